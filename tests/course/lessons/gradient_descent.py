"""What the notebook about gradient descent says of its own numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

MINIMUM = {1: 1.131, -1: -1.301}
"""Local on the right side of the hump, global on the left."""

FALLING = ["0.234", "0.238"]
"""Between these costs, the solution of the exercise stays in its last five epochs."""


def check(names: dict[str, Any]) -> None:
    _check_bowl(names["bowl_paths"])
    _check_valleys(names["well_paths"], names["well_slope"])
    _check_noise(names["escaped"])
    _check_regression(names)
    _check_map(names["paths"], names["best"])


def _check_bowl(paths: dict[float, Any]) -> None:
    ends = {rate: path[30] for rate, path in paths.items()}
    assert ends == pytest.approx({0.01: 1.364, 0.1: 2.996, 0.9: 2.996, 1.05: -49.3}, abs=0.05)
    assert np.allclose(np.abs(paths[0.1] - 3), np.abs(paths[0.9] - 3))
    for rate, factor in ((0.1, 0.8), (0.9, -0.8), (1.05, -1.1)):
        assert np.allclose((paths[rate] - 3)[1:], factor * (paths[rate] - 3)[:-1])
    assert f"{paths[0.1][29]:.3f} {paths[0.9][29]:.3f}" == "2.995 3.005"


def _check_valleys(paths: dict[float, Any], slope: Any) -> None:
    sides = {2.0: 1, 0.5: 1, 0.2: 1, 0.1: -1, -2.0: -1}
    for start, path in paths.items():
        assert path[-1] == pytest.approx(MINIMUM[sides[start]], abs=0.001)
    for place in (0.170, *MINIMUM.values()):
        assert abs(slope(place)) < 0.01
    assert slope(6.0) * 0.02 > 2 * 6, "far outside, each step would lead farther out"


def _check_noise(escaped: list[float]) -> None:
    brief = {0: 0.0, 2: 0.0, 5: 0.10, 10: 0.89, 15: 0.73}
    assert {noise: escaped[noise] for noise in brief} == pytest.approx(brief, abs=0.02)
    assert max(escaped[:4]) == 0
    assert np.argmax(escaped) == 10
    assert escaped[10] > escaped[15] > escaped[20]


def _check_regression(names: dict[str, Any]) -> None:
    cost, costs = names["cost"], names["costs"]
    assert cost([0, 0]) == pytest.approx(6.907, rel=0.05)
    assert cost(names["best"]) == pytest.approx(0.232, rel=0.05)
    assert costs["batch"][1] == pytest.approx(2.895, rel=0.05)
    assert costs["batch"][10] == pytest.approx(0.269, rel=0.05)
    assert costs["mini-batch"][1] == pytest.approx(0.267, rel=0.05)
    assert costs["SGD"][1] == pytest.approx(0.242, rel=0.05)
    assert np.argmin([values[1] for values in costs.values()]) == 2, "SGD is ahead at first"
    assert max(costs["mini-batch"][2:]) < max(costs["SGD"][2:])
    assert [len(path) - 1 for path in names["paths"].values()] == [10, 100, 2000]


def _check_map(paths: dict[str, Any], best: Any) -> None:
    assert best == pytest.approx([-3.0, 2.0], abs=0.05)
    late = {name: path[len(path) // 2 :] for name, path in paths.items()}
    assert np.all(np.std(late["SGD"], axis=0) > 1.4 * np.std(late["mini-batch"], axis=0))
    assert paths["batch"][-1][0] > best[0] + 0.2, "it stops short of the star"


def check_solution(names: dict[str, Any]) -> None:
    falling, fixed = names["falling"][6:], names["costs"]["SGD"][6:]
    assert max(falling) - names["cost"](names["best"]) < 0.005
    assert np.mean(falling) < np.mean(fixed)
    assert [f"{min(falling):.3f}", f"{max(falling):.3f}"] == FALLING


def claims(names: dict[str, Any]) -> list[str]:
    bowl, wells, escaped = names["bowl_paths"], names["well_paths"], names["escaped"]
    full, mini, single = (values[1:] for values in names["costs"].values())
    w, b = names["best"]
    first = {start: abs(path[1] - path[0]) for start, path in wells.items()}
    return [
        f"30 updates bring it only to ${bowl[0.01][30]:.3f}$",
        f"At 0.1 and 0.9, it ends at ${bowl[0.9][30]:.3f}$",
        "the first multiplies the distance by $0.8$, the second by $-0.8$",
        "the factor is $-1.1$",
        f"the rates 0.1 and 0.9 both ended at ${bowl[0.1][30]:.3f}$ after 30 updates",
        f"after 29, the path with the rate 0.1 was at ${bowl[0.1][29]:.3f}$",
        f"= {bowl[0.9][29]:.3f} ± 0.0005",
        f"!= {6 - bowl[0.9][30]:.3f} ± 0.0004",
        f"!= {bowl[0.9][1]:.1f} ± 0.0005",
        f"from 2, 0.5, and 0.2 end at ${wells[2.0][-1]:.3f}$, in the local minimum. "
        f"Those from 0.1 and −2 end at ${wells[-2.0][-1]:.3f}$, in the global one",
        f"from 0.2 is only ${first[0.2]:.3f}$ long, the one from 2 is ${first[2.0]:.2f}$",
        f"At 5, a share of ${escaped[5]:.2f}$ does, and at 10, ${escaped[10]:.2f}$. "
        f"At 15, the share is down to ${escaped[15]:.2f}$",
        f"stands at ${full[0]:.3f}$. Mini-batch descent has made 10 and is at ${mini[0]:.3f}$, "
        f"SGD has made 200 and is at ${single[0]:.3f}$. "
        f"The lowest possible cost is ${names['cost'](names['best']):.3f}$. "
        f"Batch descent needs all ten epochs to reach ${full[-1]:.3f}$.",
        f"stays between ${min(mini[1:]):.3f}$ and ${max(mini[1:]):.3f}$",
        f"SGD wanders farther, between ${min(single[1:]):.3f}$ and ${max(single[1:]):.3f}$",
        f"The star is the lowest point, at $w={w:.3f}$ and $b={b:.3f}$",
        f"wanders between ${min(single[5:]):.3f}$ and ${max(single[5:]):.3f}$ in the last five epochs; "
        f"with the falling rate, it stays between ${FALLING[0]}$ and ${FALLING[1]}$",
        # the plots in words
        f"At rate 0.01 the path creeps up to {bowl[0.01][30]:.2f} in 30 updates",
        f"At 0.9 it starts with a jump to {bowl[0.9][1]:.1f} and",
        f"At 1.05 it swings around 3, more each time, down to −{-bowl[1.05][30]:.1f}.",
        f"from 2, 0.5, and 0.2 end in the local minimum at {wells[0.2][-1]:.3f}; "
        f"the dashed paths from 0.1 and −2 end in the global minimum at −{-wells[0.1][-1]:.3f}",
        f"rises steeply to {max(escaped):.2f} at {np.argmax(escaped)}, "
        f"and then falls slowly to {escaped[20]:.2f} at 20",
        f"all from {names['cost']([0, 0]):.2f}, on a logarithmic scale. "
        f"Batch falls slowly to {full[-1]:.2f} in ten epochs. "
        f"Mini-batch is at {mini[0]:.2f} after one epoch and stays close to the lowest cost, "
        f"{names['cost'](names['best']):.2f}. SGD is at {single[0]:.2f} after one epoch, "
        f"then goes up and down as far as {max(single):.2f}",
        f"w = −{-w:.1f} and b = {b:.1f}",
        "| batch | 200 | 0.3 | 10 | | mini-batch | 20 | 0.3 | 100 | | SGD | 1 | 0.05 | 2000 |",
    ]
