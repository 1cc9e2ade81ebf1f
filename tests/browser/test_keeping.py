"""The reader's progress as a file, and forgotten: what the results page offers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect
from project import STORE
from reader import COLORS, SIZES, Question, store, violations
from sitting import sit

PREFIX = f"quiz:{STORE}:v1:"


@pytest.fixture
def results(questions: Page) -> Page:
    """After one wrong answer and one right one."""
    Question(questions, "Which number is even?").answer("One")
    Question(questions, "Which numbers are odd?").answer("Five", "Seven")
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_role("heading", name="Your progress")).to_be_visible()
    questions.wait_for_function("Boolean(customElements.get('quiz-keeping'))")
    return questions


def test_progress_moves_to_another_browser(results: Page, visit: Any, gallery: str) -> None:
    file = export(results)
    elsewhere = visit().open(f"{gallery}results/")
    choose(elsewhere, file)
    dialog = elsewhere.locator("quiz-keeping").get_by_role(
        "dialog", name=re.compile("^Import your progress of")
    )
    expect(dialog).to_contain_text("In this file: 2 new.")
    assert store(elsewhere) == {}, "nothing is written before the reader says so"
    dialog.get_by_role("button", name="Import").click()
    expect(said(elsewhere)).to_have_text("The file is imported: 2 new.")
    expect(elsewhere.get_by_role("row", name="Question 2")).to_contain_text("3 / 3")
    expect(elsewhere.locator("dl")).to_contain_text(re.compile(r"Session ID\s*\d{10}"))
    elsewhere.goto(f"{gallery}questions/")
    single = Question(elsewhere, "Which number is even?")
    expect(single.result).to_contain_text("Your answer is incorrect.")
    expect(single.option("One")).to_be_checked()


def test_a_file_holds_all_that_is_kept(results: Page) -> None:
    sit(results, {"single": ["Two"]})
    results.evaluate(f"localStorage['{PREFIX}q:rich'] = '{{'")
    kept = store(results)
    file = export(results)
    assert file["format"] == "course-progress"
    assert (file["v"], file["site"]) == (1, STORE)
    assert set(file["records"]) == {key.removeprefix(PREFIX) for key in kept}
    assert file["records"]["q:rich"] == "{"
    assert file["records"]["q:single"] == json.loads(kept[f"{PREFIX}q:single"])
    assert sum(key.startswith("a:") for key in file["records"]) == 1


def test_an_import_says_what_is_new_and_lowers_nothing(results: Page, gallery: str) -> None:
    file = export(results)
    older = json.loads(json.dumps(file))
    results.goto(f"{gallery}questions/")
    Question(results, "Which number is even?").answer("Two")
    Question(results, "Look at this program.").root.get_by_role("checkbox").first.check()
    Question(results, "Look at this program.").button("Check answer").click()
    results.goto(f"{gallery}results/")
    newer = export(results)["records"]
    older["records"] |= {"q:gone": newer["q:single"], "q:torn": "{", "x:y": {"v": 1}}
    older["records"]["q:rich"] = newer["q:rich"] | {"solved": True, "best": 1}
    choose(results, older)
    dialog = results.locator("quiz-keeping").get_by_role("dialog")
    expect(dialog).to_contain_text("1 new, 1 newer, 2 the same, and 2 unreadable.")
    dialog.get_by_role("button", name="Import").click()
    now = export(results)["records"]
    assert now["q:single"] == newer["q:single"]
    assert now["q:rich"] == newer["q:rich"] | {"solved": True, "best": 1}
    assert "q:torn" not in now


def test_an_import_can_be_undone(results: Page, gallery: str) -> None:
    file = export(results)
    for record in file["records"].values():
        record |= {"round": 7} if "round" in record else {"spent": 90_000}
    before = store(results)
    choose(results, file)
    results.get_by_role("button", name="Import", exact=True).click()
    assert store(results) != before
    results.get_by_role("button", name="Undo the import").click()
    expect(said(results)).to_have_text("The import is undone.")
    assert store(results) == before
    expect(results.get_by_role("button", name="Import from a file")).to_be_focused()
    expect(results.get_by_role("button", name="Undo the import")).to_be_hidden()


def test_what_was_answered_since_stays_when_an_import_is_undone(
    results: Page, gallery: str
) -> None:
    file = export(results)
    file["records"]["q:single"]["round"] = 7
    choose(results, file)
    results.get_by_role("button", name="Import", exact=True).click()
    other = results.context.new_page()
    other.goto(f"{gallery}questions/")
    Question(other, "Which number is even?").answer("Two")
    results.get_by_role("button", name="Undo the import").click()
    expect(results.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")


def test_nothing_is_imported_without_a_yes(results: Page) -> None:
    file = export(results)
    file["records"]["q:new"] = file["records"]["q:single"]
    before = store(results)
    for leave in ("Cancel", "Escape"):
        choose(results, file)
        expect(results.locator("quiz-keeping").get_by_role("dialog")).to_be_visible()
        if leave == "Cancel":
            results.get_by_role("button", name=leave).click()
        else:
            results.keyboard.press(leave)
        expect(results.locator("quiz-keeping").get_by_role("dialog")).to_be_hidden()
        assert store(results) == before
        expect(results.get_by_role("button", name="Import from a file")).to_be_focused()


def test_what_is_known_already_is_not_imported(results: Page) -> None:
    choose(results, export(results))
    expect(said(results)).to_have_text("Nothing in this file is new. 2 the same.")
    expect(results.locator("quiz-keeping").get_by_role("dialog")).to_be_hidden()


SOUND = {
    "format": "course-progress",
    "v": 1,
    "site": STORE,
    "exported": "2026-01-01T00:00:00.000Z",
    "records": {},
}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        json.dumps(SOUND | {"format": "other"}),
        json.dumps(SOUND | {"v": "1"}),
        json.dumps(SOUND | {"site": 1}),
        json.dumps(SOUND | {"exported": "then"}),
        json.dumps(SOUND | {"records": None}),
        "\x00\xff" * 99,
    ],
)
def test_another_file_is_refused(results: Page, text: str) -> None:
    before = store(results)
    choose(results, text)
    expect(said(results)).to_have_text(
        "mine.json is no file of your progress. Nothing was imported."
    )
    assert store(results) == before


def test_a_file_of_a_newer_site_is_refused(results: Page) -> None:
    choose(results, SOUND | {"v": 2, "records": 5})
    expect(said(results)).to_contain_text("written by a newer version")


def test_a_file_of_another_site_says_so(results: Page) -> None:
    file = export(results) | {"site": "another-course"}
    file["records"]["q:new"] = file["records"]["q:single"]
    choose(results, file)
    expect(results.locator("quiz-keeping").get_by_role("dialog")).to_contain_text(
        "It comes from another site, another-course"
    )


def test_an_ended_test_is_not_changed_by_what_was_answered_later_elsewhere(results: Page) -> None:
    sitting = sit(results, {"single": ["Two"]})
    file = export(results)
    late = {"v": 1, "at": "2090-01-01T00:00:00.000Z", "chosen": ["b"], "words": "", "share": 0}
    file["records"][f"t:{sitting}"] |= {"stop": ""}
    file["records"] |= {f"a:{sitting}:single": late, f"a:{sitting}:several": late}
    before = store(results)
    choose(results, file)
    expect(said(results)).to_contain_text("Nothing in this file is new.")
    assert store(results) == before


def test_one_topic_is_forgotten(results: Page) -> None:
    sitting = sit(results, {"single": ["Two"]})
    results.evaluate(f"localStorage['{PREFIX}q:elsewhere'] = localStorage['{PREFIX}q:single']")
    results.get_by_role("combobox", name="Topic").select_option(label="Questions")
    results.get_by_role("button", name="Forget this topic").click()
    dialog = results.locator("quiz-keeping").get_by_role(
        "dialog", name=re.compile("the questions of “Questions”")
    )
    dialog.get_by_role("button", name="Forget them").click()
    expect(said(results)).to_have_text("Your answers to “Questions” are forgotten.")
    kept = {key.removeprefix(PREFIX) for key in store(results)}
    assert kept == {"q:elsewhere", "session", f"t:{sitting}", f"a:{sitting}:single"}
    results.get_by_role("combobox", name="Results of").select_option(value="practice")
    expect(results.get_by_role("row", name="Total")).to_contain_text("0 / 5")


def test_everything_is_forgotten_only_when_asked_twice(results: Page) -> None:
    results.evaluate("localStorage.setItem('another-site', 'its own')")
    forget = results.get_by_role("button", name="Forget everything")
    forget.click()
    dialog = results.locator("quiz-keeping").get_by_role(
        "dialog", name=re.compile("^Forget all your answers")
    )
    dialog.get_by_role("button", name="Cancel").click()
    expect(results.get_by_role("row", name="Total")).to_contain_text("3 / 5")
    expect(forget).to_be_focused()
    forget.click()
    results.keyboard.press("Escape")
    expect(results.get_by_role("row", name="Total")).to_contain_text("3 / 5")
    forget.click()
    expect(dialog.get_by_role("checkbox", name="Keep the results of my tests")).to_be_hidden()
    dialog.get_by_role("button", name="Forget everything").click()
    expect(results.get_by_role("row", name="Total")).to_contain_text("0 / 5 (0%)")
    expect(said(results)).to_have_text("Everything is forgotten.")
    assert store(results) == {}
    assert results.evaluate("localStorage['another-site']") == "its own"
    results.go_back()
    expect(Question(results, "Which number is even?").result).to_be_empty()


@pytest.mark.parametrize("keep", [True, False])
def test_tests_are_forgotten_with_the_rest_unless_they_are_to_stay(
    results: Page, keep: bool
) -> None:
    sitting = sit(results, {"single": ["Two"]})
    results.get_by_role("button", name="Forget everything").click()
    dialog = results.locator("quiz-keeping").get_by_role("dialog")
    dialog.get_by_role("checkbox", name="Keep the results of my tests").set_checked(keep)
    dialog.get_by_role("button", name="Forget everything").click()
    expect(said(results)).to_contain_text("is forgotten.")
    kept = {key.removeprefix(PREFIX) for key in store(results)}
    assert kept == ({f"t:{sitting}", f"a:{sitting}:single"} if keep else set())


def test_what_cannot_be_read_is_told(results: Page) -> None:
    expect(results.locator(".quiz-unread")).to_be_empty()
    results.evaluate(f"localStorage['{PREFIX}q:a'] = '{{'; localStorage['{PREFIX}q:b'] = '{{'")
    results.evaluate(f"localStorage['{PREFIX}q:c'] = JSON.stringify({{ v: 99 }})")
    results.reload()
    expect(results.get_by_text("1 record was written by a newer version")).to_be_visible()
    expect(results.get_by_text("2 records cannot be read.")).to_be_visible()


def test_without_script_nothing_is_offered(visit: Any, gallery: str) -> None:
    page = visit(java_script_enabled=False).open(f"{gallery}results/")
    expect(page.get_by_role("button", name="Export to a file")).to_be_hidden()


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_everybody_can_use_it(visit: Any, gallery: str, size: str, colors: str) -> None:
    visitor = visit(viewport=SIZES[size], **COLORS[colors], reduced_motion="reduce")
    page = visitor.open(f"{gallery}results/")
    sit(page, {"single": ["Two"]})
    assert violations(page) == []
    page.get_by_role("button", name="Forget everything").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def said(page: Page) -> Locator:
    return page.locator("quiz-keeping").get_by_role("status")


def export(page: Page) -> dict[str, Any]:
    """What the reader's file holds."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    name = download.value.suggested_filename
    assert re.fullmatch(rf"{STORE}-\d{{4}}-\d\d-\d\d\.json", name)
    expect(said(page)).to_have_text(f"Your progress is exported to {name}.")
    return json.loads(Path(download.value.path()).read_text("utf-8"))


def choose(page: Page, file: object) -> None:
    text = file if isinstance(file, str) else json.dumps(file)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import from a file").click()
    payload: FilePayload = {
        "name": "mine.json",
        "mimeType": "application/json",
        "buffer": text.encode("latin-1" if "\xff" in text else "utf-8"),
    }
    chooser.value.set_files(payload)
