"""All pages of a site at once: their sources beside their HTML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from quiz.audit import View, audit, shown_twice
from quiz.check import check
from quiz.faults import Fault
from quiz.page import Page
from quiz.pages import Entry


class Rendered(NamedTuple):
    """A page's own source, which in a notebook is in several pieces, then those of what it includes; and its HTML."""

    sources: list[Page]
    html: str


def survey(pages: Iterable[Rendered], *, advise: bool, language: str = "en") -> list[Fault]:
    """Every fault of all pages in order; where asked for advice, by the rules of writing too."""
    pages = list(pages)
    sources = dict.fromkeys(chain.from_iterable(page.sources for page in pages))
    entries, faults = check(sources, language, advise=advise)
    faulty = {fault.path for fault in faults if fault.severity == "error"}
    own: dict[Page, list[Entry]] = defaultdict(list)
    for entry in entries:
        own[entry.page].append(entry)
    views = [View(page.html) for page in pages]
    for page, view in zip(pages, views, strict=True):
        known = list(chain.from_iterable(own[source] for source in page.sources))
        is_faulty = any(source.path in faulty for source in page.sources)
        faults += audit(page.sources, known, view, faulty=is_faulty)
    firsts = [page.sources[0] for page in pages]
    faults += shown_twice(list(zip(firsts, views, strict=True)), entries)
    return sorted(set(faults))
