"""What a learner hands in: from the bytes of a file to attempts.

The site writes two sorts of files: the results of one test (overrides/assets/quiz/results-file.js), and all that a browser
keeps (backup.js). Nothing in a file is trusted, and no message repeats anything of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

SCHEMA = json.loads(files(__package__).joinpath("handed.schema.json").read_text("utf-8"))
LONGEST = 32 * 2**20  # bytes; a browser keeps some five million characters of a site


class Unusable(ValueError):
    """Says why a file cannot be used."""


class Response(NamedTuple):
    """One answer to one question, or none: then `chosen` is empty. It is None where only `share` is known."""

    id: str
    revision: str
    share: float
    """of the marks, from 0 to 1"""
    chosen: tuple[str, ...] | None
    at: float
    """in seconds; in a test that of its start"""


class Attempt(NamedTuple):
    """A test, or the first answers that were given in practice.

    Attempts with a sign in common, which is a session id or a name, are of one learner.
    """

    setting: str
    """test or practice"""
    session: str
    signs: frozenset[str]
    spent: float
    """seconds; 0 in practice"""
    responses: tuple[Response, ...]


def attempts(raw: bytes) -> list[Attempt]:
    """What is in a file; raises Unusable."""
    try:
        return _attempts(_data(raw))
    except RecursionError:
        raise Unusable("it is nested too deeply") from None


def _attempts(data: Any) -> list[Attempt]:
    form = data.get("format") if isinstance(data, dict) else None
    if form not in ("course-results", "course-progress"):
        raise Unusable("it is no file that the results page writes")
    version = data.get("v")
    if isinstance(version, int) and version > 1:
        raise Unusable("a later version of the site wrote it")
    if error := best_match(_validator(form).iter_errors(data)):
        place = error.json_path.removeprefix("$").lstrip(".") or "the whole"
        raise Unusable(f"it was changed, or is damaged: {place} is not as the site writes it")
    return [_test(data)] if form == "course-results" else _backup(data["records"])


def _data(raw: bytes) -> Any:
    if not raw.strip():
        raise Unusable("it is empty")
    if len(raw) > LONGEST:
        raise Unusable(f"it is larger than {LONGEST // 2**20} MB")
    try:
        text = raw.decode("utf-8-sig")
        return json.loads(text, parse_constant=_refuse)
    except UnicodeDecodeError:
        raise Unusable("it is no text in UTF-8") from None
    except ValueError:
        whole = text.lstrip()[:1] != "{" or text.rstrip()[-1:] == "}"
        raise Unusable("it is no JSON" if whole else "its end is missing, or damaged") from None


def _refuse(constant: str) -> None:
    raise ValueError(constant)


@cache
def _validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]})


def _test(data: dict[str, Any]) -> Attempt:
    if not (data["paper"] and data["start"]):
        raise Unusable(
            "it tells the last answers of practice, and not the first; ask for those of a test, or for"
            " the whole progress: on the results page, Export to a file"
        )
    start = _time(data["start"])
    responses = (_filed(row, start) for row in data["questions"])
    signs = _signs(data["session"], data["reader"])
    return Attempt("test", data["session"], signs, data["spent"] / 1000, tuple(responses))


def _filed(row: dict[str, Any], start: float) -> Response:
    if row["scored"] > row["marks"]:
        raise Unusable("it was changed: a question has more marks than there are")
    is_answered = row["state"] in ("right", "partly", "wrong")
    share = 1.0 if row["state"] == "right" else row["scored"] / row["marks"]
    return _response(row, share, row["chosen"] if is_answered else [], start)


def _response(question: dict[str, Any], share: float, chosen: list[str], at: float) -> Response:
    """Who chose nothing has no marks, whatever the file says."""
    share = share if chosen else 0.0
    return Response(question["id"], question["revision"], share, tuple(chosen), at)


def _backup(records: dict[str, Any]) -> list[Attempt]:
    """Records that cannot be read are passed over, as the site does it when it imports them."""
    is_sitting = _validator("sitting").is_valid
    kept = (value for key, value in records.items() if key.startswith("t:"))
    sittings = [value for value in kept if is_sitting(value) and value["stop"]]
    known = _validator("session-record").is_valid(records.get("session"))
    session: str = records["session"]["id"] if known else ""
    signs = _signs(session)
    signs = signs.union(*(_signs(one["id"], one["reader"]) for one in sittings))
    tests = [_sitting(sitting, records, signs) for sitting in sittings]
    asked = {response.id for test in tests for response in test.responses if response.chosen}
    firsts = tuple(one for one in _practice(records) if one.id not in asked)
    found = [test for test in tests if test.responses]
    if firsts:
        name = session or f"since {min(one.at for one in firsts)}"
        found.append(Attempt("practice", name, signs | {f"session {name}"}, 0, firsts))
    if not found:
        raise Unusable("nothing was answered in it")
    return found


def _sitting(sitting: dict[str, Any], records: dict[str, Any], signs: frozenset[str]) -> Attempt:
    is_given = _validator("given").is_valid
    start = _time(sitting["start"])
    responses = []
    for question in sitting["questions"]:
        given: Any = records.get(f"a:{sitting['id']}:{question['id']}")
        share, chosen = (given["share"], given["chosen"]) if is_given(given) else (0.0, [])
        responses.append(_response(question, share, chosen, start))
    return Attempt("test", sitting["id"], signs, sitting["spent"] / 1000, tuple(responses))


def _practice(records: dict[str, Any]) -> Iterator[Response]:
    """First answers; what was chosen is known only as long as no later round has followed."""
    is_answer = _validator("answer").is_valid
    for key, value in records.items():
        if not key.startswith("q:") or not is_answer(value):
            continue
        for answer in [value, *value.get("earlier", [])]:
            asked = answer["asked"]
            chosen = tuple(asked["chosen"]) if answer["round"] == 0 else ()
            yield Response(
                key.removeprefix("q:"),
                answer["revision"],
                float(answer["first"]),
                chosen or None,
                _time(asked["at"]),
            )


def _time(text: str) -> float:
    try:
        return datetime.fromisoformat(text).timestamp()
    except ValueError:
        raise Unusable("it was changed, or is damaged: a time in it is none") from None


def _signs(session: str, reader: str = "") -> frozenset[str]:
    name = " ".join(reader.casefold().split())
    signs = {f"session {session}": session, f"name {name}": name}
    return frozenset(sign for sign, value in signs.items() if value)
