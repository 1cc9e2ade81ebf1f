"""What readers download for quizzes, compressed as a host sends it, beside the most that it may be.

The list of the course's questions that each script brings along is left out: it grows with them, by five bytes each.
"""

from __future__ import annotations

import gzip
import re
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from zlib import ZLIB_RUNTIME_VERSION

# Where no minifier is to be had, scripts have their comments still; and some systems bring zlib-ng, which leaves more.
ROOM = (1 if find_spec("minify") else 3) * (1.01 if "ng" in ZLIB_RUNTIME_VERSION else 1)
LIST = re.compile(rb"var quiz(Course|Pages) = .*?;\n", re.DOTALL)
STYLE = re.compile(r'assets/quiz/[\w-]+\.css(?=")')
AGAIN = ("review", "results", "test")


class Size(NamedTuple):
    title: str
    size: int
    most: float


def sizes(site: Path, page: str) -> list[Size]:
    """In bytes, of a built site that has this page with quizzes."""
    html = (site / page / "index.html").read_text("utf-8")
    styles = [(site / name).read_bytes() for name in set(STYLE.findall(html))]
    assert styles
    topic = _compressed(_script(site, "question"))
    together = _compressed(_union(site, "question", *AGAIN)) - topic
    return [
        Size("scripts of a page with choices", _compressed(_script(site, "choices")), 5376 * ROOM),
        Size("scripts of a page with all types", topic, 6144 * ROOM),
        Size("styles of a page with quizzes", sum(map(_compressed, styles)), 2560),
        Size("scripts of review, results, and test together, beyond that", together, 8192 * ROOM),
        Size("words of one page's scripts, in its HTML", _words(site), 1600),
        Size(
            "scripts for files, import, and printing, after results or when asked for",
            _compressed(_script(site, "files")),
            3392 * ROOM,
        ),
    ]


def _script(site: Path, name: str) -> bytes:
    return LIST.sub(b"", (site / "assets" / "bundles" / f"{name}.js").read_bytes())


def _union(site: Path, *names: str) -> bytes:
    """What is in any of these scripts, once: a part is the same line in each."""
    lines = [line for name in names for line in _script(site, name).splitlines()]
    return b";\n".join(dict.fromkeys(line.strip(b" ;") for line in lines))


def _words(site: Path) -> int:
    """The most that a page brings along."""
    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    words = [unescape(text) for page in pages for text in re.findall("data-words='(.*?)'", page)]
    return max((_compressed(text.encode()) for text in words), default=0)


def _compressed(content: bytes) -> int:
    return len(gzip.compress(content))
