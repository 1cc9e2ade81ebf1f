"""Folders served as GitHub Pages would, and a Chromium that opens what they hold."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from chromium import HELP, find
from playwright.sync_api import Browser, sync_playwright


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, as long as it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@contextmanager
def written(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server that an author of this site has, which says what it does in serve.log, and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", host]
    with (
        (folder / "serve.log").open("w") as log,
        subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as server,
    ):
        yield server, f"http://{host}/"
        server.terminate()


def fetched(address: str) -> str:
    """What a server gives, or an empty text as long as it gives nothing."""
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return str(response.read().decode())
    except OSError:
        return ""


@contextmanager
def launched() -> Iterator[Browser]:
    path = find()
    assert path, HELP
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # root's Chromium has none
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=sandbox) as browser,
    ):
        yield browser
