"""How well the rules of writing find what they are for: `make lint-report`.

faults/ holds faulty questions, each under a heading with the names of the rules that it breaks; faults/site/ holds whole
folders of pages, each named after the rule. good/ holds questions that break none. Whatever is found beyond is a false
alarm. Write new ones as they come from authors, before you look at what the rules say of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quiz.advice import ADVICE
from quiz.check import check
from quiz.page import Page
from quiz.rules import RULES

HERE = Path(__file__).parent
LINTED = [*ADVICE, "active-html", "outside-image", "no-alt", "option-letters"]


class Score(NamedTuple):
    seeded: int
    found: int
    false: int

    @property
    def recall(self) -> float:
        return self.found / self.seeded if self.seeded else 1.0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false) if self.found + self.false else 1.0


def measure() -> tuple[dict[str, Score], list[str]]:
    """The score of each rule, and each miss and false alarm in words."""
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    false: Counter[str] = Counter()
    remarks: list[str] = []
    for place, expected, rules in [*_seeds(), *_sites(), *_good()]:
        seeded.update(expected)
        found.update(expected & rules)
        false.update(rules - expected)
        remarks += [f"missed  {place}: {rule}" for rule in sorted(expected - rules)]
        remarks += [f"false   {place}: {rule}" for rule in sorted(rules - expected)]
    return {rule: Score(seeded[rule], found[rule], false[rule]) for rule in LINTED}, remarks


def _seeds() -> Iterator[tuple[str, set[str], set[str]]]:
    """Each faulty question alone on its page, with what stands between it and the one above."""
    for path in sorted((HERE / "faults").glob("*.md")):
        for section in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            heading, _, text = section.partition("\n")
            for seed in re.finditer(r"(?ms).*?^(`{3,})quiz\n.*?^\1$\n*", text):
                entries, faults = check([Page(path.name, seed[0])])
                (entry,) = entries
                yield (
                    f"{path.name}#{entry.question.id}",
                    set(heading.split(", ")),
                    {f.rule for f in faults},
                )


def _sites() -> Iterator[tuple[str, set[str], set[str]]]:
    for folder in sorted((HERE / "faults" / "site").iterdir()):
        _, faults = check(_pages(folder))
        yield folder.name, {re.sub(r"-\d$", "", folder.name)}, {fault.rule for fault in faults}


def _good() -> Iterator[tuple[str, set[str], set[str]]]:
    """All good pages are one site."""
    _, faults = check(_pages(HERE / "good"))
    for fault in faults:
        yield f"{fault.path}:{fault.line}", set(), {fault.rule}


def _pages(folder: Path) -> list[Page]:
    paths = sorted(folder.rglob("*.md"))
    return [Page(path.relative_to(folder).as_posix(), path.read_text("utf-8")) for path in paths]


def table() -> str:
    scores, remarks = measure()
    rows = [
        f"{'code':6}{'rule':24}{'seeded':>7}{'found':>7}{'false':>7}{'precision':>11}{'recall':>8}"
    ]
    for rule, score in [*scores.items(), ("all", total(scores))]:
        code = RULES[rule].code if rule in RULES else ""
        numbers = f"{score.seeded:7}{score.found:7}{score.false:7}{score.precision:11.2f}{score.recall:8.2f}"
        rows.append(f"{code:6}{rule:24}{numbers}")
    return "\n".join([*rows, "", *remarks])


def total(scores: dict[str, Score]) -> Score:
    return Score(*map(sum, zip(*scores.values(), strict=True)))


if __name__ == "__main__":
    print(table())
