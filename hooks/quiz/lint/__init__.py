"""Rules of writing: what makes a question that is valid a good one.

One line a rule. A rule is a function from a question's reading to problems; it says nothing where it is not sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from quiz.faults import Problem
from quiz.lint import cues, feedback, options, pages, quantities, safety, site, stems
from quiz.lint.reading import Reading, Surroundings
from quiz.page import Page
from quiz.pages import Entry

EVERY = frozenset({"single", "several", "true-false", "numeric", "text", "ordering", "matching"})
CHOICES = frozenset({"single", "several"})
CHOSEN = CHOICES | {"true-false"}
TYPED = frozenset({"numeric", "text"})


class Check(NamedTuple):
    """A rule for some types of questions; `english` says whether it knows words of English only, `error` whether
    what it finds is more than advice.
    """

    find: Callable[[Reading], Iterator[Problem]]
    kinds: frozenset[str]
    english: bool = False
    error: bool = False


CHECKS = (
    Check(safety.active_html, EVERY, error=True),
    Check(safety.outside_images, EVERY, error=True),
    Check(safety.missing_alts, EVERY, error=True),
    Check(safety.telling_alts, CHOICES | TYPED),
    Check(feedback.missing_explanation, EVERY),
    Check(feedback.thin_feedback, CHOSEN | TYPED),
    Check(feedback.mere_verdicts, CHOSEN | TYPED, english=True),
    Check(feedback.repeated_feedback, CHOSEN | TYPED),
    Check(feedback.leaks, CHOSEN | TYPED, english=True),
    Check(stems.negative_stem, CHOSEN, english=True),
    Check(stems.double_negative, CHOICES, english=True),
    Check(stems.doubly_negated_statement, frozenset({"true-false"}), english=True),
    Check(stems.blank_inside, CHOICES),
    Check(stems.no_question, CHOICES, english=True),
    Check(stems.unfocused_stem, CHOICES, english=True),
    Check(stems.long_stem, EVERY, english=True),
    Check(stems.trivia, CHOICES | TYPED, english=True),
    Check(stems.unknown_abbreviation, EVERY, english=True),
    Check(options.too_many, CHOICES),
    Check(options.near_duplicates, CHOICES, english=True),
    Check(options.all_or_none, CHOICES, english=True),
    Check(options.option_letters, CHOICES, english=True, error=True),
    Check(options.combined_options, CHOICES, english=True),
    Check(options.joke, CHOICES, english=True),
    Check(options.lead_in, CHOICES),
    Check(options.mixed_ends, CHOICES),
    Check(options.mixed_case, CHOICES, english=True),
    Check(options.mixed_code, CHOICES),
    Check(cues.longest_key, CHOICES),
    Check(cues.absolute_distractors, CHOICES, english=True),
    Check(cues.vague_key, CHOICES, english=True),
    Check(cues.article_cue, CHOICES, english=True),
    Check(cues.number_cue, CHOICES, english=True),
    Check(cues.clang, CHOICES, english=True),
    Check(cues.convergence, frozenset({"single"}), english=True),
    Check(quantities.unsorted_numbers, CHOICES),
    Check(quantities.overlapping_ranges, CHOICES),
    Check(quantities.endless_decimal, frozenset({"numeric"})),
    Check(pages.copied_answer, CHOICES),
)
SITE_CHECKS = (
    site.key_position,
    site.longest_rate,
    site.mostly_true,
    site.true_false_share,
    site.same_stem,
)
PAGE_CHECKS = (pages.long_sections, pages.objectives_without_item)

Place = Entry | Page
Finding = tuple[Place, Problem]
"""A problem of a question, with its line in the quiz; or of a page, with its line there."""


def lint(
    entries: Sequence[Entry],
    all_pages: Iterable[Page],
    language: str = "en",
    *,
    advise: bool = True,
) -> Iterator[Finding]:
    """What the rules find in the questions of some pages, and in the pages: errors, and where asked for, advice."""
    around = _surroundings(all_pages)
    readings = [Reading(entry, around[entry.page]) for entry in entries]
    english = language.partition("-")[0] == "en"
    checks = [
        check for check in CHECKS if (english or not check.english) and (advise or check.error)
    ]
    for reading in readings:
        for check in checks:
            if reading.question.kind in check.kinds:
                for problem in check.find(reading):
                    yield reading.entry, problem
    if not advise:
        return
    yield from _of_site(readings)
    yield from _of_pages(list(around.values()), readings)


def _surroundings(all_pages: Iterable[Page]) -> dict[Page, Surroundings]:
    """Of pages with one path, as the cells of a notebook have it, each has those before it above."""
    around: dict[Page, Surroundings] = {}
    above: dict[str, list[str]] = defaultdict(list)
    for page in all_pages:
        around[page] = Surroundings(page, tuple(above[page.path]))
        above[page.path].append(page.source)
    return around


def _of_site(readings: Sequence[Reading]) -> Iterator[Finding]:
    for find in SITE_CHECKS:
        for reading, problem in find(readings):
            yield reading.entry, problem


def _of_pages(around: Sequence[Surroundings], readings: Sequence[Reading]) -> Iterator[Finding]:
    own: dict[Page, list[Reading]] = defaultdict(list)
    for reading in readings:
        own[reading.entry.page].append(reading)
    for page, problem in pages.pages_without_quiz(around, readings):
        yield page.page, problem
    for surroundings in around:
        found = own[surroundings.page]
        for page_check in PAGE_CHECKS:
            for problem in page_check(surroundings, found):
                yield surroundings.page, problem
        for reading, problem in pages.quizzes_in_a_row(surroundings, found):
            yield reading.entry, problem
