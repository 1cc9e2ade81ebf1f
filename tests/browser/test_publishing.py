"""The page Publish: at other addresses, under the headers that it names, and with the files that it names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import project
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from reader import Question

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "teach" / "publishing.md").read_text("utf-8")
PAGES = ("index.md", "questions.md", "results.md")
ADDRESSES = ["https://bread.example/", "https://you.github.io/bread/"]
HEADERS = re.findall(r"^([A-Z][A-Za-z-]+): (.+)$", PAGE.split("```text\n")[1].split("```")[0], re.M)


@pytest.fixture(scope="module", params=ADDRESSES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Built as `make build` does, with the variables of the page; and its address."""
    folder = tmp_path_factory.mktemp("publish")
    project.copy(folder)
    (folder / "docs").mkdir()
    for name in PAGES:
        shutil.copy(ROOT / "tests" / "gallery" / name, folder / "docs" / name)
    (folder / "mkdocs.yml").write_text(project.SETTINGS, "utf-8")
    variables = {"SITE_URL": request.param, "EDIT_URI": "edit/main/docs/"}
    variables |= {"REPO_URL": "https://github.com/you/bread"}
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env=os.environ | variables,
        check=True,
    )
    return folder / "site", request.param


def read(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html5lib")


def test_pages_know_their_address_and_their_repository(site: tuple[Path, str]) -> None:
    folder, address = site
    page = read(folder / "questions" / "index.html")
    assert page.find("link", rel="canonical")["href"] == f"{address}questions/"
    edit = "https://github.com/you/bread/edit/main/docs/questions.md"
    assert page.find("a", href=edit)
    assert page.find("a", href=re.compile("^https://github.com/you/bread/issues/new"))
    assert f"{address}questions/" in (folder / "sitemap.xml").read_text("utf-8")
    assert f"{address}sitemap.xml" in (folder / "robots.txt").read_text("utf-8")


def test_all_links_but_those_of_the_page_for_missing_addresses_are_relative(
    site: tuple[Path, str],
) -> None:
    folder, address = site
    path = "/" + address.split("/", 3)[3]
    for file in folder.rglob("*.html"):
        links = [tag.get("href") or tag.get("src") for tag in read(file).select("[href], [src]")]
        absolute = [link for link in links if link.startswith("/")]
        if file.name == "404.html":
            assert absolute and all(link.startswith(path) for link in absolute)
        else:
            assert absolute == [], file


def test_the_files_that_the_page_names_are_there(site: tuple[Path, str]) -> None:
    rows = re.findall(r"^\| `([\w./-]+\.\w+)`", PAGE, re.MULTILINE)
    assert len(rows) == 7
    assert [name for name in rows if not (site[0] / name).is_file()] == []


class Strict(SimpleHTTPRequestHandler):
    """Sends the headers that the page names."""

    def end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def strict(gallery: str, web: tuple[Path, str]) -> Iterator[str]:
    def handle(*args: Any) -> Strict:
        return Strict(*args, directory=str(web[0]))

    server = ThreadingHTTPServer(("127.0.0.1", 0), handle)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/gallery/"
    server.shutdown()
    server.server_close()


def test_the_site_works_under_the_headers_of_the_page(visit: Any, strict: str) -> None:
    """What a browser refuses because of them, it tells in its console, which the visitor reads."""
    assert len(HEADERS) == 3
    page = visit(keeps_site=True).open(f"{strict}questions/")
    page.evaluate("navigator.serviceWorker.ready")
    question = Question(page, "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    page.goto(f"{strict}results/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    assert download.value.path().stat().st_size > 100
    page.get_by_role("textbox", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("questions")
    found = page.get_by_role("dialog", name="Search").get_by_role("link")
    expect(found.first).to_be_visible()
