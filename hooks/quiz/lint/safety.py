"""What must not stand in a question's texts, and what must stand beside its images."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.faults import Problem
from quiz.lint.reading import Part, Reading
from quiz.lint.text import LITERAL

ACTIVE = re.compile(
    r"<(script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|link|meta|base)\b"
    r"|<[a-z][^<>]*?\s(on[a-z]+)\s*=[^<>]*>"
    r"|(javascript:)",
    re.IGNORECASE,
)
IMAGE = re.compile(
    r"(?<!\\)!\[(?P<alt>[^\]]*)\](?:\(\s*<?(?P<source>[^\s)>]*)|\[[^\]]*\])|(?P<tag><(?:img|video|audio|source|picture)\b[^<>]*>)",
    re.IGNORECASE,
)
TAG_SOURCE = re.compile(r"\bsrc(?:set)?\s*=\s*[\"']?\s*([^\s\"'>]+)", re.IGNORECASE)
TAG_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


def active_html(reading: Reading) -> Iterator[Problem]:
    for part, text in _prose(reading):
        if found := ACTIVE.search(text):
            what = next(group for group in found.groups() if group)
            message = f"`{what}` makes a part of this text do something of its own"
            yield reading.at("active-html", message, what, part.line)


def outside_images(reading: Reading) -> Iterator[Problem]:
    for part, image in _images(reading):
        source = _attribute(TAG_SOURCE, image["tag"]) if image["tag"] else image["source"]
        if OUTSIDE.match(source or ""):
            message = "this would be loaded from another host"
            yield reading.at("outside-image", message, source or "", part.line)


def missing_alts(reading: Reading) -> Iterator[Problem]:
    for part, image in _images(reading):
        tag = image["tag"] or ""
        bare = (
            not image["alt"].strip()
            if not tag
            else tag[:4].lower() == "<img" and not TAG_ALT.search(tag)
        )
        if bare:
            message = "this image has no words for those who cannot see it"
            yield _at_image(reading, "no-alt", message, part, image)


def telling_alts(reading: Reading) -> Iterator[Problem]:
    """Words beside the question's image that hold the right answer: for some readers the question is none."""
    answers = [row.visible for row in reading.key if len(row.visible) >= 4]
    for part, image in _images(reading):
        alt = _attribute(TAG_ALT, image["tag"]) if image["tag"] else image["alt"]
        if part.text is not reading.question.stem or not alt:
            continue
        for answer in answers:
            if re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", alt, re.IGNORECASE):
                message = "the words beside this image name the right answer"
                yield _at_image(reading, "telling-alt", message, part, image)


def _prose(reading: Reading) -> Iterator[tuple[Part, str]]:
    """The parts without code and formulas."""
    for part in reading.rich_parts:
        yield part, LITERAL.sub(_kept_if_image, part.text)


def _kept_if_image(literal: re.Match[str]) -> str:
    return " " if literal["alt"] is None else literal[0]


def _images(reading: Reading) -> Iterator[tuple[Part, re.Match[str]]]:
    for part, text in _prose(reading):
        for image in IMAGE.finditer(text):
            yield part, image


def _attribute(pattern: re.Pattern[str], tag: str) -> str:
    found = pattern.search(tag)
    return next((group for group in found.groups() if group), "") if found else ""


def _at_image(
    reading: Reading, rule: str, message: str, part: Part, image: re.Match[str]
) -> Problem:
    start = image[0].partition("\n")[0]
    for number, line in enumerate(reading.entry.inside[part.line - 1 :], start=part.line):
        if start in line:
            return Problem(rule, message, number, line.index(start) + 1)
    return Problem(rule, message, part.line)
