"""Whatever becomes of a course's questions, and in whatever tab they are answered, each answer stays that question's.

Pages are made of the questions as the extension renders them, and the scripts of the real site.
"""

from __future__ import annotations

import json
import re
from html import escape
from random import Random

import pytest
from markdown import Markdown
from playwright.sync_api import Browser, BrowserContext
from project import STORE
from quiz.extension import format_quiz, validate
from quiz.words import catalogue

PREFIX = f"quiz:{STORE}:v1:"
FENCES = {"name": "quiz", "class": "quiz", "format": format_quiz, "validator": validate}
QUIZ = """\
```quiz
---
id: {name}
shuffle: true
---
Which number of {name} is it in text {text}?

- [x] One
    > One of {name}, {text}.
- [ ] Two
    > Two of {name}, {text}.
- [ ] Three
    > Three of {name}, {text}.
```
"""
NAMES = ["a", "b", "c", "d"]
STEPS = ["edit", "edit", "move", "take out", "put in", "load", "load", *["answer"] * 6]
OPTIONS = ["One", "Two", "Three"]
ANSWER = """
([place, option]) => {
  const question = document.querySelectorAll("quiz-question")[place];
  const label = [...question.querySelectorAll(".quiz-options label")].find((one) => one.innerText === option);
  const button = question.querySelector(".quiz-actions button");
  label.click();
  if (button.value === "retry") {
    button.click();
    label.click();
  }
  button.click();
}
"""
SHOWN = """
() => [...document.querySelectorAll("quiz-question")].map((question) => ({
  chosen: question.querySelector("input:checked")?.closest("label").innerText ?? "",
  isChanged: question.innerText.includes("has changed since"),
}))
"""

Asked = tuple[str, int]


class Reader:
    """Two tabs, a course that changes under them, and what must be known of it all."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.bank: list[Asked] = [("a", 0), ("b", 0)]
        self.answers: dict[Asked, str] = {}
        self.address = address
        context.route(re.compile("/changing/$"), lambda route: route.fulfill(
            body=page(self.bank, address), content_type="text/html"))  # fmt: skip
        self.tabs = [context.new_page() for _ in range(2)]
        self.seen: list[list[Asked]] = [[], []]
        for tab in range(2):
            self.load(tab)

    def step(self, random: Random) -> None:
        what, tab = random.choice(STEPS), random.randrange(2)
        if what == "load":
            self.load(tab)
        elif what == "answer" and self.seen[tab]:
            self.answer(tab, random.randrange(len(self.seen[tab])), random.choice(OPTIONS))
        elif what == "put in":
            gone = [name for name in NAMES if name not in dict(self.bank)]
            self.insert(random, [(name, random.randrange(3)) for name in gone[:1]])
        elif self.bank:
            name, text = self.bank.pop(random.randrange(len(self.bank)))
            edited = (name, random.randrange(3) if what == "edit" else text)
            self.insert(random, [] if what == "take out" else [edited])

    def insert(self, random: Random, questions: list[Asked]) -> None:
        place = random.randint(0, len(self.bank))
        self.bank[place:place] = questions

    def load(self, tab: int) -> None:
        self.seen[tab] = list(self.bank)
        self.tabs[tab].goto(f"{self.address}changing/")
        self.check(tab)

    def answer(self, tab: int, place: int, option: str) -> None:
        self.tabs[tab].evaluate(ANSWER, [place, option])
        self.answers[self.seen[tab][place]] = option
        for tab in range(2):
            self.check(tab)

    def check(self, tab: int) -> None:
        """What a tab shows of each question is what was answered last to its very text, in whatever tab."""
        answered = {name for name, _ in self.answers}
        expected = [
            {
                "chosen": self.answers.get(asked, ""),
                "isChanged": asked not in self.answers and asked[0] in answered,
            }
            for asked in self.seen[tab]
        ]
        for _ in range(100):  # the other tab hears of it a little later
            if (shown := self.tabs[tab].evaluate(SHOWN)) == expected:
                return
            self.tabs[tab].wait_for_timeout(20)
        assert shown == expected

    def check_store(self) -> None:
        """No answer is lost, whether its question is still asked or not."""
        store = self.tabs[0].evaluate("Object.entries(localStorage)")
        records = [json.loads(text) for key, text in store if key.startswith(f"{PREFIX}q:")]
        kept = [one for record in records for one in [record, *record.get("earlier", [])]]
        assert len(kept) == len(self.answers)
        assert all(one["tries"] for one in kept)


def page(bank: list[Asked], address: str) -> str:
    markdown = Markdown(
        extensions=["md_in_html", "pymdownx.superfences", "quiz.extension"],
        extension_configs={
            "pymdownx.superfences": {"custom_fences": [FENCES]},
            "quiz.extension": {"words": "elsewhere"},
        },
    )
    html = markdown.convert("\n".join(QUIZ.format(name=name, text=text) for name, text in bank))
    words = escape(catalogue("en").script("question", "progress"))
    scripts = "".join(
        f'<script src="{address}assets/bundles/{name}.js" data-store="{STORE}" data-words="{words}"></script>'
        for name in ("site", "question")
    )
    return f'<!doctype html><html lang="en"><body>{html}{scripts}</body></html>'


@pytest.mark.parametrize("seed", range(8))
def test_no_answer_is_lost_or_another_questions(chromium: Browser, gallery: str, seed: int) -> None:
    with chromium.new_context() as context:
        reader = Reader(context, gallery)
        random = Random(seed)
        for _ in range(60):
            reader.step(random)
        for tab in range(2):
            reader.load(tab)
        reader.check_store()
