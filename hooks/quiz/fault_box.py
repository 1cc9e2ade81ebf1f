"""What an author sees in place of a faulty quiz, and above a page with faults. It holds nothing of the quiz's text."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from markdown.util import AtomicString

from quiz.faults import Fault, Problem
from quiz.rules import RULES

FAULT_CLASS = "quiz-fault"


def fault_box(problems: list[Problem]) -> Element:
    """The box of one quiz; its lines count from the one that opens the fence."""
    reason = "; ".join(problem.message for problem in problems)
    box = _box("This quiz has a fault", {"title": reason})
    for problem in problems:
        _tell(box, f"Line {problem.line + 1} of the quiz", problem.rule, problem.message)
    return box


def fault_list(faults: Iterable[Fault]) -> str:
    """The HTML of a box that tells all faults of a page with their places."""
    box = _box("This page has faults", {})
    for fault in faults:
        _tell(box, f"{fault.place}:{fault.line}:{fault.col}", fault.rule, fault.message)
    return tostring(box, encoding="unicode", method="html")


def _box(title: str, attributes: dict[str, str]) -> Element:
    box = Element(
        "div", {"class": f"{FAULT_CLASS} admonition failure", "role": "note"} | attributes
    )
    SubElement(box, "p", {"class": "admonition-title"}).text = AtomicString(title)
    return box


def _tell(box: Element, place: str, rule: str, message: str) -> None:
    expected = RULES[rule]
    for text in (
        f"{place}: {expected.code} {message}",
        f"Expected: {expected.expected}. For example:",
    ):
        SubElement(box, "p").text = AtomicString(text)
    SubElement(SubElement(box, "pre"), "code").text = AtomicString(expected.example)
