"""The rules of writing find what they should, stay quiet otherwise, and can be silenced with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lint.measure import Score, measure, total
from quiz.check import check
from quiz.kinds import KINDS
from quiz.lint import lint
from quiz.lint.text import shown, visible
from quiz.model import Question
from quiz.option import Option
from quiz.page import Page
from quiz.pages import Entry
from quiz.rules import RULES
from quiz.write import write

SCORES, REMARKS = measure()
HARD = {"same-stem": 0.5, "leaking-hint": 0.6, "overlapping-ranges": 0.5}
"""Rules that miss some of their seeds, so as not to cry wolf elsewhere."""


@pytest.mark.parametrize("rule", SCORES)
def test_a_rule_finds_its_seeds_and_raises_no_false_alarm(rule: str) -> None:
    score = SCORES[rule]
    assert score.seeded >= 2, "each rule has two seeds or more"
    assert score.recall >= HARD.get(rule, 0.8), REMARKS
    assert score.false == 0, REMARKS


def test_the_rules_together_are_precise_and_see_most() -> None:
    score = total(SCORES)
    assert score.precision >= 0.98 and score.recall >= 0.93


def test_a_score_counts_what_is_missed_and_what_is_false() -> None:
    assert Score(seeded=4, found=3, false=1) == (4, 3, 1)
    assert (Score(4, 3, 1).recall, Score(4, 3, 1).precision) == (0.75, 0.75)


def quiz(stem: str, settings: str = "", options: str = "") -> str:
    options = options or (
        "- [ ] Two\n    > It can be halved, as you see.\n- [x] Three\n    > Yes: one is left over."
    )
    return f"```quiz\n---\nid: even\n{settings}---\n{stem}\n\n{options}\n\nCount in pairs.\n```\n"


def codes(*sources: str, language: str = "en") -> list[str]:
    pages = [Page(f"{number}.md", source) for number, source in enumerate(sources)]
    return [fault.code for fault in check(pages, language)[1]]


def test_a_reason_silences_its_rule_and_no_other() -> None:
    negative = "Which number is not even and not small?"
    assert codes(quiz(negative)) == ["Q103"]
    assert codes(quiz(negative, "allow: {Q103: odd ones come next}\n")) == []
    assert codes(quiz(negative, "allow: {Q104: odd ones come next}\n")) == ["Q103", "Q012"]


def test_a_reason_does_not_silence_an_error_of_the_same_code() -> None:
    image = quiz("Which number is this? ![](three.png)", "allow: {Q009: no time for words}\n")
    assert codes(image) == ["Q009", "Q012"]


def test_a_page_gives_its_reason_in_its_front_matter() -> None:
    topics = {
        f"topics/{number}.md": f"Page {number}.\n\n"
        + quiz(f"Which number of these is odd in round {number}?").replace("even", f"even-{number}")
        for number in "abc"
    }
    head = "---\ntitle: Notes\nallow: {Q204: nothing to ask on this page}\n---\n\n"
    pages = [Page(path, source) for path, source in topics.items()]
    silent = [fault.rule for fault in check([*pages, Page("topics/notes.md", head + "Text.")])[1]]
    told = [fault.rule for fault in check([*pages, Page("topics/notes.md", "Text.")])[1]]
    assert "no-quiz" in told and "no-quiz" not in silent and "idle-allow" not in silent


def test_a_page_whose_reason_is_none_is_refused() -> None:
    (fault,) = check([Page("page.md", "---\ntitle: Notes\nallow: Q204\n---\n\nText.\n")])[1]
    assert str(fault).startswith("page.md:3:1: Q012 `allow` must name a rule")
    assert fault.severity == "error"


def test_the_reason_of_a_page_counts_while_it_has_a_fault() -> None:
    """It is not called idle only because nothing is said of a page whose quizzes are faulty."""
    head = "---\nallow: {Q204: nothing to ask on this page}\n---\n\n"
    pages = [
        Page(f"{n}.md", quiz(f"What is odd in round {n}?").replace("even", f"e-{n}")) for n in "abc"
    ]
    faulty = Page(
        "d.md", head + quiz("What is odd in round d?").replace("id: even\n", "marks: 1\n")
    )
    assert [fault.rule for fault in check([*pages, faulty])[1]] == ["missing-id"]


def test_a_formula_explains_as_well_as_words() -> None:
    formula = "= 3\n    > $(1 + 5) / 2$"
    assert (
        codes(quiz("What is the mean of 1 and 5?", options=formula).replace("Count in pairs.", ""))
        == []
    )


def test_cells_of_a_notebook_are_read_in_their_order() -> None:
    """Each is a page with the same path."""
    asks = quiz("Which number of the LSB kind is odd?")
    intro = Page("notes.ipynb", "The least significant bit (LSB) tells odd from even.")
    allowed = asks.replace("id: even\n", "id: other\nallow: {Q205: asked again on purpose}\n")
    cells = [intro, Page("notes.ipynb", asks), Page("notes.ipynb", allowed)]
    assert check(cells)[1] == []
    assert [fault.code for fault in check(cells[1:])[1]] == ["Q116"]


def test_words_of_english_are_looked_for_on_english_sites_only() -> None:
    negative = quiz("Which number is not even?")
    assert codes(negative, language="en-US") == ["Q103"]
    assert codes(negative, language="de") == []


def test_a_fault_stands_where_it_is_also_within_a_list() -> None:
    indented = quiz("Which number\nis not even?").replace("\n", "\n    ")
    (fault,) = check([Page("page.md", "- Item\n\n    " + indented)])[1]
    assert (fault.line, fault.col) == (8, 8)
    assert fault.text[fault.col - 1 :].startswith("not")


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("**Max** _pooling_ of `x_1`", "Max pooling of x_1"),
        ("[a link](page.md) and ![a picture](x.png)", "a link and a picture"),
        (r"$\frac{1}{2}\alpha$ is half", "12a is half"),
        ("a_b_c and 3 * 4 = ___", "a_b_c and 3 * 4 = ___"),
        ("It costs $5, or $6", "It costs $5, or $6"),
        ("<kbd>A</kbd> &amp; B[^1]", "A & B"),
        ("```python\nprint(1)\n```\nThen?", "print(1) Then?"),
    ],
)
def test_what_a_reader_sees_of_markdown(markdown: str, seen: str) -> None:
    assert visible(markdown) == seen


def test_words_are_not_looked_for_in_code_and_formulas() -> None:
    assert "not" not in shown("Is `not x` the same as $\\not x$?").prose
    assert codes(quiz("Which number is `not` even?")) == []


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    ["Not", "a", "___", "All of the above", "I and II", "0 to 1", "![](x)", "$x$", "`x`", "A and B", "1/3", "is an"]
)  # fmt: skip


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Valid questions of every type with any text in them."""
    kind = draw(st.sampled_from(list(KINDS)))
    count = 2 if kind == "true-false" else draw(st.integers(3, 8))
    options = tuple(_option(draw, kind, number) for number in range(count))
    return Question(
        "any",
        draw(TEXTS) + "?",
        options,
        kind,
        explanation=draw(TEXTS),
        hints=tuple(draw(st.lists(TEXTS, max_size=2))),
        objective=draw(TEXTS),
    )


def _option(draw: st.DrawFn, kind: str, number: int) -> Option:
    text, feedback = f"{draw(TEXTS)} {number}", draw(TEXTS) + " so"
    if kind == "numeric":
        return Option(f"{number}/7", number < 2, feedback, line=number + 1)
    if kind == "true-false":
        return Option(["True", "False"][number], number == 0, feedback, line=number + 1)
    match = {"ordering": str(number + 1), "matching": f"m{number}"}.get(kind, "")
    right = bool(match) or number < {"single": 1}.get(kind, 2)
    return Option(text, right, feedback, match, line=number + 1)


@settings(deadline=None, derandomize=True, max_examples=400)
@given(question=questions(), above=TEXTS)
def test_no_rule_stumbles_over_a_text(question: Question, above: str) -> None:
    """It would stop the build of the whole site."""
    inside = tuple(write(question).split("\n"))
    page = Page("page.md", "\n".join([above, "", "````quiz", *inside, "````"]))
    entry = Entry(question, page, 3, 5, inside=inside)
    for place, problem in lint([entry, entry], [page]):
        assert problem.rule in RULES and problem.line >= 1 and problem.col >= 1
        assert place in (entry, page)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(text=st.text() | TEXTS)
def test_every_text_can_be_looked_at(text: str) -> None:
    assert len(visible(text)) <= len(text) + 4 * text.count("&")


GOOD = sorted(Path(__file__).parent.glob("good/*.md"))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_pages_hold_questions(path: Path) -> None:
    assert path.read_text("utf-8").count("\nid: ") >= 15
