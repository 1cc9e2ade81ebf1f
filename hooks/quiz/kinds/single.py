"""One of several options is right."""

from __future__ import annotations

from quiz.kinds.choice import Choice


class Single(Choice):
    several = False
