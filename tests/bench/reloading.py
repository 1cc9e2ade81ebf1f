"""How long an author waits under `mkdocs serve`, from saving a page to its new text."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from sites import PAGE

PATIENCE = 300  # seconds; the first build is of all pages


def reload(site: Path, rounds: int) -> float:
    """Seconds, the least of some rounds."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    address = f"http://127.0.0.1:{port}/{PAGE}/"
    with subprocess.Popen(command, cwd=site, stderr=subprocess.DEVNULL) as server:
        _await(address, "<quiz-question")
        times = [_saved(site / "docs" / f"{PAGE}.md", address, n) for n in range(rounds)]
        server.terminate()
    return min(times)


def _saved(page: Path, address: str, number: int) -> float:
    start = time.monotonic()
    page.write_text(f"{page.read_text('utf-8')}\n\nSaved as {number}.\n", "utf-8")
    _await(address, f"Saved as {number}.")
    return time.monotonic() - start


def _await(address: str, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while text not in _get(address):
        if time.monotonic() > end:
            sys.exit(f"{address} never shows {text!r}")
        time.sleep(0.02)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return str(response.read().decode())
    except OSError:
        return ""
