"""Which files a browser is told to keep, and under which addresses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from precache import Selection, script, select

FILES = {
    "index.html": 300,
    "topics/a b/index.html": 200,
    "topics/myindex.html": 100,
    "assets/site.css": 50,
    "assets/photo.png": 4000,
    "assets/icon.png": 10,
    "search/search_index.json": 1000,
}
SPARE = [
    "assets/cards/index.png",
    "assets/javascripts/bundle.min.js.map",
    "assets/javascripts/lunr/min/lunr.de.min.js",
    "data.zip",
    "notebook.ipynb",
    "robots.txt",
    "service-worker.js",
    "sitemap.xml.gz",
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, size in (FILES | dict.fromkeys(SPARE, 1)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    return tmp_path


def test_all_that_is_read_is_kept(site: Path) -> None:
    kept = select(site, 1_000_000)
    assert kept.files == sorted(FILES)
    assert (kept.size, kept.left_out) == (sum(FILES.values()), 0)


def test_pages_have_the_addresses_that_lead_to_them(site: Path) -> None:
    kept = Selection(site, ["index.html", "topics/a b/index.html", "topics/myindex.html"], 0)
    assert kept.addresses == ["", "topics/a%20b/", "topics/myindex.html"]


def test_of_a_large_site_styles_and_pages_are_kept_before_the_largest_files(site: Path) -> None:
    kept = select(site, 700)
    pages = ["index.html", "topics/a b/index.html", "topics/myindex.html"]
    assert kept.files == sorted(["assets/icon.png", "assets/site.css", *pages])
    assert kept.left_out == 2


def test_the_version_is_another_as_soon_as_a_file_is(site: Path) -> None:
    old = select(site, 1_000_000).version
    assert select(site, 1_000_000).version == old
    (site / "data.zip").write_bytes(b"yy")
    assert select(site, 1_000_000).version == old, "what is not kept makes no difference"
    (site / "assets" / "site.css").write_bytes(b"y" * 50)
    changed = select(site, 1_000_000).version
    assert changed != old
    (site / "assets" / "site.css").rename(site / "assets" / "style.css")
    assert select(site, 1_000_000).version not in (old, changed)


def test_without_a_selection_the_worker_keeps_nothing(site: Path) -> None:
    def told(worker: str) -> dict[str, object]:
        found = re.match(r"self\.site=(.*);\n", worker)
        assert found
        return json.loads(found[1])

    assert told(script("course", None)) == {"store": "course", "version": "", "addresses": []}
    kept = select(site, 1_000_000)
    expected = {"store": "course", "version": kept.version, "addresses": kept.addresses}
    assert told(script("course", kept)) == expected
