"""One row of a question: a choice, a value, a step, or a pair."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache


def digest(*parts: str) -> str:
    """A short, stable name for some text: eight hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]


def normalized(text: str) -> str:
    """Text as a reader compares it: white space and closing punctuation do not count.

    Case does in code and formulas: `$n$` and `$N$` differ.
    """
    plain = " ".join(text.split()).rstrip(".!?;:,")
    return plain if "$" in plain or "`" in plain else plain.casefold()


@lru_cache(maxsize=2**14)  # asked for each option by its rules, revision, and HTML
def name(text: str) -> str:
    """The name of what has this text, under which an answer is stored."""
    return digest(normalized(text))


@dataclass(frozen=True, slots=True)
class Option:
    """`text` is Markdown, or the value that a reader may type. `line` is where it stands in the quiz's text.

    `match` is what belongs to it, as plain text, where pairs are to be found. What belongs to nothing has no text.
    """

    text: str
    correct: bool = True
    feedback: str = ""
    match: str = ""
    pinned: bool = False
    line: int = 1

    @property
    def id(self) -> str:
        """It survives moving and shuffling."""
        return name(self.text or self.match)
