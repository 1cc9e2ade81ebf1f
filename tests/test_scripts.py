"""The scripts are published without comments and needless space, and otherwise as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pygments.lexers import JavascriptLexer
from pygments.token import Comment, String
from rjsmin import jsmin

ROOT = Path(__file__).parents[1]
SCRIPTS = [*(ROOT / "overrides" / "assets").rglob("*.js"), ROOT / "hooks" / "service-worker.js"]


@pytest.mark.parametrize("script", sorted(SCRIPTS), ids=lambda path: path.stem)
def test_nothing_but_comments_and_space_is_left_out(script: Path) -> None:
    """Such as the space in a text within a text: `${right ? `. The answer: ${right}` : ""}`."""
    source = script.read_text("utf-8")
    assert _tokens(jsmin(source)) == _tokens(source)


def _tokens(source: str) -> str:
    tokens = JavascriptLexer().get_tokens(source)
    kept = (
        text for kind, text in tokens if kind not in Comment and (kind in String or text.strip())
    )
    return "".join(kept)
