"""The published site without a network: kept at the first visit, never out of date with one, and taken back on request."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import precache
import pytest
from mkdocs.commands.build import build
from playwright.sync_api import Page, expect
from project import NAME, ROOT, STORE, configured
from pypdf import PdfReader
from reader import Question, Visitor

GALLERY = ROOT / "tests" / "gallery"
PAGES = ["index.md", "questions.md", "results.md"]
OTHERS = [f"quiz:{STORE}:/another/ 1", "another project's"]


class Site:
    """A site that its author changes and publishes again."""

    def __init__(self, web: tuple[Path, str], docs: Path) -> None:
        self.docs = docs
        self.time = time.time()
        self.folder = web[0] / docs.parent.name
        self.address = f"{web[1]}/{self.folder.name}/"
        for page in PAGES:
            shutil.copy(GALLERY / page, docs / page)

    def publish(self, *, offline: bool = True) -> None:
        config = configured(
            docs_dir=str(self.docs),
            site_dir=str(self.folder),
            site_url=self.address,
            nav=PAGES,
            strict=True,
        )
        config.extra["quiz"]["offline"] = offline
        build(config)
        self.time += 60  # servers tell the time of a file in whole seconds
        for file in self.folder.rglob("*"):
            os.utime(file, (self.time, self.time))

    def change(self, old: str, new: str) -> None:
        page = self.docs / "questions.md"
        page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture
def site(web: tuple[Path, str], tmp_path: Path) -> Site:
    docs = tmp_path / "docs"
    docs.mkdir()
    site = Site(web, docs)
    site.publish()
    return site


@pytest.fixture
def reader(visit: Any) -> Visitor:
    """Whose browser keeps the sites it visits."""
    return visit(keeps_site=True)


def first_visit(reader: Visitor, address: str) -> Page:
    page = reader.open(address)
    page.wait_for_function("navigator.serviceWorker.controller?.state === 'activated'")
    return page


def caches(page: Page) -> list[str]:
    return page.evaluate("caches.keys()")


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Asks again and again, for workers tell nobody when they are done."""
    for _ in range(100):
        if is_so():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it never came to pass")


def is_ours(name: str, site: Site) -> bool:
    return name.startswith(f"quiz:{STORE}:/{site.folder.name}/ ")


def test_after_one_visit_every_page_can_be_read_offline(
    reader: Visitor, web: tuple[Path, str], course: str
) -> None:
    page = first_visit(reader, course)
    reader.context.set_offline(True)
    sitemap = ElementTree.parse(web[0] / "course" / "sitemap.xml")
    addresses = [loc.text or "" for loc in sitemap.findall(".//{*}loc")]
    assert len(addresses) > 3
    for address in addresses:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        widgets = page.locator("quiz-question").count()
        expect(page.locator("quiz-question[data-state]")).to_have_count(widgets)


def test_a_question_never_seen_before_is_answered_offline(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, site.address)
    reader.context.set_offline(True)
    page.evaluate("window.stays = true")
    page.get_by_role("article").get_by_role("link", name="Questions").click()
    question = Question(page, "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")
    assert page.evaluate("window.stays"), "instant navigation goes on"
    page.reload()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")


def test_the_search_works_offline(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, site.address)
    reader.context.set_offline(True)
    page.goto(f"{site.address}results/")
    page.get_by_role("textbox", name="Search").press_sequentially("browser")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_an_address_without_a_page_says_so_offline_too(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, site.address)
    reader.context.set_offline(True)
    response = page.goto(f"{site.address}nowhere/")
    assert response and response.status == 404
    expect(page.get_by_role("heading", name="404")).to_be_visible()
    assert any("404" in fault for fault in reader.faults)
    reader.faults.clear()  # the browser tells of the status


def test_online_a_new_text_is_shown_at_once(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, f"{site.address}questions/")
    page.evaluate("(names) => Promise.all(names.map((name) => caches.open(name)))", OTHERS)
    [old] = [name for name in caches(page) if is_ours(name, site)]
    site.change("Which number is even?", "Which of these is even?")
    site.publish()
    page.goto(f"{site.address}results/")
    page.get_by_role("navigation").get_by_role("link", name="Questions").first.click()
    expect(Question(page, "Which of these is even?").option("Two")).to_be_visible()
    page.reload()
    expect(Question(page, "Which of these is even?").option("Two")).to_be_visible()
    wait_until(page, lambda: old not in caches(page))
    assert len([name for name in caches(page) if is_ours(name, site)]) == 1
    assert set(OTHERS) <= set(caches(page)), "they belong to others"
    reader.context.set_offline(True)
    page.reload()
    expect(Question(page, "Which of these is even?").option("Two")).to_be_visible()


def test_a_copy_that_cannot_be_made_whole_is_not_kept(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, f"{site.address}questions/")
    old = caches(page)
    site.change("Which number is even?", "Which of these is even?")
    site.publish()
    (site.folder / "assets" / "site.css").unlink()
    page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.ready;
          registration.addEventListener("updatefound", () => (window.next = registration.installing));
          registration.update();
        }"""
    )
    page.wait_for_function("window.next?.state === 'redundant'")
    assert caches(page) == old
    reader.context.set_offline(True)
    page.goto(f"{site.address}results/")
    expect(page.get_by_role("row", name="Question 1")).to_be_visible()


def test_what_is_too_large_is_kept_once_it_is_read(
    reader: Visitor, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(precache, "LIMIT", 0)
    site.publish()
    page = first_visit(reader, f"{site.address}questions/")
    page.reload()
    expect(Question(page, "Which number is even?").button("Check answer")).to_be_visible()
    page.wait_for_load_state("networkidle")
    reader.context.set_offline(True)
    page.reload()
    question = Question(page, "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")


def test_the_author_can_take_the_copies_back(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, f"{site.address}questions/")
    page.evaluate("(names) => Promise.all(names.map((name) => caches.open(name)))", OTHERS)
    site.publish(offline=False)
    page.evaluate("window.stays = true")
    page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    wait_until(page, lambda: not [name for name in caches(page) if is_ours(name, site)])
    assert page.evaluate("window.stays"), "nobody's page is loaded anew"
    page.goto(f"{site.address}questions/")
    registration = "navigator.serviceWorker.getRegistration().then(Boolean)"
    wait_until(page, lambda: not page.evaluate(registration))
    question = Question(page, "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    page.reload()
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert set(caches(page)) >= set(OTHERS), "they belong to others"
    assert page.locator("link[rel=manifest]").count() == 0


def test_in_a_sandboxed_frame_nothing_is_kept_and_all_works(reader: Visitor, site: Site) -> None:
    page = reader.open(site.address)
    page.set_content(f'<iframe sandbox="allow-scripts" src="{site.address}questions/"></iframe>')
    frame = page.frame_locator("iframe")
    frame.get_by_label("Two", exact=True).check()
    frame.get_by_role("button", name="Check answer").first.click()
    expect(frame.get_by_text("Your answer is correct.")).to_be_visible()
    expect(frame.get_by_text("This browser keeps no answers")).to_be_visible()
    assert not [
        fault for fault in reader.faults if "erviceWorker" in fault or "ervice worker" in fault
    ]
    reader.faults.clear()  # the theme complains there, and goes on


def test_the_site_can_be_installed(reader: Visitor, site: Site) -> None:
    page = first_visit(reader, f"{site.address}questions/")
    devtools = reader.context.new_cdp_session(page)
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors] == ["in-incognito"], "as all tests are"
    found = devtools.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == f"{site.address}manifest.webmanifest"
    manifest = found["manifest"]
    assert (manifest["startUrl"], manifest["scope"]) == (site.address, site.address)
    assert manifest["name"] == NAME
    for icon in manifest["icons"]:
        assert page.request.get(icon["url"]).ok


def test_a_printed_page_has_the_key_only_if_it_is_asked_for(visit: Any, gallery: str) -> None:
    visitor = visit()
    visitor.context.add_init_script("window.print = () => {}")  # the PDF is what is printed
    page = visitor.open(f"{gallery}questions/")
    stems = ["Which number is even?", "Which numbers are odd?", "What does it print?"]
    without = printed(page)
    assert all(stem in without for stem in stems)
    assert "Correct answer:" not in without and "when two divides it" not in without
    page.get_by_role("button", name="Print with answers").click()
    with_key = printed(page)
    assert all(stem in with_key for stem in stems)
    assert with_key.count("Correct answer") == len(page.locator("quiz-question").all())
    assert "when two divides it" in with_key
    assert "Print with answers" not in without + with_key
    assert printed(page) == without


def printed(page: Page) -> str:
    pages = PdfReader(BytesIO(page.pdf())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
