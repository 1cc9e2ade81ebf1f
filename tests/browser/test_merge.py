"""What is merged loses nothing, whatever the order: for all records that can be kept."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

QUICK = settings(
    deadline=None,
    derandomize=True,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DAYS = st.integers(1, 4).map(lambda day: f"2026-01-0{day}T12:00:00.000Z")
SHARES = st.sampled_from([0, 0.5, 1])
TRY = st.fixed_dictionaries(
    {"at": DAYS, "chosen": st.lists(st.sampled_from("ab"), max_size=2), "correct": st.booleans()}
)
ANSWER = st.fixed_dictionaries(
    {
        "v": st.just(2),
        "revision": st.sampled_from(["r1", "r2", "r3"]),
        "first": st.booleans(),
        "solved": st.booleans(),
        "best": SHARES,
        "round": st.integers(0, 2),
        "shown": st.booleans(),
        "tries": st.lists(TRY, max_size=2),
        "asked": TRY,
        "level": st.integers(0, 3),
    }
)
REVISED = st.lists(ANSWER, min_size=1, max_size=3, unique_by=lambda one: one["revision"]).map(
    lambda all_: all_[0] | ({"earlier": all_[1:]} if all_[1:] else {})
)
SESSION = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "id": st.sampled_from(["1", "2"]),
        "start": DAYS,
        "stop": DAYS,
        "spent": st.integers(0, 3),
    }
)
SITTING = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "id": st.just("1"),
        "paper": st.just("all-1-1"),
        "reader": st.just(""),
        "questions": st.just([]),
        "atOnce": st.just(False),
        "start": st.just("2026-01-01T00:00:00.000Z"),
        "stop": DAYS | st.just(""),
        "spent": st.integers(0, 2),
        "limit": st.just(0),
        "paused": st.just(0),
        "since": st.just(""),
        "at": st.integers(0, 2),
    }
)
GIVEN = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "at": DAYS,
        "chosen": st.lists(st.sampled_from("ab"), max_size=2),
        "words": st.just(""),
        "share": SHARES,
    }
)
RECORDS = {"q": REVISED, "session": SESSION, "t": SITTING, "a": GIVEN}
MERGES = """
([sort, one, two, three]) => {
  const { [sort]: merge } = quizMerge;
  const text = (value) => JSON.stringify(value, (_, inner) => // whatever the order of its properties
    inner instanceof Object && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner);
  const both = merge(one, two);
  return {
    both,
    fits: [one, two, both].every(quizSorts[sort].fits),
    commutes: text(both) === text(merge(two, one)),
    again: text(merge(both, one)) === text(both) && text(merge(two, both)) === text(both),
    associates: text(merge(both, three)) === text(merge(one, merge(two, three))),
  };
}
"""


@pytest.fixture(scope="module")
def merging(chromium: Browser, gallery: str) -> Any:
    page = chromium.new_page()
    page.goto(f"{gallery}results/")
    yield page
    page.close()


@pytest.mark.parametrize("sort", RECORDS)
def test_neither_order_nor_repetition_matters(merging: Page, sort: str) -> None:
    @QUICK
    @given(st.tuples(*[RECORDS[sort]] * 3))
    def check(records: tuple[Any, ...]) -> None:
        result = merging.evaluate(MERGES, [sort, *records])
        assert [name for name, is_so in result.items() if not is_so] == []

    check()


@QUICK
@given(one=REVISED, other=REVISED)
def test_no_answer_is_lowered_or_lost(merging: Page, one: Any, other: Any) -> None:
    both = merging.evaluate("([one, other]) => quizMerge.q(one, other)", [one, other])
    merged = {answer["revision"]: answer for answer in _revisions(both)}
    assert len(merged) == len(_revisions(both))
    for answer in _revisions(one) + _revisions(other):
        now = merged[answer["revision"]]
        for better in ("first", "solved", "best", "round"):
            assert now[better] >= answer[better]
        assert _time(now) >= _time(answer)
    assert _time(both) == max(map(_time, merged.values())), "the newest is on top"


@QUICK
@given(one=SITTING, other=SITTING)
def test_an_end_of_a_sitting_stays(merging: Page, one: Any, other: Any) -> None:
    both = merging.evaluate("([one, other]) => quizMerge.t(one, other)", [one, other])
    assert both["stop"] == min(filter(None, [one["stop"], other["stop"]]), default="")


@QUICK
@given(one=SESSION, other=SESSION)
def test_a_session_grows(merging: Page, one: Any, other: Any) -> None:
    both = merging.evaluate("([one, other]) => quizMerge.session(one, other)", [one, other])
    assert both["start"] == min(one["start"], other["start"])
    assert both["stop"] == max(one["stop"], other["stop"])
    assert both["spent"] == max(one["spent"], other["spent"])


def _revisions(answer: Any) -> list[Any]:
    return [answer, *answer.get("earlier", [])]


def _time(answer: Any) -> str:
    return [answer["asked"], *answer["tries"]][-1]["at"]
