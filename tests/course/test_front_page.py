"""What the front page says of the topics is so."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from reading_time import minutes

ROOT = Path(__file__).parents[2]
TOPICS = ROOT / "docs" / "topics"
ELSEWHERE = "notebooks/\nteach/\nfigures/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    settings = {"site_dir": str(folder), "exclude_docs": ELSEWHERE}
    build(load_config(str(ROOT / "mkdocs.yml"), **settings))
    return folder


def read(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html5lib")


def test_it_lists_all_topics_in_the_order_of_the_menu(site: Path) -> None:
    front = read(site / "index.html")
    listed = [link["href"] for link in front.select('article ol a[href^="topics/"]')]
    menu = [link["href"] for link in front.select('nav a[href^="topics/"]')]
    assert listed == [*dict.fromkeys(menu)]
    assert len(listed) == len([*TOPICS.glob("*.md")])


def test_it_tells_how_long_the_topics_take(site: Path) -> None:
    articles = [read(file).article for file in site.glob("topics/*/index.html")]
    total = sum(sum(minutes(str(article))) for article in articles)
    assert "three to four hours in all" in read(site / "index.html").article.text
    assert 3 * 60 <= total <= 4 * 60
