"""Mistakes that people make in a page, and what they are told. `☜` marks the line that is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

MARK = "☜"
QUIZ = """\
```quiz
---
id: NAME
---
Which number is even?

- [ ] One
    > One is odd: it cannot be halved.
- [x] Two

Every other number is even.
```
"""
PAIRS = """\
- [=] Two => even
    > It can be halved.
- [=] Three
    > It cannot be halved.
"""


class Told(NamedTuple):
    file: str
    line: int
    words: str


class Mistake(NamedTuple):
    """Goes to the end of a page, or takes the place of a text in it, or is a file of its own, at the path `file`.

    `record` is what the registry holds of its question.
    """

    text: str
    words: str
    instead_of: str = ""
    file: str = ""
    record: str = ""

    def make(self, course: Path, page: str, name: str) -> Told:
        """Makes the mistake in a course, on a page of it, where its question gets this name."""
        file = course / (self.file.replace("NAME", name) or page)
        own = self.text.replace("NAME", name)
        if self.file:
            text = own
        elif self.instead_of:
            text = file.read_text("utf-8").replace(self.instead_of, own, 1)
        else:
            text = (
                f"{file.read_text('utf-8')}\n## One more section of {name} {{ #{name} }}\n\n{own}"
            )
        before, mark, after = text.partition(MARK)
        assert mark, "the mistake is in the page"
        file.write_text(before + after, "utf-8")
        if self.record:
            (course / "registry" / f"{name}.txt").write_text(self.record, "utf-8")
        path = file.relative_to(course).as_posix()
        return Told(path, before.count("\n") + 1, self.words)


def quiz(old: str, new: str) -> str:
    """A sound question but for one of its parts."""
    assert old in QUIZ
    return QUIZ.replace(old, new, 1)


def answers(text: str) -> str:
    start, end = QUIZ.index("- [ ]"), QUIZ.index("\nEvery")
    return QUIZ[:start] + text + QUIZ[end:]


def settings(line: str) -> str:
    return quiz("id: NAME", f"id: NAME\n{line}{MARK}")


def notebook(*cells: tuple[str, str]) -> str:
    shared = {"metadata": {}}
    code = {"execution_count": None, "outputs": []}
    made = [
        shared | {"cell_type": kind, "source": text} | (code if kind == "code" else {})
        for kind, text in cells
    ]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


# Found by `quiz check`, without building the site.
IN_QUIZZES = {
    "no key": Mistake(
        quiz("- [ ] One", f"- [ ] One{MARK}").replace("[x] Two", "[ ] Two\n    > Two?"),
        "no option is marked as right",
    ),
    "two keys where one is asked for": Mistake(
        settings("multiple: false")
        .replace(MARK, "")
        .replace("One\n", f"One{MARK}\n")
        .replace("Two\n", "Two\n- [x] Four\n"),
        "2 options are right, but only one can be chosen",
    ),
    "no feedback": Mistake(
        quiz("- [ ] One\n    > One is odd: it cannot be halved.\n", f"- [ ] One{MARK}\n"),
        "this option has no feedback",
    ),
    "an id twice": Mistake(
        QUIZ + "\n" + quiz("id: NAME", f"id: NAME{MARK}").replace("even?", "odd?"),
        "has this id already",
    ),
    "the id of a question that was deleted": Mistake(
        quiz("id: NAME", f"id: NAME{MARK}"),
        "was the id of a question that was deleted",
        record="edition: 1\nkey: 00000000\nretired: true\n",
    ),
    "another right answer in the same edition": Mistake(
        quiz("id: NAME", f"id: NAME{MARK}"),
        "has another right answer than the one that is recorded",
        record="edition: 1\nkey: 00000000\n",
    ),
    "a fence that nothing closes": Mistake(
        QUIZ.replace("```quiz", f"```quiz{MARK}").removesuffix("```\n"), "nothing closes this quiz"
    ),
    "a colon in a setting": Mistake(settings("hint: So: think"), "mapping values"),
    "an unknown setting": Mistake(settings("hnit: Think."), "did you mean `hint`?"),
    "an unknown type": Mistake(settings("type: essay"), "there is no setting `type`"),
    "a number that is none": Mistake(
        answers(f"= twenty-eight{MARK}\n    > Yes.\n!= 3\n    > Three is odd.\n"), "no number"
    ),
    "half a pair": Mistake(
        answers(PAIRS.replace("Three", f"Three{MARK}")), "nothing belongs to this row"
    ),
    "an empty option": Mistake(quiz("- [ ] One", f"- [ ]{MARK}"), "the option has no text"),
    "an option twice": Mistake(quiz("- [x] Two", f"- [x] One{MARK}"), "stands twice"),
    "feedback that is not indented": Mistake(
        quiz("    > One is odd: it cannot be halved.", f"> One is odd.{MARK}"),
        "belongs to no option",
    ),
    "a tab in the settings": Mistake(settings("\thint: Halve it."), "this is no `name: value`"),
    "an answer that no fence hides": Mistake(
        f"Which number is even?\n\n- [ ] One\n- [x] Two{MARK}\n", "no quiz is open here"
    ),
    "an image of another site": Mistake(
        quiz("even?", f"even? ![Two](https://example.org/two.png){MARK}"), "from another host"
    ),
    "a reason for nothing": Mistake(settings('allow: {Q999: "just so"}'), "Q999"),
    "an objective that no question tests": Mistake(
        f"able to do\n\n- Name what nobody asks for.{MARK}\n",
        "no question of this page tests this objective",
        instead_of="able to do\n\n",
    ),
    "practice that is neither true nor false": Mistake(
        f"---\npractice: 3{MARK}\n", "`practice` must be true or false", instead_of="---\n"
    ),
    "a day of review that is no day": Mistake(
        f"reviewed: lately{MARK}\nwas: ", "`reviewed` must be a day", instead_of="reviewed: "
    ),
    "front matter that is no YAML": Mistake(
        f"---\nsubtitle: So: it goes{MARK}\n", "mapping values", instead_of="---\n"
    ),
    "a notebook of broken JSON": Mistake(
        f'{{\n "cells": [],{MARK},\n "metadata": {{}}\n}}', "cannot be read", file="docs/NAME.ipynb"
    ),
}

# Found by the spell check.
IN_SPELLING = {
    "a misspelled word": Mistake(f"All netwoks learn.{MARK}\n", "Unknown word (netwoks)"),
}

# Found by the strict build alone.
IN_PAGES = {
    "a broken link": Mistake(f"See [more](no-such-page.md).{MARK}\n", "not found among"),
    "a broken anchor": Mistake(f"See [more](#no-such-section).{MARK}\n", "no such anchor"),
    "a link to a section that is gone": Mistake(
        settings("section: no-such-section"), "no heading of this page is named #no-such-section"
    ),
    "a bad formula": Mistake(f"It is $\\nonsense{{x}}$.{MARK}\n", "Unknown command"),
    "a tag without its partner": Mistake(
        quiz("```quiz", f"```quiz{MARK}").replace("even?", "<b>even?"), "<b> in this quiz has no"
    ),
    "a page that nothing leads to": Mistake(
        f"{MARK}# A page\n", "`nav` in mkdocs.yml does not name it", file="docs/NAME.md"
    ),
    "a notebook whose code fails": Mistake(
        f"{MARK}{notebook(('markdown', '# A notebook'), ('code', '1 / 0'))}",
        "cell 2, line 1: this code fails: ZeroDivisionError",
        file="docs/NAME.ipynb",
    ),
}

# Nothing else of the pages can be told without what is missing.
STOPS = {
    "a figure that is not there": Mistake(
        f'--8<-- "docs/figures/NAME.svg"{MARK}\n', "could not be found"
    ),
}
