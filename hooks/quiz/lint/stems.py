"""Stems: one clear question, asked in a positive way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.faults import Problem
from quiz.lint import english
from quiz.lint.reading import Reading
from quiz.lint.text import STAND_IN

LONGEST = 80
NEGATION = re.compile(rf"\b(?:{english.NEGATIONS})\b", re.IGNORECASE)
HARMLESS = re.compile(rf"\b(?:{english.HARMLESS_NEGATIONS})\b", re.IGNORECASE)
ASKED_FOR = re.compile(rf"\b{english.ASKED_FOR}\b", re.IGNORECASE)
CLAUSE = re.compile(rf"[,;:]?\s+(?:{english.BEFORE_A_CLAUSE})\s", re.IGNORECASE)
EXCEPT = re.compile(r"\bexcept\b(?! for\b)", re.IGNORECASE)
OPTION_NEGATION = re.compile(rf"\b(?:{english.OPTION_NEGATIONS})\b", re.IGNORECASE)
BLANK = re.compile(r"_{2,}|\[ *(?:_+|…|\.{3}) *\]|\(_+\)")
OPEN_END = re.compile(r"(?:_{2,}|…|\.{3}|:)[.\"”)]*$|[^\W_]$")
TASK = re.compile(rf"(?:^|[.:;,?!] +|\band |\bthen |\bplease )(?:{english.TASKS})\b", re.IGNORECASE)
BESIDE = re.compile(r"```|~~~|^ *\||^ *>|!\[|<img|<table|\$\$", re.MULTILINE)
TRIVIA = [(re.compile(pattern, re.IGNORECASE), message) for pattern, message in english.TRIVIA]


def negation(reading: Reading) -> str:
    """The word that turns the question around, if any."""
    asking = reading.asking
    statement = reading.question.kind == "true-false"
    if found := EXCEPT.search(asking):
        return found[0]
    first = asking.split(" ", 1)[0].casefold().strip(",")
    if first in english.NO_SELECTION:
        return ""
    main = asking if statement else CLAUSE.split(asking, maxsplit=1)[0]
    main = HARMLESS.sub(lambda harmless: "_" * len(harmless[0]), main)
    for found in NEGATION.finditer(main):
        word = found[0]
        if word.casefold() not in ("false", "incorrect", "untrue"):
            return word
        if not statement and ASKED_FOR.search(main):
            return word
    return ""


def negative_stem(reading: Reading) -> Iterator[Problem]:
    word = negation(reading)
    if word and not _emphasized(word, reading.question.stem):
        message = f'the question turns on "{word}", which is easily overlooked'
        yield reading.in_stem("negative-stem", message, word)


def double_negative(reading: Reading) -> Iterator[Problem]:
    if not (word := negation(reading)):
        return
    for row in reading.rows:
        if found := OPTION_NEGATION.search(row.prose):
            message = f'"{found[0]}" in an option meets "{word}" in the question'
            yield Problem("double-negative", message, row.line)
            return


def doubly_negated_statement(reading: Reading) -> Iterator[Problem]:
    main = HARMLESS.sub("", reading.asking)
    if len(found := NEGATION.findall(main)) > 1:
        message = f'"{found[0]}" and "{found[1]}" are two negations in one statement'
        yield reading.in_stem("double-negative", message, found[1])


def blank_inside(reading: Reading) -> Iterator[Problem]:
    blank = BLANK.search(reading.stem.prose)
    if blank and re.search(r"\w", reading.stem.prose[blank.end() :]):
        message = "the question has a blank in its middle"
        yield reading.in_stem("blank-inside", message, blank[0])


def no_question(reading: Reading) -> Iterator[Problem]:
    """Neither a question nor a task, nor the beginning of a sentence that the options complete."""
    prose = reading.stem.prose
    if "?" in prose or TASK.search(prose) or _is_more_than_text(reading):
        return
    if any(blank_inside(reading)):
        return  # one remark is enough
    if OPEN_END.search(prose):
        yield reading.in_stem("open-end", "the options complete this sentence")
    else:
        yield reading.in_stem("no-question", "this asks nothing")


def unfocused_stem(reading: Reading) -> Iterator[Problem]:
    if _is_more_than_text(reading):
        return
    asked = [word for word in reading.stem_words if word.casefold() not in english.UNFOCUSED]
    if not asked or len(reading.stem_words) < 2:
        yield reading.in_stem(
            "unfocused-stem", "without its options, this question asks about nothing"
        )


def long_stem(reading: Reading) -> Iterator[Problem]:
    count = len(reading.stem_words)
    if count > LONGEST and not BESIDE.search(reading.question.stem):
        yield reading.in_stem("long-stem", f"the question has {count} words")


def trivia(reading: Reading) -> Iterator[Problem]:
    for pattern, message in TRIVIA:
        if found := pattern.search(reading.stem.prose):
            yield reading.in_stem("trivia", f"this {message}", found[0])
            return


def unknown_abbreviation(reading: Reading) -> Iterator[Problem]:
    known = english.COMMON_ABBREVIATIONS | english.EMPHASIZED
    texts = [reading.stem.prose, *(row.prose for row in reading.rows)]
    for text in texts:
        for word in re.findall(r"\b[A-Z]{3,5}s?\b", text):
            bare = word.removesuffix("s")
            if bare in known or re.fullmatch("[IVXLCDM]+", bare):
                continue
            if reading.surroundings.capitals.get(bare, 0) > reading.entry.line:
                yield reading.at("abbreviation", f"{bare} is nowhere above on this page", word)
                return


def _is_more_than_text(reading: Reading) -> bool:
    """Whether code, a formula, a table, or an image may say what the words of the stem do not."""
    return STAND_IN in reading.stem.prose or bool(BESIDE.search(reading.question.stem))


def _emphasized(word: str, stem: str) -> bool:
    """In capitals, or within marks of emphasis: `**not**`, or `**cannot be**`."""
    if re.search(rf"\b{word.upper()}\b", stem):
        return True
    return bool(
        re.search(
            rf"(\*{{1,3}}|_{{1,3}}|==|<\w+>)[^*_=<\n]*\b{re.escape(word)}\b[^*_=<\n]*(?:\1|<)", stem
        )
    )
