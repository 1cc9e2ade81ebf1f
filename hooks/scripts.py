"""The site's scripts as they are published: parts put together, and made small."""

from __future__ import annotations

import re

from jinja2 import Environment
from quiz.words import Words

try:
    from minify import string as minified
except ImportError:  # it is not to be had for every machine, and scripts do without

    def minified(kind: str, source: str) -> str:
        return source


GROUPS = ("progress", "question", "pages")
COMPOSED = re.compile(r"quizSay\(`([a-z-]+)\$")


def small(source: str) -> str:
    """A script without what only its authors need. It must have no `var {…} =`, which comes out before its time."""
    return str(minified("application/javascript", source))


class Scripts:
    """For the templates: parts are names in assets/quiz/, in the order in which they need each other."""

    def __init__(self, env: Environment, words: Words) -> None:
        self._env = env
        self._words = words
        self._said: dict[tuple[str, ...], str] = {}

    def code(self, parts: list[str]) -> str:
        """Each part by itself: together, their names would stand once more at the top."""
        return ";\n".join(small(source) for source in self._sources(parts))

    def words(self, parts: list[str]) -> str:
        """The words that these parts say, as an object of JavaScript: on each page one of few."""
        key = tuple(parts)
        if key not in self._said:
            self._said[key] = self._find(parts)
        return self._said[key]

    def _find(self, parts: list[str]) -> str:
        source = "\n".join(self._sources(parts))
        starts = tuple(COMPOSED.findall(source))
        return self._words.script(
            *GROUPS, said=lambda key: f'"{key}"' in source or key.startswith(starts)
        )

    def _sources(self, parts: list[str]) -> list[str]:
        assert self._env.loader
        loader = self._env.loader
        return [loader.get_source(self._env, f"assets/quiz/{part}.js")[0] for part in parts]
