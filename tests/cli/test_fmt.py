"""Ids are written where they are missing, and nothing else changes, to the byte."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from quiz.cli.ids import identifier, ids, missing
from quiz.cli.insert import with_ids
from quiz.page import Page
from quiz.pages import read
from quiz.values import SETTINGS

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
ADDED = re.compile(rb"[> \t]*(---|id: [a-z0-9-]+)[\r\n]+")
BODY = """\
Which pooling layer keeps the largest value of each window?

- [ ] Average pooling
    > It keeps the mean of the window.
- [x] Max pooling
"""
QUIZ = f"```quiz\n{BODY}```\n"
WITH_ID = f"```quiz\n---\nid: layers-pooling-layer-keeps-largest\n---\n{BODY}```\n"


def formatted(raw: bytes, path: str = "layers.md") -> bytes:
    found, _ = missing([Page(path, raw.decode("utf-8-sig"))])
    return with_ids(raw, found)


def test_a_quiz_gets_an_id_of_its_page_and_its_words(write: Any, quiz: Any) -> None:
    page = write("docs/layers.md", f"# Layers\n\n{QUIZ}")
    result = quiz("fmt")
    assert result.exit_code == 0
    assert result.output == (
        "docs/layers.md:3: gets id: layers-pooling-layer-keeps-largest\n"
        "1 id written · 1 record written · 1 page\n"
    )
    assert page.read_text("utf-8") == f"# Layers\n\n{WITH_ID}"
    assert quiz("fmt").output == "0 ids written · 1 page\n"
    assert quiz("check").exit_code == 0


def test_check_changes_nothing(write: Any, quiz: Any) -> None:
    page = write("docs/layers.md", QUIZ)
    result = quiz("fmt", "--check")
    assert result.exit_code == 1
    assert result.output == (
        "docs/layers.md:1: needs id: layers-pooling-layer-keeps-largest\n1 id missing · 1 page\n"
    )
    assert page.read_text("utf-8") == QUIZ
    page.write_text(WITH_ID, "utf-8")
    result = quiz("fmt", "--check")
    assert (result.exit_code, result.output) == (1, "0 ids missing · 1 record to write · 1 page\n")
    assert not (page.parents[1] / "registry").exists()
    quiz("fmt")
    assert quiz("fmt", "--check").exit_code == 0


def test_ids_are_unique_over_all_pages(write: Any, quiz: Any) -> None:
    for folder in ("a", "b"):
        write(f"docs/{folder}/layers.md", QUIZ + "\n" + QUIZ)
    write("docs/other.md", WITH_ID.replace("keeps-largest", "keeps-largest-2"))
    assert quiz("fmt").exit_code == 0
    checked = quiz("check")
    assert (checked.exit_code, "Q001" in checked.output) == (0, False)


def test_an_id_of_a_faulty_quiz_is_taken_too(write: Any, quiz: Any) -> None:
    write("docs/a.md", WITH_ID.replace("[x]", "[ ]"))
    page = write("docs/layers.md", QUIZ)
    quiz("fmt")
    assert "\nid: layers-pooling-layer-keeps-largest-2\n" in page.read_text("utf-8")


def test_a_quiz_with_other_faults_gets_its_id(write: Any, quiz: Any) -> None:
    page = write("docs/layers.md", "```quiz\n---\nmarks: many\n---\n- [x]\n```\n")
    assert quiz("fmt").exit_code == 0
    assert page.read_text("utf-8") == "```quiz\n---\nid: layers\nmarks: many\n---\n- [x]\n```\n"


@pytest.mark.parametrize(
    ("head", "place", "message"),
    [
        ("---\nhint: a: b\n---\n", "3:8", "Q005 this is no `name: value`"),
        ("---\nhint: a\n", "2:1", "Q005 the settings have no closing line of ---"),
        ("id: a\n\n", "2:1", "Q005 this setting has no line of --- above it"),
        ("---\nidd: a\n---\n", "3:1", "Q005 there is no setting `idd`; did you mean `id`?"),
        ("---\nid: A b\n---\n", "3:1", "Q005 `id` must be small letters"),
        ("---\nid:\n---\n", "3:1", "Q005 `id` must be small letters"),
        ("---\n{marks: 2}\n---\n", "2:1", "Q001 no id can be put into settings of this form"),
    ],
)
def test_a_quiz_whose_settings_may_hold_an_id_is_reported(
    head: str, place: str, message: str, write: Any, quiz: Any
) -> None:
    text = f"```quiz\n{head}{BODY}```\n"
    page = write("docs/a.md", text)
    result = quiz("fmt")
    assert result.exit_code == 1
    assert result.stdout == "0 ids written · 1 page\n"
    assert f"docs/a.md:{place}" in result.stderr
    assert message in result.stderr
    assert page.read_text("utf-8") == text


def test_a_file_in_another_encoding_is_reported_and_kept(write: Any, quiz: Any) -> None:
    page = write("docs/a.md", b"\xff\xfe" + QUIZ.encode("utf-16-le"))
    before = page.read_bytes()
    result = quiz("fmt")
    assert result.exit_code == 1
    assert "docs/a.md:1:1: P002 the byte FF is not UTF-8" in result.stderr
    assert page.read_bytes() == before


def test_a_file_that_cannot_be_written_is_told(
    write: Any, quiz: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who runs tests may be allowed everything, so the system says no here."""
    write("docs/a.md", QUIZ)

    def refuse(path: Path, raw: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = quiz("fmt")
    assert result.exit_code == 1
    assert result.stderr == "Error: Could not open file 'docs/a.md': Permission denied\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("> ```quiz\n> A?\n> ```\n", "> ```quiz\n> ---\n> id: layers\n> ---\n> A?\n> ```\n"),
        ("\t```quiz\n\tA?\n\t```", "\t```quiz\n\t---\n\tid: layers\n\t---\n\tA?\n\t```"),
        (
            "- B\n\n    ```quiz\n\n    ---\n      marks: 2\n    ---\n    A?\n    ```\n",
            "- B\n\n    ```quiz\n\n    ---\n      id: layers\n      marks: 2\n    ---\n    A?\n    ```\n",
        ),
        (
            "\ufeff```quiz\r\nA?\r\n```\r\n",
            "\ufeff```quiz\r\n---\r\nid: layers\r\n---\r\nA?\r\n```\r\n",
        ),
        ("```quiz\n---\n---\nA?\n```", "```quiz\n---\nid: layers\n---\nA?\n```"),
        ("```quiz\n---\n# B\n\n---\n```", "```quiz\n---\nid: layers\n# B\n\n---\n```"),
        ("```quiz\r---\rhint: B\r---\r```\r", "```quiz\r---\rid: layers\rhint: B\r---\r```\r"),
        ("````md\n```quiz\nA?\n```\n````\n", "````md\n```quiz\nA?\n```\n````\n"),
        ("```quiz\nA?\n", "```quiz\nA?\n"),
    ],
    ids=[
        "quotation",
        "tab, and no last newline",
        "indented settings",
        "BOM and CRLF",
        "empty settings",
        "comment",
        "CR",
        "example",
        "unclosed",
    ],
)
def test_the_new_lines_look_like_those_around(before: str, after: str) -> None:
    after = after.replace("id: layers", f"id: {identifier('layers.md', 'A?', [])}")
    assert formatted(before.encode()).decode() == after


@pytest.mark.parametrize(
    ("path", "stem", "name"),
    [
        ("docs/cnn.md", "Which of these is a CNN?", "cnn"),
        ("docs/a.md", "What does `print(1)` *show* in [Python](https://python.org)?", "a-print-1-show-python"),
        ("docs/a.md", "Where is $\\nabla J(w)$ zero?\n\n```python\ncode\n```", "a-zero"),
        ("docs/Über uns.md", "L’été, où est-ce?", "uber-uns-lete-ou-est-ce"),
        ("docs/2024-11-23.md", "Что?", "question-2024-11-23"),
        ("docs/no.md", "", "question-no"),
        ("docs/学.md", "什么?", "question"),
        ("docs/x.ipynb", "Max pooling?", "x-max-pooling"),
    ],
)  # fmt: skip
def test_an_id_is_made_of_what_can_be_read(path: str, stem: str, name: str) -> None:
    assert identifier(path, stem, []) == name
    assert identifier(path, stem, [name, f"{name}-2"]) == f"{name}-3"


PREFIXES = ["", "> ", ">", "    ", "\t", ">\t", "> > ", "   "]
HEADS = [
    "",
    "\n",
    "---\n---\n",
    "---\nhint: why?\n---\n",
    "---\n  marks: 2\n  hint: |2\n    a\n---\n",
    "\n\n---\n# comment\n\nshuffle: true\n---\n",
    "---\nid: even\n---\n",
    "---\nmarks: none\n---\n",
    "---\n{marks: 2}\n---\n",
    "---\n- marks\n---\n",
    "---\nid: E\n---\n",
    "---\nhint: a\n",
    "id: even\n",
    "---\n? hint\n: why\n---\n",
    "---\n%YAML 1.1\n---\n",
    "---\n!!map\nhint: a\n---\n",
    "---\n&a hint: *a\n---\n",
]
BODIES = [
    BODY,
    "",
    "Two?\n\n= 2\n",
    "עברית?\n\n- [x] 1\n",
    "A?\n---\nB: c\n\n- [ ] x\n",
    "\t- [x] y\n",
]
BETWEEN = [
    "",
    "\n",
    "Text.\n",
    "- item\n",
    "~~~md\n```quiz\nA?\n```\n~~~\n",
    "```quiz\n",
    "```\n",
    "---\na: b\n---\n",
]


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    parts = [draw(st.sampled_from(BETWEEN))]
    for _ in range(draw(st.integers(1, 4))):
        quiz = f"```quiz\n{draw(st.sampled_from(HEADS))}{draw(st.sampled_from(BODIES))}```\n"
        prefix = draw(st.sampled_from(PREFIXES))
        parts.append("".join(prefix + line for line in quiz.splitlines(keepends=True)))
        parts.append(draw(st.sampled_from(BETWEEN)))
    text = draw(st.sampled_from(["", "\ufeff"])) + "".join(parts)
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    if draw(st.booleans()):
        text = text.rstrip("\n")
    return text.replace("\n", end).encode()


@settings(deadline=None, derandomize=True, max_examples=400)
@given(raw=pages(), path=st.sampled_from(["layers.md", "2024.md", "学.md"]))
def test_only_ids_are_added_and_only_once(raw: bytes, path: str) -> None:
    new = formatted(raw, path)
    assert formatted(new, path) == new
    assert [line for line in _beyond(raw, new) if not ADDED.fullmatch(line)] == []


@settings(deadline=None, derandomize=True, max_examples=400)
@given(raw=pages(), path=st.sampled_from(["layers.md", "2024.md", "学.md"]))
def test_ids_are_read_back_and_unique(raw: bytes, path: str) -> None:
    before, after = (Page(path, text.decode("utf-8-sig")) for text in (raw, formatted(raw, path)))
    found, refused = missing([before])
    names = [new.id for new in found]
    assert len({*names, *ids([before])}) == len(names) + len(ids([before]))
    assert ids([after]) == {*names, *ids([before])}
    assert [SETTINGS["id"](yaml.safe_load(name)) for name in names] == names
    lacking = [fault for fault in read([after])[1] if fault.rule == "missing-id"]
    assert len(lacking) <= len(refused)


def _beyond(old: bytes, new: bytes) -> list[bytes]:
    """The lines that a text has beyond those of another, all of which it must have in their order."""
    rest = iter(LINE.findall(new))
    added = []
    for line in LINE.findall(old):
        for other in rest:
            if other == line:
                break
            added.append(other)
        else:
            raise AssertionError(f"{line!r} is gone")
    return added + list(rest)
