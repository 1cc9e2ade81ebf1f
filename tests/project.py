"""A copy of the project without its pages, and settings for tests that build sites of their own.

Of mkdocs.yml, which another course changes, only the plugins, extensions, hooks, and the theme count in such sites.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[1]
NAME = "A Course to Try"
STORE = "gallery"
OWN = f"""\
site_name: {NAME}
site_description: All that a course can have, for readers who are tests and never tire of it.
copyright: Text CC BY 4.0, code MIT.
extra:
  short_name: Try
  course:
    level: Beginner
    license: https://creativecommons.org/licenses/by/4.0/
  quiz:
    store: {STORE}
    pass_mark: 50
    advice:
      - at_least: 90
        text: You have a firm hold of this.
      - at_least: 50
        text: You have reached the pass mark.
      - at_least: 0
        text: You have not reached the pass mark yet.
    confidence: false
    questionnaire: !ENV [QUESTIONNAIRE_URL, ""]
    offline: true
"""
REPLACED = re.compile(
    r"^(?:site_name|site_description|copyright|extra|nav):.*\n(?:(?:[ -].*)?\n)*", re.MULTILINE
)
LANGUAGE = re.compile(r"^  language: .*", re.MULTILINE)


def _own_settings() -> str:
    course = (ROOT / "mkdocs.yml").read_text("utf-8").rstrip("\n") + "\n"
    return OWN + LANGUAGE.sub("  language: en", REPLACED.sub("", course))


SETTINGS = _own_settings()  # without nav: for a site of any pages


def configured(language: str = "en", **settings: Any) -> MkDocsConfig:
    """The same for a site that is built from within a test."""
    config = load_config(str(ROOT / "mkdocs.yml"), **yaml_load(OWN) | settings)
    config.theme["language"] = language
    return config


def copy(folder: Path) -> None:
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
