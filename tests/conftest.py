from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from web import launched


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for all: there cannot be two in a process."""
    with launched() as browser:
        yield browser
