"""Every link within the site leads somewhere, to the very place on a page; and what the check of links to other sites tells."""

from __future__ import annotations

import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "node_modules" / ".bin" / "linkinator", *arguments],
        cwd=folder,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )


def test_links_and_anchors_of_the_course_resolve(course: str, tmp_path: Path) -> None:
    """In figures, feedback and notebooks, too, where the build does not look."""
    options = ["--recurse", "--check-fragments", "--verbosity", "error"]
    result = check(tmp_path, course, *options, "--skip", f"^(?!{course})")
    assert result.returncode == 0, result.stdout + result.stderr
    scanned = re.search(r"scanned (\d+) links", result.stderr + result.stdout)
    assert scanned and int(scanned[1]) > 30


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """Another site, which answers with the number in the address."""

    def do_GET(self) -> None:
        self.send_response(int(self.path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_what_is_gone_is_told_by_page_and_who_refuses_robots_is_left_alone(
    elsewhere: str, tmp_path: Path
) -> None:
    links = {"": ["200", "403", "404"], "topic": ["404", "410"]}
    for name, codes in links.items():
        page = tmp_path / "site" / name / "index.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text("".join(f'<a href="{elsewhere}/{code}">a link</a>' for code in codes))
    with (tmp_path / "site" / "index.html").open("a") as page:
        page.write('<a href="topic/">a topic</a>')
    (tmp_path / "linkinator.config.json").write_bytes(
        (ROOT / "linkinator.config.json").read_bytes()
    )
    result = check(tmp_path, "site")
    assert result.returncode == 1
    told = [line.strip() for line in result.stderr.splitlines()]
    start = told.index("site")
    assert told[start : start + 3] == ["site", f"[404] {elsewhere}/404", "site/topic/"]
    # In the order in which they answered.
    assert sorted(told[start + 3 : start + 5]) == [
        f"[404] {elsewhere}/404",
        f"[410] {elsewhere}/410",
    ]
