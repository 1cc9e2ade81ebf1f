"""What the notebook about recurrent networks says of its own numbers.

Training 500 times through 50 steps enlarges the last digits of a machine's arithmetic, so its results are held to what the
text says of them: who learns, and who does not.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

BACK = 49
"""Steps from the last one to the first."""


def check(names: dict[str, Any]) -> None:
    powers = {1.1: 117, 1.0: 1, 0.99: 0.605, 0.9: 0.00515}
    assert {f: names["left"][f][50] for f in powers} == pytest.approx(powers, rel=0.005)
    _check_gradients(names)
    _check_first_gradients({cell: shares[0] for cell, shares in names["shares"].items()})
    _check_training(names)
    _check_inside(names)


def _check_gradients(names: dict[str, Any]) -> None:
    """Against small nudges of a parameter, in both kinds of cells."""
    for forward, backward, block_count, forget_bias in names["CELLS"].values():
        rngs = [np.random.default_rng(seed) for seed in range(names["RUNS"])]
        theta = names["new_weights"](rngs, block_count, forget_bias)
        batch = names["make_batch"](rngs, 4)
        slopes, *_ = names["gradient"](theta, forward, backward, *batch)
        for key, values in theta.items():
            for place in ((1, 0, 0), (2, values.shape[1] - 1, values.shape[2] - 1)):
                costs = []
                for nudge in (1e-5, -1e-5):
                    moved = values.copy()
                    moved[place] += nudge
                    costs.append(_cost(names, theta | {key: moved}, forward, *batch))
                slope = (costs[0] - costs[1]) / 2e-5
                assert slopes[key][place] == pytest.approx(slope, abs=1e-7)


def _cost(names: dict[str, Any], theta: Any, forward: Any, inputs: Any, symbols: Any) -> float:
    h, _ = forward(theta, inputs)
    p = names["sigmoid"](h[-1] @ theta["W_out"] + theta["b_out"])[..., 0]
    return float(-np.log(np.where(symbols > 0, p, 1 - p)).mean(axis=1).sum())


def _check_first_gradients(shares: dict[str, Any]) -> None:
    plain = np.sort(shares["RNN"])
    assert plain[3] < 1e-6 < plain[4] < 1e-3
    assert shares["RNN"][0] > 1000 * plain[3], "the run that learns"
    assert f"{plain[2] ** (1 / BACK):.1f}" == "0.7"
    assert min(shares["LSTM"]) > 1
    assert 0.5**BACK < max(shares["LSTM, bias 0"]) < 1e-5


def _check_training(names: dict[str, Any]) -> None:
    accuracy, final = names["accuracy"], names["final"]
    assert min(final["LSTM"]) > 0.98
    assert min(accuracy["LSTM"][200:250].mean(axis=0)) > 0.95
    assert max(accuracy["RNN"].mean(axis=0)) < 0.6
    assert max(final["LSTM, bias 0"]) < 0.6
    assert names["second_chance"][-50:, 0].mean() > 0.85


def _check_inside(names: dict[str, Any]) -> None:
    gaps, known, forget = names["gaps"], np.abs(names["known"]), names["forget"]
    assert all(gaps[-1] > gaps[0])
    assert np.median(gaps[-1] / gaps[0]) > 20
    assert sum(known > 0.95) >= 6
    assert max(forget) < 0.99
    assert np.median(forget) == pytest.approx(0.95, abs=0.02)


def check_solution(names: dict[str, Any]) -> None:
    assert min(share for shares in names["short"].values() for share in shares) > 0.98


def claims(names: dict[str, Any]) -> list[str]:
    parts = ("W", "b")
    plain, count = (
        sum(names["trained"][cell][part][0].size for part in parts) for cell in ("RNN", "LSTM")
    )
    left, sigmoid = names["left"], names["sigmoid"]
    return [
        f"$1.1^{{50}}$ to {left[1.1][50]:.0f} and $0.9^{{50}}$ to {left[0.9][50]:.3f}",
        f"rises to {left[1.1][50]:.0f}. With 1 it stays at 1, "
        f"with 0.99 it falls to {left[0.99][50]:.1f}, and with 0.9 to {left[0.9][50]:.3f}.",
        f"$\\sigma(3)={sigmoid(3.0):.3f}$",
        f"$\\sigma(0)={sigmoid(0.0):.1f}$",
        f"$0.5^{{{BACK}}}$ is about $2\\cdot10^{{-15}}$" if 1.5e-15 < 0.5**BACK < 2.5e-15 else "?",
        f"$0.95^{{{BACK}}}={0.95**BACK:.2f}$: keeping alone would leave {0.95**BACK:.0%}",
        f"It has {plain} parameters where the LSTM has {count}.",
        f"the same {count} parameters",
        f"kept about 95% per step, so that {0.95**BACK:.0%} would be left after {BACK} steps",
        f"keep about {sigmoid(1.0):.2f} at first",
        f"$0.73^{{{BACK}}}$ is about $2\\cdot10^{{-7}}$" if 1.5e-7 < 0.73**BACK < 2.5e-7 else "?",
        f"All {len(names['CELLS']) * names['RUNS']} runs learn it",
    ]
