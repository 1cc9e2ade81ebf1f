"""The strings of the interface, in the language of the site: one catalogue a language, in `languages/`.

A catalogue has groups of strings: {"group": {"key": "text with a {value}"}}. In place of a text stand several where it
depends on the number {n}, by the plural categories of CLDR: {"one": …, "other": …}.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

ENGLISH = "en"
FOLDER = files("quiz") / "languages"

Text = str | dict[str, str]


class Words:
    """A catalogue in use."""

    def __init__(self, language: str, groups: dict[str, dict[str, Text]]) -> None:
        self.language = language
        self._locale = Locale.parse(language, sep="-")
        self._groups = groups
        self._texts = {
            f"{group}.{key}": text for group, texts in groups.items() for key, text in texts.items()
        }

    def say(self, key: str, *, n: float = 0, **values: str | float) -> str:
        """The text with this key, as "widget.hint"."""
        text = self._texts[key]
        if not isinstance(text, str):
            text = text[self._locale.plural_form(n)]
        if "{" not in text:
            return text
        return text.format_map(
            {name: self._shown(value) for name, value in {"n": n, **values}.items()}
        )

    def percent(self, value: float) -> str:
        """Such as 50% of 50, as the language writes it."""
        return format_percent(value / 100, locale=self._locale, decimal_quantization=False)

    def day(self, value: date) -> str:
        """Such as November 23, 2026."""
        return format_date(value, "long", locale=self._locale)

    def _shown(self, value: str | float) -> str:
        return value if isinstance(value, str) else format_decimal(value, locale=self._locale)

    def script(self, *groups: str, said: Callable[[str], bool] = bool) -> str:
        """What is said of these groups as an object of JavaScript, by the keys alone, which `words.js` reads."""
        texts: dict[str, Text] = {"language": self.language}
        for group in groups:
            texts |= {key: text for key, text in self._groups[group].items() if said(key)}
        return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def catalogue(language: str) -> Words:
    """The words of a language such as "de" or "de-AT"; English where there are none."""
    candidates = [language, language.partition("-")[0], ENGLISH]
    name = next(name for name in candidates if name in languages())
    return Words(name, json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


@cache
def languages() -> list[str]:
    return sorted(
        file.name.removesuffix(".json") for file in FOLDER.iterdir() if file.name.endswith(".json")
    )
