"""What holds for every quiz and every page, whatever their author writes."""

from __future__ import annotations

import re
from dataclasses import replace
from textwrap import indent
from typing import Any

from bs4 import BeautifulSoup
from hypothesis import assume, given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError
from quiz.faults import InvalidQuestion
from quiz.model import Option, Question, normalized
from quiz.pages import Page, read
from quiz.syntax import parse

QUIZ = """\
---
id: even
---
Which number is even?

- [ ] One
    > One is odd.
- [x] Two
    > Yes.

Every other number is.
"""
FENCE = f"```quiz\n{QUIZ}```\n"

# One block of Markdown a line; {0}, {1}, and {2} are words that must reach the reader.
BLOCKS = r"""
{0}
*{0}* **{1}** __{2}__
`{0}` ``{1}`` [{2}](other.md)
![{0}](picture.png)
<kbd>{0}</kbd> &lt;{1} & {2}
1 < {0} > 2 --> {1}: [[{2}, 2]]
{0} <{1} 5
{0} [ ] {1} [x] {2}
{0}_{1}_{2} \*{0}\_
{0}  \n{1}\
{0} $x_1 < 2$ {1}
$$\n\frac{{1}}{{2}}\n$$\n{0}
# {0}
{0}\n---\n{1}
---
> {0}\n> {1}\n{2}
- {0}\n- {1}\n\n    {2}
1. {0}\n    - {1}\n2. {2}
- [x](other.md) {0}
- [x] {0}
| {0} | {1} |\n|---|---|\n| {2} | 2 |
```\n{0}\n\n- [x] {1}\n```
~~~python\n{0} = "{1}"  # {2}\n~~~
    {0}\n    {1}
!!! note\n    {0}\n\n    {1}
!!! note "{0}"\n    {1}
??? tip "{0}"\n    {1}
=== "{0}"\n    {1}\n=== "{2}"\n    {0}
{0}\n:   {1}
{0}[^N{1}]\n\n[^N{1}]: {2}
<div>{0}</div>
<div markdown>\n*{0}*\n\n- {1}\n</div>
<details>\n<summary>{0}</summary>\n\n{1}\n</details>
<!-- comment --> {0}
<https://example.org/{0}>
  {0}
שלום {0} 😀
""".strip("\n").split("\n")


@st.composite
def markdown(draw: st.DrawFn, name: str) -> str:
    blocks = draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=3))
    texts = [
        block.replace(r"\n", "\n").format(*(f"{name}{number}{letter}" for letter in "abc"))
        for number, block in enumerate(blocks)
    ]
    return draw(st.sampled_from(["\n\n", "\n"])).join(texts)


@st.composite
def quizzes(draw: st.DrawFn) -> str:
    """A fence with Markdown of all kinds in every place of a quiz."""
    hint = indent(draw(markdown("hint")), "  ")
    options = [
        f"- [{box}] {indent(draw(markdown(f'{name}option')), '    ').strip()}\n"
        + indent(draw(markdown(f"{name}feedback")), "    > ", lambda line: True)
        for box, name in ((" ", "wrong"), ("x", "right"))
    ]
    stem, explanation = draw(markdown("stem")), draw(markdown("explanation"))
    parts = [f"---\nid: even\nhint: |2\n{hint}\n---\n{stem}", "\n".join(options), explanation]
    return "````quiz\n" + "\n\n".join(parts) + "\n````\n"


@given(quiz=quizzes())
def test_every_word_reaches_the_reader(quiz: str, course: Any) -> None:
    try:
        soup = BeautifulSoup(course.html(quiz), "html.parser")
    except PluginError:
        assume(False)
    seen = soup.get_text() + " ".join(image["alt"] for image in soup.find_all("img"))
    words = set(re.findall(r"\b[a-z]+\d[abc]\b", quiz))
    assert {word for word in words if word not in seen} == set()


LINES = (FENCE + FENCE.replace("`", "~") + FENCE.replace("```", "````")).split("\n")
CODE = [
    *[
        "```",
        "````",
        "~~~",
        "```python",
        "``` {.quiz}",
        "- ```quiz",
        "````markdown",
        "text ```quiz",
    ],
    *[
        "-[x] Two",
        "- [x]Two",
        "  - [x] Two",
        "- [X] Two",
        "* [ ] Two",
        "1. [x] Two",
        "    - [x] Two",
    ],
    *["<pre>", "id: odd", "hint: |", "$$", "\\"],
]
PLACES = [
    *["<div>", "<div markdown>", "</div>", "<!--", "-->", "<b>", "> quoted", "    indented", "---"],
    *["- item", "1. item", "term", ":   definition", '=== "Tab"', "!!! note", "??? tip", "[^1]:"],
    *[
        "# Heading",
        "| a | b |",
        "|---|---|",
        "",
        " ",
        "\t",
        "text",
        "[^1]",
        "* * *",
        "===",
        "*[Two]: y",
    ],
]
PREFIXES = ["", "", "", " ", "  ", "    ", "\t", "        ", "> ", ">", ">     ", "> > "]
ENDS = ["\n", "\n", "\n", "\r\n", "\r"]


def lines(known: list[str]) -> st.SearchStrategy[str]:
    """Pages of known lines, each moved to some place and ended in some way."""
    line = st.tuples(st.sampled_from(PREFIXES), st.sampled_from(known), st.sampled_from(ENDS))
    return st.lists(line.map("".join), max_size=30).map("".join)


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """A text after some slips with whole lines of it."""
    found = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(found))] * 2)))
        piece = found[start:end]
        found[start:end] = draw(
            st.sampled_from(
                [[], piece * 2, piece[::-1], indent("\n".join(piece), "    ").split("\n")]
            )
        )
    return "\n".join(found)


@st.composite
def placed(draw: st.DrawFn, text: str) -> str:
    """A text with other things in front of it, and inside of some of them."""
    for _ in range(draw(st.integers(1, 3))):
        before = draw(st.lists(st.sampled_from(PLACES), max_size=2))
        margin = draw(st.sampled_from(PREFIXES))
        after = draw(st.lists(st.sampled_from(PLACES), max_size=2))
        text = "\n".join([*before, indent(text, margin, lambda line: True), *after])
    return text


@given(text=st.text() | lines(LINES + CODE + PLACES) | changed(QUIZ))
def test_a_text_is_a_question_or_has_problems(text: str) -> None:
    problems = []
    try:
        question = parse(text)
    except InvalidQuestion as error:
        problems = error.problems
    assert problems or question.key


@given(pages=st.lists(st.text() | lines(LINES + CODE + PLACES) | changed(FENCE), max_size=3))
def test_every_fault_can_be_shown(pages: list[str]) -> None:
    entries, faults = read(Page(f"{number}.md", text) for number, text in enumerate(pages))
    assert "".join(map(str, faults)).count("expected:") == len(faults)
    assert all(entry.question.key for entry in entries)


@given(page=lines(LINES + CODE + PLACES) | changed(FENCE + FENCE) | changed(FENCE).flatmap(placed))
def test_no_page_shows_a_key(page: str, course: Any) -> None:
    try:
        soup = BeautifulSoup(course.html(page), "html.parser")
    except PluginError:
        return
    for example_of_syntax in soup.find_all(["pre", "code"]):
        example_of_syntax.decompose()
    assert not re.search(r"\[[xX]\] *Two", soup.get_text())


@given(page=placed(FENCE))
def test_a_quiz_is_shown_wherever_it_stands_or_refused(page: str, course: Any) -> None:
    try:
        html = course.html(page)
    except PluginError:
        return
    stems = BeautifulSoup(html, "html.parser").select("quiz-question legend:not([markdown])")
    assert [stem.get_text() for stem in stems] == ["Which number is even?"]
    assert "[x] Two" not in html


CHARACTERS = st.characters(categories=["L", "N"], include_characters=" +-()$`")
TEXTS = st.text(CHARACTERS, min_size=1).map(str.strip).filter(bool)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    texts = draw(st.lists(TEXTS, min_size=2, max_size=6, unique_by=normalized))
    key = draw(st.sets(st.sampled_from(texts), min_size=1, max_size=len(texts) - 1))
    options = tuple(Option(text, text in key, feedback="No.") for text in texts)
    return Question("id", draw(TEXTS), options)


def with_option(question: Question, **changes: Any) -> Question:
    first, *others = question.options
    return replace(question, options=(replace(first, **changes), *others))


@given(question=questions(), data=st.data())
def test_stored_answers_survive_what_does_not_change_the_question(
    question: Question, data: st.DataObject
) -> None:
    spaced = [
        replace(
            option, text=option.text.replace(" ", " \n  ") + " ", feedback=f"No: {data.draw(TEXTS)}"
        )
        for option in question.options
    ]
    other = replace(
        question,
        id="other",
        stem=question.stem.replace(" ", "\n"),
        options=tuple(data.draw(st.permutations(spaced))),
        explanation="Why.",
        hint="Look.",
        marks=2,
    )
    assert other.revision == question.revision
    assert {option.id for option in other.options} == {option.id for option in question.options}


@given(question=questions(), stem=TEXTS)
def test_another_stem_is_another_revision(question: Question, stem: str) -> None:
    assume(stem.split() != question.stem.split())
    assert replace(question, stem=stem).revision != question.revision


@given(question=questions(), text=TEXTS)
def test_another_option_is_another_revision(question: Question, text: str) -> None:
    ids = [option.id for option in question.options]
    assume(Option(text, correct=False).id not in ids)
    other = with_option(question, text=text)
    assert other.revision != question.revision
    assert other.options[0].id not in ids


@given(question=questions())
def test_another_key_is_another_revision(question: Question) -> None:
    first = question.options[0]
    assume(question.key != (first,) and len(question.key) < len(question.options) - 1)
    assert with_option(question, correct=not first.correct).revision != question.revision


@given(question=questions())
def test_checkboxes_for_one_answer_are_another_revision(question: Question) -> None:
    assume(len(question.key) == 1)
    assert replace(question, multiple=True).revision != question.revision
    assert replace(question, multiple=False).revision == question.revision
