"""What search engines and social sites find on the published site."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from chromium import NODE
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load
from PIL import Image
from project import SETTINGS, copy
from quiz.kinds import KINDS
from structured import FORMATS

ROOT = Path(__file__).parents[1]
SITE = "https://courses.example/course/"
NAME = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["site_name"]
Pages = dict[str, BeautifulSoup]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), site_url=SITE))
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> Pages:
    """By their addresses."""
    return {
        SITE
        + str(file.parent.relative_to(folder)).removeprefix(".")
        + "/" * (file.parent != folder): read(file)
        for file in sorted(folder.rglob("index.html"))
    }


def read(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html5lib")


def told(page: BeautifulSoup, name: str) -> str:
    """What the head says by this name, once."""
    (element,) = page.head.select(f'meta[name="{name}"], meta[property="{name}"]')
    return str(element["content"])


def structured(page: BeautifulSoup) -> dict[str, Any]:
    found = page.head.find("script", type="application/ld+json")
    return json.loads(found.string) if found else {}


def test_every_page_says_what_it_is_and_where(pages: Pages) -> None:
    for address, page in pages.items():
        assert page.find("link", rel="canonical")["href"] == told(page, "og:url") == address
        assert 50 <= len(told(page, "description")) <= 160, address
        assert told(page, "og:description") == told(page, "description")
        assert told(page, "og:site_name") == NAME
        name = "" if address == SITE else f" - {NAME}"
        assert page.title.string == told(page, "og:title") + name
        assert told(page, "og:type") == ("website" if address == SITE else "article")


@pytest.mark.parametrize("name", ["og:title", "description", "og:image"])
def test_no_two_pages_say_the_same(pages: Pages, name: str) -> None:
    assert Counter(told(page, name) for page in pages.values()).most_common(1)[0][1] == 1


def test_every_page_has_a_card(pages: Pages, folder: Path) -> None:
    for page in pages.values():
        file = folder / told(page, "og:image").removeprefix(SITE)
        with Image.open(file) as card:
            size = [told(page, f"og:image:{side}") for side in ("width", "height")]
            assert [*map(str, card.size)] == size == ["1200", "630"]
            assert told(page, "og:image:type") == Image.MIME[card.format or ""]
        assert told(page, "twitter:card") == "summary_large_image"


def test_the_map_of_the_site_names_each_page_and_when_it_was_reviewed(
    pages: Pages, folder: Path
) -> None:
    rows = ElementTree.parse(folder / "sitemap.xml").findall("{*}url")
    days = {row.findtext("{*}loc"): row.findtext("{*}lastmod") for row in rows}
    assert days.keys() == pages.keys()
    topics = {address for address in pages if "/topics/" in address}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", days[topic] or "") for topic in topics)
    assert days[f"{SITE}results/"] is None, "the day of the build says nothing about the page"


def test_robots_may_read_all_and_find_the_map(folder: Path) -> None:
    lines = (folder / "robots.txt").read_text("utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", "", f"Sitemap: {SITE}sitemap.xml"]


def test_the_page_that_stands_where_there_is_none_is_not_found(folder: Path) -> None:
    page = read(folder / "404.html")
    assert told(page, "robots") == "noindex"
    assert not page.find("link", rel="canonical")
    assert not page.head.select('meta[property^="og:"], script[type$="json"]')


def test_the_front_page_is_a_course_of_its_topics(pages: Pages) -> None:
    course = structured(pages[SITE])
    assert course["@type"] == "Course"
    topics = [part["url"] for part in course["hasPart"] if "/topics/" in part["url"]]
    listed = [SITE + link["href"] for link in pages[SITE].select('nav a[href^="topics/"]')]
    assert topics == [one for one in dict.fromkeys(listed) if pages[one].find("quiz-question")]
    assert topics
    for topic in topics:
        assert structured(pages[topic])["isPartOf"]["@id"] == course["@id"]


def test_a_topic_tells_what_it_teaches_and_asks(pages: Pages) -> None:
    for address, page in pages.items():
        if "/topics/" not in address:
            continue
        lesson = structured(page)
        promised = page.find(id="what-you-will-be-able-to-do").find_next("ul").find_all("li")
        assert {text.get_text().rstrip(".") for text in promised} == set(lesson["teaches"])
        asked = [question["url"] for question in lesson["hasPart"]["hasPart"]]
        assert asked == [f"{address}#{one['id']}" for one in page.find_all("quiz-question")]
        assert all(question["text"] for question in lesson["hasPart"]["hasPart"])


def test_search_engines_are_given_no_answer(pages: Pages) -> None:
    seen = 0
    for page in pages.values():
        text = json.dumps(structured(page), ensure_ascii=False)
        assert not re.search(r'"\w*Answer"', text)
        for part in page.select("quiz-question :is(fieldset label, .quiz-key li, .quiz-answer dd)"):
            words = " ".join(part.get_text().split())
            if text != "{}" and len(words) > 20:
                seen += 1
                assert words not in text
    assert seen


def test_each_type_of_question_has_a_name() -> None:
    assert FORMATS.keys() == KINDS.keys()


def test_the_structured_data_keep_to_the_vocabulary(pages: Pages, tmp_path: Path) -> None:
    """The types of schema-dts are made from that of schema.org."""
    found = [(address, data) for address, page in pages.items() if (data := structured(page))]
    assert len(found) > 1
    assert compiled(tmp_path, [data for _, data in found]) == ""
    for name in ("isPartOf", "eduQuestionType"):
        wrong = json.loads(json.dumps(found[-1][1]).replace(name, f"{name}s"))
        assert f"'\"{name}s\"' does not exist" in compiled(tmp_path, [wrong])


def compiled(folder: Path, data: list[dict[str, Any]]) -> str:
    kinds = ", ".join(sorted({one["@type"] for one in data}))
    lines = [f'import type {{ WithContext, {kinds} }} from "schema-dts";']
    lines += [
        f"export const page{number}: WithContext<{one['@type']}> = {json.dumps(one)};"
        for number, one in enumerate(data)
    ]
    (folder / "found.ts").write_text("\n".join(lines), "utf-8")
    modules = folder / "node_modules"
    if not modules.exists():
        modules.symlink_to(ROOT / "node_modules")
    path = os.pathsep.join([str(NODE / "bin"), str(NODE), os.environ["PATH"]])
    command = [modules / ".bin" / "tsc", "--noEmit", "--strict", "--module", "preserve", "found.ts"]
    env = os.environ | {"PATH": path}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env).stdout


QUIZ = """
```quiz
---
id: break-out
---
Which tag ends a script: `</script><b>`?

- [ ] None
    > One does.
- [x] This one
```
"""


@pytest.fixture
def small(tmp_path: Path) -> Any:
    """Builds a copy of the project with a page of one quiz."""
    copy(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Start\n", "utf-8")
    (tmp_path / "docs" / "tags.md").write_text(f"# Tags & more\n{QUIZ}", "utf-8")

    def run(settings: str = SETTINGS) -> subprocess.CompletedProcess[str]:
        (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    return run


def test_no_text_breaks_out_of_the_structured_data(small: Any, tmp_path: Path) -> None:
    result = small()
    assert result.returncode == 0, result.stderr
    page = read(tmp_path / "site" / "tags" / "index.html")
    lesson = structured(page)
    assert lesson["name"] == told(page, "og:title") == "Tags & more"
    (question,) = lesson["hasPart"]["hasPart"]
    assert question["text"] == "Which tag ends a script: </script><b>?"


def test_what_only_practices_is_no_lesson(small: Any, tmp_path: Path) -> None:
    tags = tmp_path / "docs" / "tags.md"
    tags.write_text(f"---\npractice: true\n---\n{tags.read_text('utf-8')}", "utf-8")
    assert small().returncode == 0
    page = read(tmp_path / "site" / "tags" / "index.html")
    assert page.find("quiz-question")
    assert not structured(page)


def test_who_offers_a_course_is_known_from_the_settings(small: Any, tmp_path: Path) -> None:
    provider = "{name: University of Example, url: https://university.example/}"
    small(SETTINGS.replace("    level: Beginner\n", f"    provider: {provider}\n"))
    course = structured(read(tmp_path / "site" / "index.html"))
    assert course["provider"]["name"] == "University of Example"
    assert "educationalLevel" not in course


def test_a_wrong_setting_is_told_with_its_line(small: Any) -> None:
    result = small(SETTINGS.replace("    level: Beginner\n", "    level: 3\n    price: 5\n"))
    line = SETTINGS[: SETTINGS.index("level: Beginner")].count("\n") + 1
    assert result.returncode == 1
    assert f"mkdocs.yml:{line}:12: extra.course.level: 3 is not of type 'string'" in result.stderr
    assert "'price' was unexpected" in result.stderr
    assert "faults: 2" in result.stderr


def test_a_site_without_an_address_tells_none(small: Any, tmp_path: Path) -> None:
    settings = re.sub("^site_url: .*", 'site_url: ""', SETTINGS, flags=re.MULTILINE)
    result = small(settings)
    assert result.returncode == 0, result.stderr
    site = tmp_path / "site"
    assert not read(site / "index.html").head.select('meta[property^="og:"]')
    assert not (site / "robots.txt").exists()
    assert not (site / "assets" / "cards").exists()


def test_the_machinery_knows_no_subject() -> None:
    """Whoever forks the project changes docs/ and mkdocs.yml, and nothing else."""
    files = [path for name in ("hooks", "overrides") for path in (ROOT / name).rglob("*")]
    texts = [
        file for file in files if file.suffix in {".py", ".html", ".js", ".json", ".css", ".txt"}
    ]
    assert len(texts) > 100
    for file in texts:
        assert not re.search(r"deep.?learning", file.read_text("utf-8"), re.IGNORECASE), file
