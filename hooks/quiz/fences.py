"""Code fences in Markdown source, line by line, as SuperFences reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

OPENING = re.compile(r"(?P<prefix>[> ]*)(?P<mark>`{3,}|~{3,})[ ]*(?P<header>[^`]*?)[ ]*$")


@dataclass
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
    def col(self) -> int:
        return len(self.prefix) + 1


def fences(source: str) -> list[Fence]:
    """Every fence of a text in order of its opening line.

    A line that would open a fence, inside one with marks as long or shorter, is in the list too, with `outer` set:
    there it opens nothing, which is seldom what its author meant.
    """
    found: list[Fence] = []
    current: Fence | None = None
    for number, line in enumerate(_lines(source), start=1):
        bare = current and _inside(line, current.prefix)
        opening = OPENING.fullmatch(line)
        if current is None or bare is None:
            current = _opened(opening, number)
            found += [current] if current else []
        elif re.fullmatch(rf"{current.mark} *", bare):
            current.closed, current = True, None
        else:
            current.inside.append(bare)
            if opening and opening["header"] and opening["mark"].startswith(current.mark):
                found.append(Fence(**opening.groupdict(), line=number, outer=current))
    return found


def code_lines(lines: list[str]) -> set[int]:
    """The numbers (from 0) of the lines that belong to a fence: what stands there has no meaning for a quiz.

    Fences behind `>` are left out: there each line is told from a quiz's own by its `>`.
    """
    numbers: set[int] = set()
    for fence in fences("\n".join(lines)):
        if not fence.outer and ">" not in fence.prefix:
            last = fence.line + len(fence.inside) + fence.closed
            numbers.update(range(fence.line - 1, last))
    return numbers


def _lines(source: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", source.expandtabs(4))


def _opened(opening: re.Match[str] | None, line: int) -> Fence | None:
    return Fence(**opening.groupdict(), line=line) if opening else None


def _inside(line: str, prefix: str) -> str | None:
    """A line without its fence's prefix, or None where the line does not reach that far in: the fence breaks off."""
    if line.startswith(prefix):
        return line[len(prefix) :]
    return None if line.strip("> ") else ""
