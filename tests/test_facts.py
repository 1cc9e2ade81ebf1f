"""Every number on a topic's page is computed anew: facts/<topic>.py builds the sentences that must stand there.

To add one, compute it in the topic's file and add the sentence to CLAIMS, with the result put in by an f-string.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOPICS = sorted((ROOT / "docs" / "topics").glob("*.md"))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_the_page_says_what_is_computed(topic: Path) -> None:
    file = ROOT / "tests" / "facts" / f"{topic.stem.replace('-', '_')}.py"
    assert file.exists(), f"{topic.name} needs its numbers computed in {file.relative_to(ROOT)}"
    facts = runpy.run_path(str(file))
    page = _plain(topic.read_text("utf-8"))
    assert [claim for claim in facts["CLAIMS"] if _plain(claim) not in page] == []
    facts.get("check", lambda: None)()


def _plain(text: str) -> str:
    return " ".join(text.split())
