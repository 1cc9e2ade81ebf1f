"""What holds for every quiz and every page, whatever their author writes."""

from __future__ import annotations

import re
from contextlib import suppress
from textwrap import indent
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, example, given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError
from quiz.faults import InvalidQuestion
from quiz.page import Page
from quiz.pages import read
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
{0}\n\n$$\n\frac{{1}}{{2}}\n$$\n\n{1}
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


def written(block: str, name: str) -> str:
    return block.replace(r"\n", "\n").format(f"{name}a", f"{name}b", f"{name}c")


@st.composite
def markdown(draw: st.DrawFn, name: str) -> str:
    blocks = draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=3))
    texts = [written(block, f"{name}{number}") for number, block in enumerate(blocks)]
    return draw(st.sampled_from(["\n\n", "\n"])).join(texts)


ANSWERS = {
    "options": ("- [ ] {0}", "- [x] {0}"),
    "steps": ("- [2] {0}", "- [1] {0}"),
    "pairs": ("- [=] {0} => one", "- [=] {0} => two"),
    "numbers": ("!= 5", "= 4"),
    "words": ('!= "five"', '= "four"'),
}


@st.composite
def quizzes(draw: st.DrawFn) -> str:
    """A fence with Markdown of all kinds in every place of a quiz of any type."""
    hint = indent(draw(markdown("hint")), "  ")
    answers = [
        f"{form.format(indent(draw(markdown(f'{name}option')), '    ').strip())}\n"
        + indent(draw(markdown(f"{name}feedback")), "    > ", lambda line: True)
        for form, name in zip(
            draw(st.sampled_from(list(ANSWERS.values()))), ("wrong", "right"), strict=True
        )
    ]
    stem, explanation = draw(markdown("stem")), draw(markdown("explanation"))
    parts = [f"---\nid: even\nhint: |2\n{hint}\n---\n{stem}", "\n".join(answers), explanation]
    return "````quiz\n" + "\n\n".join(parts) + "\n````\n"


@given(quiz=quizzes())
def test_every_word_reaches_the_reader(quiz: str, course: Any) -> None:
    try:
        soup = BeautifulSoup(course.html(quiz), "html.parser")
    except PluginError:
        assume(False)
    seen = soup.get_text() + " ".join(image["alt"] for image in soup.find_all("img"))
    assert soup.select("quiz-question")
    words = set(re.findall(r"\b[a-z]+\d[abc]\b", quiz))
    assert {word for word in words if word not in seen} == set()


@pytest.mark.parametrize("block", [block for block in BLOCKS if "[^" not in block])
def test_a_block_is_in_a_quiz_what_it_is_on_a_page(block: str, course: Any) -> None:
    text = "Start.\n\n" + written(block.replace("- [x] ", "- "), "word")
    quiz = f"````quiz\n{QUIZ.replace('Every other number is.', text)}````\n"
    inside = BeautifulSoup(course.html(quiz), "html.parser").select_one(".quiz-key + div")
    on_page = BeautifulSoup(course.html(text), "html.parser")
    assert "".join(str(inside).split()) == "<div>" + "".join(str(on_page).split()) + "</div>"


LINES = (FENCE + FENCE.replace("`", "~") + FENCE.replace("```", "````")).split("\n")
CODE = r"""
```
````
~~~
```python
``` {.quiz}
- ```quiz
````markdown
text ```quiz
-[x] Two
- [x]Two
  - [x] Two
- [X] Two
* [ ] Two
1. [x] Two
    - [x] Two
<pre>
id: odd
hint: |
$$
\
""".strip("\n").split("\n")
PLACES = """
<div>
<div markdown>
</div>
<!--
-->
<b>
> quoted
    indented
---
===
* * *
- item
1. item
term
:   definition
=== "Tab"
!!! note
??? tip
text[^1]
[^1]:
*[Two]: y
# Heading
| a | b |
|---|---|
\t
\x20
""".removeprefix("\n").split("\n")
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


MARKS = st.text("`~<>[](){}*_#-+|:!=?$&%@\\/'\"^. \n\t\u2028aidx1", max_size=30)


@given(text=st.text() | lines(LINES + CODE + PLACES) | changed(QUIZ))
def test_a_text_is_a_question_or_an_invalid_one(text: str) -> None:
    with suppress(InvalidQuestion):
        assert parse(text).key


@given(settings=MARKS)
@example("id: even\nhint:" + "\u2028" * 30 + "[")
def test_settings_are_read_or_refused_where_they_stand(settings: str) -> None:
    _, faults = read([Page("page.md", FENCE.replace("id: even", settings))])
    assert "".join(map(str, faults)).count("expected:") == len(faults)


@given(text=st.text() | MARKS, place=st.sampled_from(["even?", "One", "odd.", "Two", "Every"]))
def test_no_text_breaks_the_build(text: str, place: str, course: Any) -> None:
    with suppress(PluginError):
        course.html(FENCE.replace(place, text))


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
