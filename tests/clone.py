"""A clean clone of the project, in which the commands and files that a page tells are tried out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from quiz.fences import Fence, fences

ROOT = Path(__file__).parents[1]
ADDRESS = "https://github.com/YOUR-NAME/THE-REPOSITORY.git"
TITLE = re.compile(r'title="(?P<title>[^"]+)"')
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")


def told(page: str, section: str = "") -> list[Fence]:
    """The blocks of code on a page of docs/teach, or of one of its sections, in order."""
    source = (ROOT / "docs" / "teach" / page).read_text("utf-8")
    blocks = [fence for fence in fences(source) if not fence.outer]
    if not section:
        return blocks
    inside = {n for block in blocks for n in range(block.line, block.line + len(block.inside) + 2)}
    lines = enumerate([*source.splitlines(), "## "], start=1)
    heads = [(n, line) for n, line in lines if line.startswith("## ") and n not in inside]
    start = next(at for at, (_, line) in enumerate(heads) if line == f"## {section}")
    return [block for block in blocks if heads[start][0] < block.line < heads[start + 1][0]]


def title(block: Fence) -> str | None:
    """The name of the file that a block shows."""
    found = TITLE.search(block.header)
    return found and found["title"]


class Terminal:
    """Runs commands as somebody would who types them one after the other."""

    def __init__(self, folder: Path) -> None:
        """The address of the repository on GitHub leads to a copy in this folder, and nothing else leads out."""
        self.folder = folder
        self.origin = folder / "origin.git"
        self._publish()
        self.environment = os.environ | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_COUNT": "3",
            "GIT_CONFIG_KEY_0": f"url.{self.origin}.insteadOf",
            "GIT_CONFIG_VALUE_0": ADDRESS,
            "GIT_CONFIG_KEY_1": "user.name",
            "GIT_CONFIG_VALUE_1": "Author",
            "GIT_CONFIG_KEY_2": "user.email",
            "GIT_CONFIG_VALUE_2": "author@example.org",
        }

    def run(self, commands: str) -> str:
        """What they print; they stop at the first that fails."""
        place = self.folder / "place"
        script = f"set -eu\n{commands}\npwd > '{place}'\n"
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=self.here,
            env=self.environment | {"PYTHONPATH": str(self.here / "hooks")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, f"{commands}\n{done.stdout}"
        if "git clone" in commands:
            _prepare(self.here)
        return done.stdout

    @property
    def here(self) -> Path:
        place = self.folder / "place"
        return Path(place.read_text("utf-8").strip()) if place.exists() else self.folder

    def write(self, block: Fence) -> None:
        path = self.here / (title(block) or "")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text + "\n", "utf-8")

    def _publish(self) -> None:
        """The project as it is here, committed or not, as one commit of a repository."""
        source = self.folder / "source"
        listed = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        names = subprocess.run(
            ["git", *listed], cwd=ROOT, capture_output=True, check=True, text=True
        )
        for name in filter(None, names.stdout.split("\0")):
            if (ROOT / name).is_file():
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, source / name)
        for command in (
            ("init", "--quiet", "--initial-branch", "main"),
            ("add", "--all"),
            ("commit", "--quiet", "--message", "The course"),
            ("clone", "--quiet", "--bare", ".", str(self.origin)),
        ):
            subprocess.run([*GIT, *command], cwd=source, check=True)


def _prepare(clone: Path) -> None:
    """Instead of an installation, which would need the network: what is installed here."""
    (clone / ".venv").mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (clone / ".venv" / name).symlink_to(Path(sys.prefix) / name)
    for name in ("site", "dev"):
        (clone / ".venv" / name).touch()
    (clone / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    if (ROOT / ".cache").exists():
        shutil.copytree(ROOT / ".cache", clone / ".cache")
