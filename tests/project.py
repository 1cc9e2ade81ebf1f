"""A copy of the project without its pages, for tests that build sites of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")


def copy(folder: Path) -> None:
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)


def without_nav(settings: str) -> str:
    """Settings for a site of any pages."""
    return settings[: settings.index("\nnav:")]
