"""How long an author waits under `mkdocs serve`, from saving a page to its new text."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from sites import PAGE
from web import fetched, written

PATIENCE = 300  # seconds; the first build is of all pages


def reload(site: Path, rounds: int) -> float:
    """Seconds, the least of some rounds."""
    with written(site) as (_, address):
        page = f"{address}{PAGE}/"
        _await(page, "<quiz-question")
        return min(_saved(site / "docs" / f"{PAGE}.md", page, n) for n in range(rounds))


def _saved(page: Path, address: str, number: int) -> float:
    start = time.monotonic()
    page.write_text(f"{page.read_text('utf-8')}\n\nSaved as {number}.\n", "utf-8")
    _await(address, f"Saved as {number}.")
    return time.monotonic() - start


def _await(address: str, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while text not in fetched(address):
        if time.monotonic() > end:
            sys.exit(f"{address} never shows {text!r}")
        time.sleep(0.02)
