"""What readers download for quizzes stays small."""

from __future__ import annotations

from pathlib import Path

from sizes import sizes


def test_scripts_and_styles_keep_to_their_budgets(web: tuple[Path, str], lesson: str) -> None:
    found = sizes(web[0] / "course", lesson)
    assert [f"{title}: {size}, not {most}" for title, size, most in found if size > most] == []
