"""Code fences in Markdown source, line by line, as SuperFences reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

OPENING = re.compile(
    r"""(?P<prefix>[> ]*)(?P<mark>`{3,}|~{3,})[ ]*(?P<header>(?:[^`"]|"[^"]*")*?)[ ]*$"""
)


@dataclass(slots=True)
class Fence:
    """A fence and the lines inside it, without the indentation or quotation marks around it.

    `line` and `col` of the opening count from 1.
    """

    prefix: str
    mark: str
    header: str
    line: int
    inside: list[str] = field(default_factory=list)
    closed: bool = False
    outer: Fence | None = None

    @property
    def text(self) -> str:
        return "\n".join(self.inside)

    @property
    def lines(self) -> range:
        """The numbers of all its lines."""
        return range(self.line, self.line + 1 + len(self.inside) + self.closed)

    @property
    def col(self) -> int:
        return len(self.prefix) + 1


def fences(source: str) -> list[Fence]:
    """Every fence of a text in order of its opening line.

    A line that would open a fence, inside one with marks as long or shorter, is in the list too, with `outer` set:
    there it opens nothing, which is seldom what its author meant.
    """
    if "```" not in source and "~~~" not in source:
        return []
    found: list[Fence] = []
    current: Fence | None = None
    for number, line in enumerate(lines_of(source), start=1):
        bare = _inside(line, current.prefix) if current else None
        opening = OPENING.fullmatch(line) if "```" in line or "~~~" in line else None
        if current is None or bare is None:
            current = _fence(opening, number) if opening else None
            found += [current] if current else []
        elif bare.rstrip(" ") == current.mark:
            current.closed, current = True, None
        else:
            current.inside.append(bare)
            if opening and opening["header"] and opening["mark"].startswith(current.mark):
                found.append(_fence(opening, number, outer=current))
    return found


def code_lines(lines: list[str]) -> set[int]:
    """The numbers (from 0) of the lines that belong to a fence: what stands there has no meaning for a quiz.

    Fences behind `>` are left out: there each line is told from a quiz's own by its `>`.
    """
    return fenced(fences("\n".join(lines)))


def fenced(found: list[Fence]) -> set[int]:
    """As `code_lines`, of fences that are known."""
    numbers: set[int] = set()
    for fence in found:
        if not fence.outer and ">" not in fence.prefix:
            numbers.update(number - 1 for number in fence.lines)
    return numbers


def lines_of(source: str) -> list[str]:
    """The lines of a text whatever ends them, with spaces for tabs."""
    return re.split(r"\r\n|\r|\n", source.expandtabs(4))


def _fence(opening: re.Match[str], line: int, outer: Fence | None = None) -> Fence:
    return Fence(opening["prefix"], opening["mark"], opening["header"], line, outer=outer)


def _inside(line: str, prefix: str) -> str | None:
    """A line without its fence's prefix, or None where the line does not reach that far in: the fence breaks off."""
    if line.startswith(prefix):
        return line[len(prefix) :]
    return None if line.strip("> ") else ""
