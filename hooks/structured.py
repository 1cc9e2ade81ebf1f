"""What a site and its pages are, for search engines: https://schema.org/Course and what belongs to one.

Of a question its stem alone is told. What is not known is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from quiz.course import Shown
from quiz.render import anchor
from reading_time import Minutes

Thing = dict[str, Any]

FORMATS = {
    "single": "Multiple choice",
    "several": "Checkbox",
    "true-false": "True or false",
    "numeric": "Open ended",
    "text": "Open ended",
    "ordering": "Ordering",
    "matching": "Matching",
}
TYPE = re.compile(r'<quiz-question [^>]*?data-type="([^"]*)"')
STEM = re.compile(r"<legend>(.*?)</legend>", re.DOTALL)
OBJECTIVE = re.compile(r'<p class="quiz-objective">.*?<span>(.*?)</span></p>', re.DOTALL)
FORMULA = re.compile(r'<math aria-label="([^"]*)".*?</math>', re.DOTALL)
WITHIN_WORDS = re.compile(r"</?(?:a|abbr|code|del|em|mark|math|m[inos]|span|strong|su[bp])\b[^>]*>")
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Lesson:
    """A page of a course, or the one that leads to all others. A text is empty where it is not known."""

    address: str
    title: str
    description: str
    reviewed: str
    picture: str
    minutes: Minutes


@dataclass(frozen=True)
class About:
    """What all pages of a course have in common. The provider is its name and address."""

    name: str
    address: str
    language: str
    provider: tuple[str, str]
    level: str
    license: str

    def course(self, front: Lesson, lessons: list[Lesson]) -> Thing:
        """What the front page tells."""
        name, address = self.provider
        return self._page("Course", front, self.name) | {
            "provider": _known("Organization", name=name, url=address),
            "offers": _known("Offer", category="Free"),
            "hasCourseInstance": _known(
                "CourseInstance", courseMode="Online", courseWorkload=_all_minutes(lessons)
            ),
            "hasPart": [_link("LearningResource", one.address, one.title) for one in lessons],
        }

    def lesson(self, lesson: Lesson, questions: list[Shown]) -> Thing:
        """What a page with questions tells."""
        objectives = (_found(OBJECTIVE, question) for question in questions)
        quiz = _known(
            "Quiz",
            name=lesson.title,
            inLanguage=self.language,
            timeRequired=_duration(lesson.minutes.answering),
            hasPart=[_question(question, lesson.address) for question in questions],
        )
        return self._page("LearningResource", lesson, lesson.title) | _filled(
            learningResourceType="lesson",
            isPartOf=_link("Course", self.address, self.name),
            timeRequired=_duration(sum(lesson.minutes)),
            teaches=[*dict.fromkeys(filter(None, objectives))],
            hasPart=quiz,
        )

    def _page(self, kind: str, page: Lesson, name: str) -> Thing:
        return {"@context": "https://schema.org"} | _link(kind, page.address, name) | _filled(
            description=page.description,
            dateModified=page.reviewed,
            image=page.picture,
            inLanguage=self.language,
            isAccessibleForFree=True,
            license=self.license,
            educationalLevel=self.level,
        )  # fmt: skip


def _all_minutes(lessons: list[Lesson]) -> str:
    """Not known if that of a page is not, as while only some pages are built."""
    each = [sum(lesson.minutes) for lesson in lessons]
    return _duration(sum(each)) if all(each) else ""


def _duration(minutes: int) -> str:
    return f"PT{minutes}M" if minutes else ""


def _question(question: Shown, page: str) -> Thing:
    address = f"{page}#{anchor(question.id)}"
    kind = TYPE.search(question.html)
    return _known(
        "Question",
        url=address,
        text=_found(STEM, question),
        eduQuestionType=FORMATS.get(kind[1], "") if kind else "",
    )


def _link(kind: str, address: str, name: str) -> Thing:
    """The address is an identifier too: what one page tells of another then belongs together."""
    return {"@type": kind, "@id": address, "url": address, "name": name}


def _known(kind: str, **values: Any) -> Thing:
    return {"@type": kind} | _filled(**values)


def _filled(**values: Any) -> Thing:
    return {name: value for name, value in values.items() if value}


def _found(part: re.Pattern[str], question: Shown) -> str:
    match = part.search(question.html)
    return plain(match[1]) if match else ""


def plain(html: str) -> str:
    """The words alone; formulas as LaTeX, where they have it."""
    words = TAG.sub(" ", WITHIN_WORDS.sub("", FORMULA.sub(r"\1", html)))
    return " ".join(unescape(words).split())
