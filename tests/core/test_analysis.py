"""What is counted of the answers that learners hand in, and what comes of it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from statistics import mean
from typing import Any

import numpy as np
import pytest
from handed import Given, bank, choose, left_out, ordered, results, sky, typed
from hypothesis import given
from hypothesis import strategies as st
from quiz.analysis.handed import LONGEST, Attempt, Response, Unusable, attempts
from quiz.analysis.items import SOME, Item, analyze
from quiz.analysis.measures import discrimination, share_interval
from quiz.analysis.remarks import FEW, remarks

BANK = bank()
BLUE, SEASONS, STAR, MOON, DEGREES, PLANETS = BANK.values()


def read(*files: dict[str, Any]) -> list[Attempt]:
    return [attempt for file in files for attempt in attempts(json.dumps(file).encode())]


def items(*files: dict[str, Any]) -> dict[tuple[str, str], Item]:
    found = analyze(read(*files), list(BANK.values())).items
    return {(item.setting, item.id): item for item in found}


def item(name: str, *files: dict[str, Any]) -> Item:
    return items(*files)["test", name]


def rules(found: Item) -> list[str]:
    return [remark.rule for remark in remarks(found)]


def chosen(found: Item) -> dict[str, tuple[int, bool | None]]:
    return {choice.text: (choice.times, choice.correct) for choice in found.choices}


def test_first_answers_are_counted_option_by_option() -> None:
    answers = ["The Sun", "Sirius", "The Sun", "The Sun"]
    files = [results(str(number), [choose(STAR, text)]) for number, text in enumerate(answers)]
    files.append(results("9", [left_out(STAR)]))
    found = item("sky-nearest-star", *files)
    assert (found.answered, found.unanswered, found.right) == (4, 1, 3)
    assert found.difficulty and found.difficulty.value == 0.75
    assert chosen(found) == {"The Sun": (3, True), "Sirius": (1, False), "Polaris": (0, False)}


def test_parts_of_the_marks_count_for_what_they_are() -> None:
    swapped = ordered(PLANETS, "Mercury", "Earth", "Venus", "Mars")
    right = ordered(PLANETS, "Mercury", "Venus", "Earth", "Mars")
    files = [
        results(str(number), [given]) for number, given in enumerate([swapped, right, swapped])
    ]
    found = item("sky-order-of-planets", *files)
    assert found.difficulty and found.difficulty.value == pytest.approx(2 / 3)
    assert chosen(found) == {
        "Mercury → 1, Venus → 2, Earth → 3, Mars → 4": (1, True),
        "Earth → 2": (2, False),
        "Venus → 3": (2, False),
    }


def test_numbers_are_one_however_they_are_typed_and_what_one_learner_typed_stays_private() -> None:
    typings = ["30", "30.0", "3e1", " 30 ", "Ada Lovelace", "15"]
    files = [results(str(number), [typed(DEGREES, text)]) for number, text in enumerate(typings)]
    found = item("sky-degrees-an-hour", *files)
    assert chosen(found) == {"15": (1, True), "30": (4, False)}


def test_what_is_typed_cannot_command_a_terminal() -> None:
    files = [results(str(n), [typed(DEGREES, "\x1b[31m\u202e9\n9" + "9" * 999)]) for n in range(2)]
    (_, wrong) = item("sky-degrees-an-hour", *files).choices
    assert wrong.text.isprintable() and len(wrong.text) <= 200


def test_the_same_test_counts_once_and_of_several_the_first() -> None:
    first = results("1", [choose(STAR, "Sirius")], reader="Ada  Lovelace", day=1)
    second = results("2", [choose(STAR, "The Sun")], reader="ada lovelace", day=2)
    other = results("3", [choose(STAR, "The Sun")], day=3)
    found = item("sky-nearest-star", second, other, first, first)
    assert (found.answered, found.right) == (2, 1)
    assert analyze(read(second, other, first, first), list(BANK.values())).learners == 2


def test_a_question_counts_once_in_a_file() -> None:
    found = item("sky-nearest-star", results("1", [choose(STAR, "The Sun")] * 9))
    assert (found.answered, found.right) == (1, 1)


def test_what_was_left_out_at_first_stays_so() -> None:
    first = results("1", [left_out(STAR)], reader="Ada", day=1)
    second = results("2", [choose(STAR, "The Sun")], reader="Ada", day=2)
    found = item("sky-nearest-star", second, first)
    assert (found.answered, found.unanswered) == (0, 1)
    assert found.difficulty is None


def test_answers_to_an_earlier_text_are_told_apart() -> None:
    old = results("1", [choose(STAR, "Sirius")])
    old["questions"][0]["revision"] = "0" * 8
    now = results("2", [choose(STAR, "The Sun")])
    found = analyze(read(old, old | {"session": "3"}, now), list(BANK.values())).items
    assert [(one.revision, one.answered, one.right) for one in found] == [
        (STAR.revision, 1, 1),
        ("0" * 8, 2, 0),
    ]
    (name,) = choose(STAR, "Sirius").chosen
    assert found[1].question is None and chosen(found[1]) == {name: (2, None)}


def progress(records: dict[str, Any]) -> dict[str, Any]:
    exported = "2030-05-01T09:00:00.000Z"
    return {
        "format": "course-progress",
        "v": 1,
        "site": "sky",
        "exported": exported,
        "records": records,
    }


def kept(
    given: Given, *, rounds: int = 0, first: bool | None = None, day: int = 1
) -> dict[str, Any]:
    at = f"2030-05-0{day}T09:00:00.000Z"
    correct = given.share == 1
    asked = {"at": at, "chosen": list(given.chosen), "correct": correct}
    return {
        "v": 2,
        "revision": given.question.revision,
        "first": correct if first is None else first,
        "solved": correct,
        "best": given.share,
        "round": rounds,
        "shown": False,
        "tries": [asked],
        "asked": asked,
        "level": 0,
    }


def test_practice_is_told_apart_from_tests_by_its_very_first_answers() -> None:
    star = kept(choose(STAR, "The Sun"), rounds=2, first=False)
    blue = kept(choose(BLUE, "Air is a blue gas"))
    found = items(progress({"q:sky-nearest-star": star, "q:sky-blue-color": blue}))
    assert list(found) == [("practice", "sky-blue-color"), ("practice", "sky-nearest-star")]
    later = found["practice", "sky-nearest-star"]
    assert (later.answered, later.right, later.told) == (1, 0, 0), "its first choice is not known"
    assert chosen(found["practice", "sky-blue-color"])["Air is a blue gas"] == (1, False)


def test_a_whole_progress_holds_its_tests_and_links_them() -> None:
    answered = choose(STAR, "Sirius")
    sitting = {
        "v": 1,
        "id": "7",
        "reader": "",
        "start": "2030-05-01T09:00:00.000Z",
        "stop": "2030-05-01T09:10:00.000Z",
        "spent": 60000,
        "questions": [{"id": one.id, "revision": one.revision, "marks": 1} for one in (STAR, BLUE)],
    }
    records = {
        "session": {"v": 1, "id": "5"},
        "t:7": sitting,
        "t:8": sitting | {"id": "8", "stop": ""},
        "t:9": "{",
        "a:7:sky-nearest-star": {
            "v": 1,
            "at": sitting["start"],
            "chosen": answered.chosen,
            "share": 0,
        },
        "q:sky-nearest-star": kept(answered),
        "q:sky-seasons": kept(choose(SEASONS, "The tilt of Earth's axis")),
        "q:sky-moon-phases": {"v": 3},
    }
    same = results("7", [answered, left_out(BLUE)])
    found = items(progress(records), same)
    assert {key: (one.answered, one.unanswered) for key, one in found.items()} == {
        ("test", "sky-blue-color"): (0, 1),
        ("test", "sky-nearest-star"): (1, 0),
        ("practice", "sky-seasons"): (1, 0),
    }


def with_(question: dict[str, Any]) -> dict[str, Any]:
    file = results("1", [choose(STAR, "The Sun")])
    return file | {"questions": [file["questions"][0] | question]}


GOOD = results("1", [choose(STAR, "The Sun")])


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b" \n", "it is empty"),
        (b"\xff\xfe{", "it is no text in UTF-8"),
        (b"session,paper\r\n1,all\r\n", "it is no JSON"),
        (b"{}", "it is no file that the results page writes"),
        (b"[1]", "it is no file that the results page writes"),
        (b'{"format": ["course-results"]}', "it is no file that the results page writes"),
        (json.dumps(GOOD)[:-9], "its end is missing, or damaged"),
        (GOOD | {"v": 2}, "a later version of the site wrote it"),
        (GOOD | {"v": True}, "it was changed, or is damaged: v is not as the site writes it"),
        (GOOD | {"paper": ""}, "it tells the last answers of practice, and not the first"),
        (GOOD | {"start": "2030-13-01T09:00:00Z"}, "a time in it is none"),
        (GOOD | {"session": ""}, "session is not as the site writes it"),
        (GOOD | {"questions": 3}, "questions is not as the site writes it"),
        (with_({"marks": 0}), "questions[0].marks is not as the site writes it"),
        (with_({"marks": "Ada"}), "questions[0].marks is not as the site writes it"),
        (with_({"scored": 5}), "a question has more marks than there are"),
        (with_({"scored": float("nan")}), "it is no JSON"),
        (with_({"scored": float("inf")}), "it is no JSON"),
        (with_({"scored": 1e300}), "questions[0].scored is not as the site writes it"),
        (with_({"id": "../../etc/passwd"}), "questions[0].id is not as the site writes it"),
        (with_({"revision": "<script>"}), "questions[0].revision is not as the site writes it"),
        (with_({"chosen": ["x"] * 101}), "questions[0].chosen is not as the site writes it"),
        (b'{"a": ' * 100_000, "it is nested too deeply"),
        (b'{"a": 1' + b"0" * 5000 + b"}", "it is no JSON"),
        (b"{" + b" " * LONGEST, "it is larger than 32 MB"),
        (progress({}), "nothing was answered in it"),
        (progress({"q:sky-nearest-star": 3, "t:1": None, "session": "Ada"}), "nothing was answered"),
        (progress([]), "records is not as the site writes it"),  # type: ignore[arg-type]
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_the_reason(raw: Any, reason: str) -> None:
    raw = (
        raw
        if isinstance(raw, bytes)
        else (raw if isinstance(raw, str) else json.dumps(raw)).encode()
    )
    with pytest.raises(Unusable) as refusal:
        attempts(raw)
    assert reason in str(refusal.value)
    assert "Ada" not in str(refusal.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(
    name=st.sampled_from(list(GOOD)), value=JSON, place=st.sampled_from(list(GOOD["questions"][0]))
)
def test_no_file_breaks_the_analysis(name: str, value: Any, place: str) -> None:
    sound = progress({"q:sky-nearest-star": kept(choose(STAR, "The Sun"))})
    record = sound["records"]["q:sky-nearest-star"]
    torn = {**record, place: value, "asked": value}
    for file in (
        GOOD | {name: value},
        with_({place: value}),
        sound | {"records": {"q:sky-seasons": torn}},
    ):
        try:
            found = analyze(read(file), list(BANK.values())).items
        except Unusable:
            continue
        assert all(0 <= one.difficulty.value <= 1 for one in found if one.difficulty)


EIGHT = [replace(STAR, id=f"star-{number}") for number in range(8)]


def class_of(count: int, seed: int) -> list[Attempt]:
    """Learners who answer most of eight questions, some with a part of the marks."""
    chance = random.Random(seed)
    return [
        Attempt("test", str(n), frozenset({str(n)}), 60, tuple(_responses(chance)))
        for n in range(count)
    ]


def _responses(chance: random.Random) -> Iterator[Response]:
    able = chance.random()
    for question in EIGHT:
        share = chance.choice([0, 0.5, 1, float(chance.random() < able)])
        is_answered = chance.random() < 0.8
        given = (share, ("x",)) if is_answered else (0.0, ())
        yield Response(question.id, question.revision, *given, at=0)


@pytest.mark.parametrize("seed", range(20))
def test_the_numbers_are_those_of_another_computation(seed: int) -> None:
    found = class_of(30 + 7 * seed, seed)
    shares = np.array([[response.share for response in one.responses] for one in found])
    given = np.array([[bool(response.chosen) for response in one.responses] for one in found])
    for place, one in enumerate(analyze(found, EIGHT).items):
        own, rest = shares[:, place], np.delete(shares, place, axis=1).mean(axis=1)
        there = given[:, place]
        assert (one.answered, one.unanswered) == (there.sum(), (~there).sum())
        assert one.difficulty and one.difficulty.value == pytest.approx(own[there].mean())
        assert (one.discrimination is None) == (there.sum() < SOME)
        if one.discrimination:
            expected = np.corrcoef(own[there], rest[there])[0, 1]
            assert one.discrimination.value == pytest.approx(expected, abs=1e-9)
            middle, reach = np.arctanh(expected), 1.959964 / np.sqrt(there.sum() - 3)
            assert one.discrimination.low == pytest.approx(np.tanh(middle - reach), abs=1e-6)
            assert one.discrimination.high == pytest.approx(np.tanh(middle + reach), abs=1e-6)


def test_an_interval_is_that_of_the_textbook() -> None:
    assert share_interval(0.5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert share_interval(1, 20) == pytest.approx((0.8389, 1), abs=1e-4)
    assert share_interval(0, 1)[0] == 0


@pytest.mark.parametrize("shares", [[1, 1, 1], [0.1, 0.1, 0.1]])
def test_nobody_is_told_apart_by_what_all_do_alike(shares: list[float]) -> None:
    assert discrimination(shares, [0.1, 0.2, 0.3]) is None
    assert discrimination([0.1, 0.2, 0.3], shares) is None


def test_a_wrong_key_an_easy_question_and_an_idle_option_are_noticed() -> None:
    found = items(*sky(100))
    assert rules(found["test", "sky-blue-color"]) == []
    assert "inverse" in rules(found["test", "sky-moon-phases"])
    assert "rival" in rules(found["test", "sky-moon-phases"])
    assert rules(found["test", "sky-nearest-star"]) == ["easy"]
    (idle,) = [one for one in remarks(found["test", "sky-seasons"]) if one.rule == "idle"]
    assert "“The spin of the Moon”" in idle.text


def test_a_hard_question_is_noticed() -> None:
    files = [results(str(n), [choose(STAR, "The Sun" if n < 3 else "Sirius")]) for n in range(20)]
    assert rules(item("sky-nearest-star", *files)) == ["hard", "rival"]


def test_little_is_said_of_few_answers() -> None:
    few = items(*sky(FEW - 1)).values()
    assert {rule for one in few for rule in rules(one)} == {"few"}
    some = items(*sky(SOME - 1))["test", "sky-seasons"]
    assert some.discrimination is None
    assert not {"weak", "inverse", "idle"} & set(rules(some))


def test_a_short_test_tells_nobody_apart() -> None:
    answers: Iterable[list[Given]] = (
        [choose(STAR, "The Sun" if n % 2 else "Sirius"), choose(BLUE, "Air is a blue gas")]
        for n in range(40)
    )
    files = [results(str(n), given) for n, given in enumerate(answers)]
    assert item("sky-nearest-star", *files).compared == 0


def test_the_time_of_a_test_is_the_median_one() -> None:
    files = [results(str(n), [choose(STAR, "The Sun")], spent=n * 60_000) for n in (1, 2, 9)]
    assert analyze(read(*files), list(BANK.values())).minutes == mean([2])
