"""What the notebook about backpropagation says of its own numbers."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

FIGURES = Path(__file__).parents[3] / "docs" / "figures"


def check(names: dict[str, Any]) -> None:
    _check_chain(names)
    _check_slopes(names)
    assert names["gap"] < 1e-6, "backpropagation and brute force agree on the large layer"
    assert names["W"].shape == (100, 100)
    _check_depth(names["sizes"])


def _check_chain(names: dict[str, Any]) -> None:
    expected = {"h": 1.2, "guess": 0.6, "loss": 2.88, "slope_w1": -1.8, "slope_w2": -2.88}
    expected |= {"new_w1": 0.98, "new_w2": 0.788, "new_guess": 1.158}
    assert {name: names[name] for name in expected} == pytest.approx(expected, abs=5e-4)
    assert f"{names['new_loss']:.3f}" == "1.696"


def _check_slopes(names: dict[str, Any]) -> None:
    assert names["error"] < 1e-9
    assert np.sum(names["new"] > names["old"]) == 4
    places = sum(array.size for array in names["parameters"])
    assert places == 9
    assert 2 * places == 18, "forward passes of central differences"


def _check_depth(sizes: dict[str, list[float]]) -> None:
    """They are those of the figure on the topic's page."""
    sys.path.insert(0, str(FIGURES))
    figure = runpy.run_path(str(FIGURES / "backpropagation" / "vanishing.py"))
    for kind in figure["KINDS"]:
        assert sizes[kind] == pytest.approx(figure["sizes"](kind), rel=1e-9)
    for kind in ("ReLU", "tanh"):
        assert max(sizes[kind]) < 3 * min(sizes[kind])
    falling = np.array(sizes["sigmoid"])
    assert np.all(falling[:-1] < falling[1:])
    assert [f"{falling[layer]:.1g}" for layer in (13, 14, 15)] == ["0.001", "0.005", "0.02"]


def check_solution(names: dict[str, Any]) -> None:
    errors = names["errors"]
    assert min(errors["W1"], errors["b1"]) > 0.5
    assert max(errors["W2"], errors["b2"]) < 1e-9


def claims(names: dict[str, Any]) -> list[str]:
    sigmoid = names["sizes"]["sigmoid"]
    share = (sigmoid[0] / sigmoid[19]) ** (1 / 19)
    size, power = f"{sigmoid[0]:.1e}".split("e")
    slopes = [f"{slope:.3f}".replace("-", "−") for slope in names["bars"]]
    moves = [
        f"{old:.1f} to {new:.3f}".replace("-", "−")
        for old, new in zip(names["old"], names["new"], strict=True)
    ]
    relu, tanh = (names["sizes"][kind] for kind in ("ReLU", "tanh"))
    before, after = (names["network_loss"](names[when]) for when in ("parameters", "stepped"))
    count = names["W"].size
    return [
        f"with $x={names['x']}$, $w_1={names['w1']}$, and $w_2={names['w2']}$, "
        f"the prediction is ${names['guess']:.1f}$. The target is ${names['y']}$.",
        f"Both slopes are negative, ${names['slope_w1']:.2f}$ and ${names['slope_w2']:.2f}$",
        f"The loss falls from ${names['loss']:.2f}$ to ${names['new_loss']:.3f}$",
        f"brings the loss from ${before:.6f}$ to ${after:.6f}$",
        "Four of the six weights grow, and two shrink",
        f"Its weight matrix holds {count:,} weights",
        f"Its {count + 1:,} forward passes",
        f"from ${sigmoid[19]:.1f}$ at layer 20 to ${size}\\times10^{{{int(power)}}}$ at layer 1",
        f"leaves a share of about ${share:.2f}$",
        f"left a share of about ${share:.2f}$ of the gradient. At layer 20 its size was "
        f"${sigmoid[19]:.1f}$. At which layer would you expect to find a size of about $0.005$? = 15",
        f"${sigmoid[19]:.1f}\\cdot{share:.2f}^5\\approx{sigmoid[19] * round(share, 2) ** 5:.3f}$",
        # the plots in words
        f"of the output weights are {slopes[0]} and {slopes[1]}; those of the hidden weights are "
        f"{slopes[2]}, {slopes[3]}, {slopes[4]}, and {slopes[5]}",
        f"Four weights grow: {moves[0]}, {moves[1]}, {moves[2]}, and {moves[3]}. "
        f"Two shrink: {moves[4]} and {moves[5]}.",
        f"ReLU goes from {relu[19]:.2g} at layer 20 to {relu[0]:.2g} at layer 1, "
        f"tanh from {tanh[19]:.2g} to {tanh[0]:.2g}",
        f"from {sigmoid[19]:.1f} at layer 20 to {size} times 10 to the power of −{-int(power)}",
        "The arrays hold $4+2+2+1=9$ parameters",
        "$2\\cdot9=18$",
    ]
