"""An id means one question for good: `quiz fmt` records it, `quiz check` compares, and Git merges what is recorded."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz import registry
from quiz.faults import Fault
from quiz.model import Question
from quiz.page import Page
from quiz.pages import Entry
from quiz.registry import Record
from quiz.rules import RECORD
from strategies import questions


def single(
    name: str, stem: str = "Which number is even?", right: str = "Two", more: str = ""
) -> str:
    wrong = {"Two": "One", "One": "Two"}[right]
    return (
        f"```quiz\n---\nid: {name}\n{more}---\n{stem}\n\n- [ ] {wrong}\n    > Count again, by twos.\n"
        f"- [x] {right}\n    > Yes: this is it.\n```\n"
    )


@pytest.fixture
def recorded(write: Any, quiz: Any) -> Path:
    """A page with three questions, all of which are recorded."""
    page: Path = write("docs/a.md", "".join(single(f"a-{n}", f"Which is {n}?") for n in "135"))
    assert "0 ids written · 3 records written · 1 page" in quiz("fmt").output
    return page


def change(page: Path, old: str, new: str) -> None:
    text = page.read_text("utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), "utf-8")


def rules(quiz: Any) -> list[tuple[str, str, int]]:
    faults = json.loads(quiz("check", "--format", "json").stdout)["faults"]
    return [
        (fault["code"], fault["severity"], fault["line"])
        for fault in faults
        if fault["severity"] != "warning"
    ]


def test_what_is_recorded_does_not_tell_the_answer(recorded: Path, folder: Path, quiz: Any) -> None:
    records = [path.read_text("utf-8") for path in sorted((folder / "registry").iterdir())]
    assert len({*records}) == 3, "the same key in three questions"
    assert not any("Two" in record or "two" in record for record in records)
    assert rules(quiz) == []
    assert quiz("fmt").output == "0 ids written · 1 page\n"


def test_without_a_registry_nothing_is_compared(write: Any, quiz: Any, folder: Path) -> None:
    write("docs/a.md", single("a"))
    assert rules(quiz) == []
    assert quiz("fmt", "docs/a.md").output == "0 ids written · 1 page\n"
    assert not (folder / "registry").exists()


def test_a_new_question_is_a_note(recorded: Path, quiz: Any) -> None:
    recorded.write_text(recorded.read_text("utf-8") + single("a-2", "Which is 2?"), "utf-8")
    result = quiz("check")
    assert result.exit_code == 0
    assert "Q206 the id `a-2` is not recorded yet" in result.output
    assert "allow: {Q206" not in result.output
    assert quiz("fmt", "docs/a.md").output == "0 ids written · 1 record written · 1 page\n"
    assert rules(quiz) == []


def test_what_leaves_the_answer_as_it_is_needs_no_edition(recorded: Path, quiz: Any) -> None:
    change(recorded, "Which is 1?", "Which one is odd?")
    change(recorded, "- [ ] One", "- [ ] Three")
    change(recorded, "> Yes: this is it.", "> Yes: and why.")
    change(recorded, "- [x] Two", "- [x] two.")
    assert rules(quiz) == []
    assert quiz("fmt", "--check").exit_code == 0


def test_a_changed_answer_needs_an_edition(recorded: Path, folder: Path, quiz: Any) -> None:
    change(recorded, "- [ ] One\n    > Count again, by twos.\n- [x] Two", "- [x] One\n- [ ] Two")
    result = quiz("check")
    assert result.exit_code == 1
    assert result.output.startswith(
        "docs/a.md:3:1: Q206 `a-1` has another right answer than the one that is recorded\n"
        "    3 | id: a-1\n"
        "      | ^\n"
        "  expected: the next `edition` where an answer was corrected, so that readers are asked again; or, for"
        " another question, another `id`\n"
        "  for example:\n"
        "      ---\n"
        "      id: output-width\n"
        "      edition: 2\n"
        "      ---\n"
    )
    before = (folder / "registry" / "a-1.txt").read_bytes()
    refused = quiz("fmt")
    assert refused.exit_code == 1
    assert "Q206 `a-1` has another right answer" in refused.stderr
    assert (folder / "registry" / "a-1.txt").read_bytes() == before

    change(recorded, "id: a-1\n", "id: a-1\nedition: 2\n")
    assert rules(quiz) == [("Q206", "info", 3)]
    assert "1 record written" in quiz("fmt").output
    assert rules(quiz) == []
    change(recorded, "edition: 2\n", "")
    assert rules(quiz) == [("Q206", "error", 3)]
    assert quiz("fmt").exit_code == 1


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        ("= 28", "= 27", True),
        ("= 28", "= 28 ± 1", True),
        ("= 28", "= 28\n= 29", True),
        ("= 28", "= 28\n    > Yes.", False),
        ('= "ReLU"', '= "relu"', False),
        ('= "ReLU"', '= "tanh"', True),
        ("- [1] A\n- [2] B", "- [2] B\n- [1] A", False),
        ("- [1] A\n- [2] B", "- [2] A\n- [1] B", True),
        ("- [=] A => 1\n- [=] B => 2", "- [=] B => 2\n- [=] A => 1\n- [ ] => 3", False),
        ("- [=] A => 1\n- [=] B => 2", "- [=] A => 2\n- [=] B => 1", True),
    ],
)
def test_every_type_has_a_key(
    before: str, after: str, is_other: bool, write: Any, quiz: Any
) -> None:
    page = write("docs/a.md", f"```quiz\n---\nid: a\n---\nWhat is it?\n\n{before}\n```\n")
    quiz("fmt")
    change(page, before, after)
    assert rules(quiz) == ([("Q206", "error", 3)] if is_other else [])


@pytest.mark.parametrize(
    ("setting", "answer"), [("tolerance: 1", "= 28"), ("case: true", '= "ReLU"')]
)
def test_how_exact_an_answer_must_be_belongs_to_the_key(
    setting: str, answer: str, write: Any, quiz: Any
) -> None:
    page = write("docs/a.md", f"```quiz\n---\nid: a\n---\nWhat is it?\n\n{answer}\n```\n")
    quiz("fmt")
    change(page, "id: a\n", f"id: a\n{setting}\n")
    assert rules(quiz) == [("Q206", "error", 3)]


def test_an_id_that_was_deleted_is_not_used_again(
    recorded: Path, folder: Path, write: Any, quiz: Any
) -> None:
    text = recorded.read_text("utf-8")
    question = single("a-3", "Which is 3?")
    change(recorded, question, "")
    assert rules(quiz) == []
    assert quiz("fmt", "docs/a.md").output == "0 ids written · 1 page\n", (
        "it may be on another page"
    )
    assert quiz("fmt").output == (
        "registry/a-3.txt: gets retired: true\n0 ids written · 1 record written · 1 page\n"
    )
    assert quiz("fmt", "--check").exit_code == 0

    other = write("docs/b.md", single("a-3", "Is it another one?", more="edition: 7\n"))
    result = quiz("check")
    assert result.exit_code == 1
    assert "docs/b.md:3:1: Q001 `a-3` was the id of a question that was deleted" in result.output
    assert "no `retired: true` in its file" in result.output
    assert quiz("fmt").exit_code == 1
    other.unlink()

    recorded.write_text(text, "utf-8")
    assert rules(quiz) == [("Q001", "error", 14)]
    change(folder / "registry" / "a-3.txt", "retired: true\n", "")
    assert rules(quiz) == []


def test_a_question_that_is_faulty_for_a_while_is_not_retired(recorded: Path, quiz: Any) -> None:
    change(recorded, "- [x] Two", "- [ ] Two")
    assert "retired" not in quiz("fmt").output
    change(recorded, "- [ ] Two", "- [x] Two")
    assert quiz("fmt", "--check").exit_code == 0


def test_pages_may_be_renamed_and_questions_moved(recorded: Path, write: Any, quiz: Any) -> None:
    question = single("a-3", "Which is 3?")
    change(recorded, question, "")
    write("docs/deep/b.md", question)
    recorded.rename(recorded.with_name("c.md"))
    assert rules(quiz) == []
    assert quiz("fmt", "--check").exit_code == 0


def test_other_folders_are_not_of_the_course(recorded: Path, write: Any, quiz: Any) -> None:
    write("drafts/a.md", single("a-1", right="One") + single("b"))
    for path in ("drafts", "drafts/a.md", "docs/../drafts"):
        assert "Q206" not in quiz("check", path).output
        assert quiz("fmt", path).output == "0 ids written · 1 page\n"


def test_a_broken_record_is_told_with_its_line(recorded: Path, folder: Path, quiz: Any) -> None:
    path = folder / "registry" / "a-1.txt"
    text = path.read_text("utf-8")
    path.write_text(f"<<<<<<< ours\n{text}", "utf-8")
    result = quiz("check")
    assert result.exit_code == 1
    assert (
        "registry/a-1.txt:1:1: Q206 this is no line of a record\n    1 | <<<<<<< ours"
        in result.output
    )
    assert quiz("fmt").exit_code == 1
    path.write_text(text.split("\n")[0], "utf-8")
    assert "registry/a-1.txt:1:1: Q206 lines of this record are missing" in quiz("check").output
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert rules(quiz) == []
    path.unlink()
    assert rules(quiz) == [("Q206", "info", 3)]
    quiz("fmt")
    assert path.read_text("utf-8") == text


def test_the_example_of_a_record_is_one() -> None:
    assert registry.read(Page("", RECORD)) == (Record(1, "0f8a3c51"), [])


def entry(question: Question) -> Entry:
    return Entry(question, Page("docs/a.md", "id:"), 1, 1)


@given(question=questions())
def test_what_was_recorded_is_in_order_and_read_as_it_was_written(question: Question) -> None:
    new = registry.changes([entry(question)], {}, complete=True)
    assert registry.changes([entry(question)], new, complete=True) == {}
    assert list(registry.faults([entry(question)], new)) == []
    for record in (*new.values(), *registry.changes([], new, complete=True).values()):
        assert registry.read(Page("", str(record))) == (record, [])


@given(text=st.text(alphabet="edition: key: 0f1 retired: true\n<>", max_size=40))
def test_any_other_file_is_a_fault(text: str) -> None:
    record, faults = registry.read(Page("registry/a.txt", text))
    assert bool(record) != bool(faults)
    assert all(isinstance(fault, Fault) for fault in faults)


class Course:
    """A course in a repository, whose branches are merged by Git as it comes."""

    def __init__(self, quiz: Any) -> None:
        self.quiz = quiz
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("start")

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
        done = subprocess.run(["git", *who, *arguments], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def commit(self, message: str) -> None:
        assert self.quiz("fmt").exit_code == 0
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def branch(self, name: str) -> None:
        self.git("switch", "--quiet", "--create", name, "main")

    def merged(self, *branches: str) -> list[tuple[str, str, int]]:
        self.git("switch", "--quiet", "main")
        for branch in branches:
            self.git("merge", "--quiet", "--no-edit", branch)
        assert self.quiz("fmt", "--check").exit_code == 0, "nothing is left to record"
        return rules(self.quiz)


@pytest.fixture
def course(recorded: Path, quiz: Any) -> Course:
    return Course(quiz)


def test_two_branches_add_questions_that_are_neighbors(course: Course, write: Any) -> None:
    for name in ("b", "c"):
        course.branch(name)
        write(f"docs/{name}.md", single(f"{name}-1", f"Which is {name}?"))
        course.commit(name)
    assert course.merged("b", "c") == []


def test_one_branch_corrects_and_the_other_adds(course: Course, write: Any, recorded: Path) -> None:
    course.branch("correct")
    change(recorded, "id: a-1\n", "id: a-1\nedition: 2\n")
    change(recorded, "- [x] Two", "- [x] Twice one")
    course.commit("correct")
    course.branch("add")
    write("docs/b.md", single("a-2", "Which is 2?"))
    course.commit("add")
    assert course.merged("correct", "add") == []


def test_both_branches_delete_one_question(course: Course, write: Any, recorded: Path) -> None:
    for name in ("one", "other"):
        course.branch(name)
        change(recorded, single("a-3", "Which is 3?"), "")
        write(f"docs/{name}.md", f"# {name}\n")
        course.commit(name)
    assert course.merged("one", "other") == []


def test_a_page_is_renamed_while_another_branch_edits_it(course: Course, recorded: Path) -> None:
    course.branch("rename")
    recorded.rename(recorded.with_name("z.md"))
    course.commit("rename")
    course.branch("edit")
    change(recorded, "id: a-5\n", "id: a-5\nedition: 2\n")
    change(recorded, "Which is 5?\n\n- [ ] One", "Which is 5?\n\n- [ ] Four")
    course.commit("edit")
    assert course.merged("rename", "edit") == []


def test_one_branch_uses_an_id_that_the_other_deletes(
    course: Course, recorded: Path, write: Any, quiz: Any
) -> None:
    """Git sees nothing wrong in it; the check does."""
    course.branch("delete")
    change(recorded, single("a-3", "Which is 3?"), "")
    course.commit("delete")
    course.branch("again")
    change(recorded, single("a-3", "Which is 3?"), "")
    write("docs/b.md", single("a-3", "Is it another one?", right="One", more="edition: 2\n"))
    course.git("add", "--all")
    course.git("commit", "--quiet", "--message", "without quiz fmt")
    course.git("switch", "--quiet", "main")
    for branch in ("delete", "again"):
        course.git("merge", "--quiet", "--no-edit", branch)
    assert rules(quiz) == [("Q001", "error", 3)]
