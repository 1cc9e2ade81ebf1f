"""What the notebook about convolutional networks says of its own numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

SIDE = [1, 3, 4, 4, 3, 1]
"""A column of the edge map where the white square begins."""


def check(names: dict[str, Any]) -> None:
    _check_convolution(names)
    _check_gradients(names)
    _check_training(names)
    assert names["conv_count"] == 80
    assert names["dense_count"] == 4_245_280
    assert names["dense_count"] > 50_000 * names["conv_count"]


def _check_convolution(names: dict[str, Any]) -> None:
    conv2d, square, kernel = names["conv2d"], names["square"], names["edge_kernel"]
    assert names["Y"].tolist() == [[0, -1], [-1, 1]]
    signs = (1, 1, 0, 0, -1, -1)
    assert names["edge_map"].T.tolist() == [[sign * value for value in SIDE] for sign in signs]
    assert names["sizes"] == {(1, 0): (6, 6), (1, 1): (8, 8), (2, 1): (4, 4), (2, 0): (3, 3)}
    assert (names["in_place"], names["moved_along"]) == (4, 0)
    turned = conv2d(square, kernel.T)
    assert (turned[:2].max(), turned[2:4].any(), turned[4:].max()) == (4, False, -1)


def _check_gradients(names: dict[str, Any]) -> None:
    """Against small nudges of a parameter."""
    rng = np.random.default_rng(1)
    images, classes = names["draw_bars"](20, rng)
    pixels = {"weights": rng.normal(0, 0.1, 144), "bias": np.zeros(1)}
    for theta, name in ((names["new_cnn"](rng), "cnn"), (pixels, "pixel")):
        slopes = names[f"{name}_gradient"](theta, images, classes)
        for key, values in theta.items():
            place = np.unravel_index(rng.integers(values.size), values.shape)
            costs = []
            for nudge in (1e-5, -1e-5):
                moved = values.copy()
                moved[place] += nudge
                p = names[f"{name}_forward"](theta | {key: moved}, images)[-1]
                costs.append(-np.log(np.where(classes, p, 1 - p)).mean())
            assert slopes[key][place] == pytest.approx((costs[0] - costs[1]) / 2e-5, abs=1e-6)


def _check_training(names: dict[str, Any]) -> None:
    assert names["counts"] == {"pixel model": 145, "tiny CNN": 23}
    assert 6 * names["counts"]["tiny CNN"] < names["counts"]["pixel model"]
    filters, weights = names["filters"], names["cnn"]["weights"]
    assert weights[0] < 0 < weights[1], "the first votes for horizontal, the second for vertical"
    assert (np.sign(filters[0]) == [[-1] * 3, [1] * 3, [-1] * 3]).all()
    assert (np.sign(filters[1]) == [[1, -1, 1]] * 3).all()


def check_solution(names: dict[str, Any]) -> None:
    assert names["test_scores"][0] == names["scores"]["tiny CNN"]["test"]
    assert min(names["test_scores"]) > names["scores"]["pixel model"]["test"] + 0.25
    low, high = min(names["test_scores"]), max(names["test_scores"])
    assert (low, high) == pytest.approx((0.896, 0.943), abs=0.0005)


def claims(names: dict[str, Any]) -> list[str]:
    shares = {
        (model, part): f"{value:.0%}"
        for model, parts in names["scores"].items()
        for part, value in parts.items()
    }
    cnn, pixel = shares["tiny CNN", "test"], shares["pixel model", "test"]
    learned = shares["pixel model", "training"]
    first = ", ".join(f"{value:.1f}" for value in names["filters"][0][1])
    second = ", ".join(f"{round(value, 1):g}" for value in names["filters"][1][:, 1])
    counts = names["counts"]
    return [
        f"{counts['tiny CNN']} parameters that beat {counts['pixel model']}",
        f"a bias: {counts['pixel model']} parameters",
        f"$2\\cdot(9+1)+2+1={counts['tiny CNN']}$ parameters",
        f"$2\\cdot1+3\\cdot(-1)={names['Y'][0, 1]:.0f}$",
        f"There are {len(names['train_images'])} images to learn from "
        f"and {len(names['test_images'])} to test",
        f"the tiny CNN gets {cnn} right, with {counts['tiny CNN']} parameters",
        f"The pixel model gets {pixel}, with {counts['pixel model']}",
        f"trained on, the pixel model has {learned}",
        f"has {learned} on training images and {pixel} on test images, "
        f"the tiny CNN {shares['tiny CNN', 'training']} and {cnn}.",
        f"has the middle row {first} between two negative rows",
        f"a negative middle column, {second.replace('-', '−')}, between",
        f"It is {names['conv_count']} against {names['dense_count']:,}: over 50,000 times",
        f"far ahead of the pixel model, which has {pixel}.",
        "end between 89.6% and 94.3%",
    ]
