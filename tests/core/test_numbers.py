"""Numbers as people write them; tests/numbers.json holds what the browser must make of them too."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz import numbers
from quiz.numbers import number

FORMS = json.loads((Path(__file__).parents[1] / "numbers.json").read_text("utf-8"))
CLEAR = {text: values[0] for text, values in FORMS.items() if len(values) == 1}
ONLY_A_READER_S = {"12,345,678", "1,000.5"}
"""Nobody is to write these in a quiz, where others read them."""


@pytest.mark.parametrize("text", sorted(CLEAR.keys() - ONLY_A_READER_S))
def test_a_form_has_its_value(text: str) -> None:
    assert float(number(text)) == pytest.approx(CLEAR[text], rel=1e-12)


@pytest.mark.parametrize("text", sorted((FORMS.keys() - CLEAR.keys()) | ONLY_A_READER_S))
def test_what_is_no_number_or_two_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"could be|is no number|divides"):
        number(text)


@given(text=st.text("0123456789.,+-−e/%±× ^ x\u00a0", max_size=12) | st.text())
def test_any_text_is_a_range_or_refused(text: str) -> None:
    with suppress(ValueError):  # of these only, and never an overflow
        found = numbers.read(text)
        assert found.value in found
        assert float(found.value) == float(found.value)


@pytest.mark.parametrize("text", ["9" * 201, "1" * 150 + "e99"])
def test_what_no_browser_can_compute_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="too large"):
        number(text)


@given(value=st.decimals(-1000, 1000, places=2))
def test_a_decimal_is_read_with_point_or_comma(value: object) -> None:
    assert number(str(value)) == number(str(value).replace(".", ",").replace("-", "−"))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("28", ["28", "28.0", "2.8e1"], ["28.001", "27"]),
        ("28 ± 0.5", ["27.5", "28,5"], ["27.49", "29"]),
        ("200 +/- 2%", ["196", "204"], ["195.9"]),
        ("-200 +- 2%", ["-196", "-204"], ["-195.9", "200"]),
        ("50% ± 1%", ["0.505", "50.5%"], ["0.51"]),
        ("1/3 ± 0.01", ["0.33", "0.34"], ["0.3"]),
    ],
)
def test_a_tolerance_belongs_to_its_value(text: str, inside: list[str], outside: list[str]) -> None:
    found = numbers.read(text)
    assert [other for other in inside if number(other) not in found] == []
    assert [other for other in outside if number(other) in found] == []
