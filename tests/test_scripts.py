"""The scripts are published without comments and needless space, and otherwise as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest
from pygments.lexers import JavascriptLexer
from pygments.token import Comment, String
from rjsmin import jsmin

ASSETS = Path(__file__).parents[1] / "overrides" / "assets"


@pytest.mark.parametrize("script", sorted(ASSETS.rglob("*.js")), ids=lambda path: path.stem)
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
