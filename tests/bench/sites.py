"""Sites of generated pages: with quizzes, and with the same texts as task lists, the floor."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree, ignore_patterns

ROOT = Path(__file__).parents[2]
BODIES = Path(__file__).with_name("quizzes.md").read_text("utf-8").split("\n%%%\n")

# Search is off and but one page is in the menu, for both would cost more with each page and hide what quizzes cost.
SETTINGS = f"""\
INHERIT: {ROOT}/mkdocs.yml
watch: []
plugins: []
not_in_nav: /page-*.md
"""

OWN = f"""\
hooks: [{ROOT}/hooks/main.py, {ROOT}/hooks/serving.py]
theme: {{ custom_dir: {ROOT}/overrides }}
"""

PAGE = "page-0"  # the first of each site

Form = Callable[[int], str]


def as_quiz(number: int) -> str:
    return f"````quiz\n---\nid: question-{number}\nshuffle: true\n---\n{_body(number)}\n````"


def as_list(number: int) -> str:
    """The same texts, with the feedback as a list under each option."""
    return re.sub(r"^    > ", "    - ", _body(number), flags=re.MULTILINE)


def write(folder: Path, form: Form, pages: int, quizzes: int) -> Path:
    """A site with this many pages, each with this many quizzes. The floor does without the hook that checks them."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    own = OWN if form is as_quiz else _floor(folder / "theme")
    nav = f"nav: {['index.md', f'{PAGE}.md'][: pages + 1]}\n"
    (folder / "mkdocs.yml").write_text(SETTINGS + nav + own, "utf-8")
    (docs / "index.md").write_text("# Start\n", "utf-8")
    for page in range(pages):
        numbers = range(page * quizzes, (page + 1) * quizzes)
        text = "\n\n".join([f"# Page {page}", *map(form, numbers)])
        (docs / f"page-{page}.md").write_text(text + "\n", "utf-8")
    return folder


def _floor(theme: Path) -> str:
    """Settings of a site that has the looks of ours, but none of what quizzes need."""
    assets = ROOT / "overrides" / "assets"
    copytree(assets, theme / "assets", ignore=ignore_patterns("quiz", "bundles"))
    return f"hooks: []\ntheme: {{ custom_dir: {theme}, static_templates: [] }}\n"


def _body(number: int) -> str:
    """No two questions are alike, for a course in which they are has other costs: its warnings."""
    letters = Random(number).choices("abcdefghijklmnopqrstuvwxyz", k=40)
    body = BODIES[number % len(BODIES)].strip().replace("NUMBER", str(number + 100))
    words = ", ".join("".join(letters[start : start + 5]) for start in range(0, 40, 5))
    return f"This is about {words}. {body}"
