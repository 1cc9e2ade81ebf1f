"""Questions of every type, as values."""

from __future__ import annotations

from hypothesis import strategies as st
from quiz.kinds import KINDS
from quiz.model import Question
from quiz.option import Option, normalized

PIECES = [
    "one",
    "two",
    "*three*",
    "four",
    "`-",
    "[x]`",
    "$x=1$",
    "-->",
    "[[1,2]]",
    "five:",
    "six",
    "<7",
    "=",
    ">",
    "eight",
]
WORDS = st.lists(
    st.sampled_from(["one", "two", "three", "four", "five", "six"]), min_size=1, max_size=4
).map(" ".join)
PARAGRAPH = st.lists(st.sampled_from(PIECES), max_size=5).map(
    lambda words: " ".join(["so", *words])
)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=3).map("\n\n".join)
CODE = "```markdown\n- [x] no option\n= 4\n```"
BLOCKS = PARAGRAPHS | PARAGRAPHS.map(lambda text: f"{text}\n\n{CODE}")
MAYBE = st.just("") | BLOCKS


def feedback(correct: bool) -> st.SearchStrategy[str]:
    return MAYBE if correct else BLOCKS


@st.composite
def choices(draw: st.DrawFn, several: bool, shuffle: bool) -> list[Option]:
    texts = draw(st.lists(BLOCKS, min_size=2, max_size=6, unique_by=normalized))
    most = len(texts) - 1 if several else 1
    key = draw(st.sets(st.sampled_from(texts), min_size=1, max_size=most))
    return [
        Option(
            text,
            text in key,
            draw(feedback(text in key)),
            pinned=shuffle and draw(st.booleans()) and not text.endswith("```"),
        )
        for text in texts
    ]


@st.composite
def values(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> list[Option]:
    found = draw(st.lists(texts, min_size=1, max_size=5, unique_by=str.casefold))
    right = draw(st.integers(1, len(found)))
    return [
        Option(text, number < right, draw(feedback(number < right)))
        for number, text in enumerate(found)
    ]


@st.composite
def steps(draw: st.DrawFn) -> list[Option]:
    texts = draw(st.lists(BLOCKS, min_size=2, max_size=6, unique_by=normalized))
    places = draw(st.permutations(range(1, len(texts) + 1)))
    return [
        Option(text, feedback=draw(MAYBE), match=str(place))
        for text, place in zip(texts, places, strict=True)
    ]


@st.composite
def pairs(draw: st.DrawFn) -> list[Option]:
    texts = draw(st.lists(PARAGRAPHS, min_size=2, max_size=5, unique_by=normalized))
    first = draw(st.lists(WORDS, min_size=2, max_size=5, unique=True))
    matches = [*first[: len(texts)], *([first[0]] * (len(texts) - len(first)))]
    rows = [
        Option(text, feedback=draw(MAYBE), match=match)
        for text, match in zip(texts, matches, strict=True)
    ]
    others = draw(st.lists(WORDS, max_size=2, unique=True))
    return rows + [Option("", False, draw(MAYBE), match=other) for other in others]


SWITCHES = ("shuffle", "partial", "case")
STATEMENTS = [
    [Option("True", right, "Yes it is." * right + "No, not so." * (not right)),
     Option("False", not right, "Look again." * right)]
    for right in (True, False)
]  # fmt: skip
NUMBERS = st.integers(-40, 40).map(lambda number: str(number / 4))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any valid question."""
    kind = draw(st.sampled_from(list(KINDS)))
    uses = {name: name in KINDS[kind].settings and draw(st.booleans()) for name in SWITCHES}
    options = {
        "single": choices(False, uses["shuffle"]),
        "several": choices(True, uses["shuffle"]),
        "true-false": st.sampled_from(STATEMENTS),
        "numeric": values(NUMBERS),
        "text": values(WORDS),
        "ordering": steps(),
        "matching": pairs(),
    }
    return Question(
        id=draw(WORDS).replace(" ", "-"),
        stem=draw(BLOCKS),
        options=tuple(draw(options[kind])),
        kind=kind,
        explanation=draw(MAYBE),
        hints=tuple(draw(st.lists(PARAGRAPHS, max_size=3))),
        edition=1 + ["text", "single", "ordering"].count(kind),
        marks=draw(st.integers(1, 5)),
        objective=draw(st.just("") | WORDS),
        section=draw(st.sampled_from(["", "pooling", "[Pooling](other.md#pooling)"])),
        tolerance=draw(st.sampled_from(["0", "0.01"])) if kind == "numeric" else "0",
        allow=draw(st.sampled_from([(), (("Q103", "it is the point"),)])),
        **uses,
    )
