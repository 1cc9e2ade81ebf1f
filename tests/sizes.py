"""What readers download for quizzes, compressed as a host sends it, beside the most that it may be.

The list of the course's questions that each script brings along is left out: it grows with them, by five bytes each.
"""

from __future__ import annotations

import gzip
import re
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

# Where no minifier is to be had, scripts have their comments still.
ROOM = 1 if find_spec("minify") else 3
LIST = re.compile(rb"var quiz(Course|Pages) = .*?;\n", re.DOTALL)


class Size(NamedTuple):
    title: str
    size: int
    most: int


def sizes(site: Path, page: str) -> list[Size]:
    """In bytes, of a built site that has this page with quizzes."""
    html = (site / page / "index.html").read_text("utf-8")
    styles = [site / name for name in set(re.findall(r'assets/quiz/[\w-]+\.css(?=")', html))]
    assert styles
    scripts = _bundle(site, "choices")
    return [
        Size("scripts of a page with choices", scripts, 6144 * ROOM),
        Size("scripts of a page with all types", _bundle(site, "question"), 7168 * ROOM),
        Size("styles of a page with quizzes", _compressed(styles), 2560),
        *(
            Size(f"scripts of the page of {name}, beyond that", _bundle(site, name) - scripts, most)
            for name, most in (
                ("review", 4608 * ROOM),
                ("results", 10752 * ROOM),
                ("the test", 11776 * ROOM),
            )
        ),
    ]


def _bundle(site: Path, name: str) -> int:
    return _compressed([site / "assets" / "bundles" / f"{name.split()[-1]}.js"])


def _compressed(files: list[Path]) -> int:
    return sum(len(gzip.compress(LIST.sub(b"", file.read_bytes()))) for file in files)
