"""What readers download for quizzes, compressed as a host sends it, beside the most that it may be."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import NamedTuple


class Size(NamedTuple):
    title: str
    size: int
    budget: int


def sizes(site: Path, page: str) -> list[Size]:
    """In bytes, of a built site that has this page with quizzes."""
    html = (site / page / "index.html").read_text("utf-8")
    own = {site / name for name in re.findall(r'assets/bundles/[\w-]+\.js(?=")', html)}
    styles = {site / name for name in re.findall(r'assets/quiz/[\w-]+\.css(?=")', html)}
    others = set((site / "assets" / "bundles").iterdir()) - own
    assert own and styles and others
    return [
        Size("scripts of a page with quizzes", _compressed(own), 6 * 1024),
        Size("styles of a page with quizzes", _compressed(styles), 2560),
        Size("all other scripts together", _compressed(others), 8 * 1024),
    ]


def _compressed(files: set[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)
