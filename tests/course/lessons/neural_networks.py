"""What the notebook about neural networks must find."""

from __future__ import annotations

from typing import Any

import numpy as np

ACCURACIES = {  # hidden units: training, test
    0: (0.892, 0.840),
    1: (0.895, 0.845),
    2: (0.882, 0.830),
    3: (1.000, 0.988),
    8: (1.000, 0.985),
}


def check(names: dict[str, Any]) -> None:
    assert names["answers"]["step"] == 1
    assert np.isclose(names["answers"]["ReLU"], names["z"])
    assert names["largest_difference"] < 1e-14
    assert (abs(names["kinks"]) < 4).all()  # all of them are in the plot
    assert names["lamp"].tolist() == [0, 1, 1, 0]
    assert names["hidden"].tolist() == [[0, 0], [1, 0], [1, 0], [2, 1]]
    assert all(names["lamp"] == np.logical_xor(*names["switches"].T))
    for units, (training, test) in ACCURACIES.items():
        assert abs(names["training"][units] - training) < 0.0201
        assert abs(names["test"][units] - test) < 0.0201
    told = ["0.8475", "0.8475", "0.8500", "0.9950", "0.9925"]  # in the words for the bars
    assert [f"{accuracy:.4f}" for accuracy in names["test"].values()] == told
    check_gradient(names)
    check_boundaries(names)


def check_gradient(names: dict[str, Any]) -> None:
    """Against differences of the cost."""
    points, groups = names["X"], names["y"]
    layers = names["new_network"]([2, 3, 1], np.random.default_rng(0))
    slopes = names["gradient"](points, groups, layers, np.tanh, names["tanh_slope"])

    def cost() -> float:
        prediction = names["forward"](points, layers, np.tanh)[-1][:, 0]
        chosen = np.where(groups == 1, prediction, 1 - prediction)
        return float(-np.log(chosen).mean())

    step = 1e-6
    for layer, found in zip(layers, slopes, strict=True):
        for values, slope in zip(layer, found, strict=True):
            for place in np.ndindex(values.shape):
                values[place] += step
                above = cost()
                values[place] -= 2 * step
                below = cost()
                values[place] += step
                assert np.isclose((above - below) / (2 * step), slope[place], atol=1e-8)


def check_boundaries(names: dict[str, Any]) -> None:
    """One hidden unit draws a straight line; without noise, three and eight make no mistake."""
    (w, bias), (out, out_bias) = names["networks"][1]
    edge = np.arctanh(-out_bias[0] / out[0, 0])
    x1 = np.linspace(-1, 2, 7)
    line = np.column_stack([x1, (edge - bias[0] - w[0, 0] * x1) / w[0, 1]])
    assert np.allclose(names["forward"](line, names["networks"][1], np.tanh)[-1], 0.5)

    clean, groups = names["half_moons"](np.random.default_rng(5), noise=0)
    for units in (3, 8):
        assert not names["wrong"](clean, groups, names["networks"][units]).any()
    rows = {units: names["wrong"](clean, groups, names["networks"][units]) for units in (0, 1)}
    assert (rows[0] == rows[1]).mean() > 0.97  # nearly the same line


def check_solution(names: dict[str, Any]) -> None:
    assert sum(W.size + b.size for W, b in names["unbent"]) == names["parameters"][8]
    assert abs(names["unbent_accuracy"] - names["test"][0]) < 0.01
    assert names["good_starts"] == {2: 1, 3: 20}


def claims(names: dict[str, Any]) -> list[str]:
    answers, test, parameters = names["answers"], names["test"], names["parameters"]
    missed = {units: round(400 * (1 - accuracy)) for units, accuracy in test.items()}
    low, middle, high = (f"${kink:.1f}$" for kink in names["kinks"])
    (sun, rain), bias, new_bias = names["w"], names["b"], 0.6
    turn = (sun + new_bias) / -rain
    return [
        f"the hours of sun, $x_1 = {names['x'][0]:g}$, and the millimeters of rain, $x_2 = {names['x'][1]:g}$",
        f"the sum is ${names['z']:.3g}$",
        f"${answers['sigmoid']:.3g}$, ${answers['tanh']:.3g}$, and ${answers['ReLU']:.3g}$",
        f"the sum is zero at ${names['turning_point']:g}$ mm of rain",
        f"bent three times, at {low}, {middle}, and {high}",
        f"the outputs are {', '.join(f'${output}$' for output in names['lamp'][:-1])}, and ${names['lamp'][-1]}$",
        f"There are {sum(names['y'] == 0)} points of each group for training and "
        f"{sum(names['y_test'] == 1)} of each for the test.",
        f"reaches a test accuracy of ${test[0]:.4f}$: it gets ${missed[0]}$ of the ${len(names['y_test'])}$",
        f"Three hidden units, with ${parameters[3]}$ parameters in all, leave ${missed[3]}$ points wrong",
        f"Eight, with ${parameters[8]}$ parameters, leave ${missed[8]}$",
        f"The network has ${parameters[8]}$ parameters as before",
        f"falls back to ${names['unbent_accuracy']:.4f}$, that of the straight line",
        f"Three units succeed from all {names['good_starts'][3]} starts, "
        f"two from only {names['good_starts'][2]}.",
        f"another bias, ${new_bias}$. Its weights are still ${sun}$ for sun and ${rain}$ for rain",
        f"= {turn:g} > Yes: ${sun} - {-rain} \\cdot {turn:g} + {new_bias} = 0$.",
        f"!= {(sun + bias) / -rain:g} >",
        f"!= {sun / -rain:g} >",
        f"!= {sun + new_bias:g} >",
        f"!= {(sun - new_bias) / -rain:.1g} >",
        f"Sun and bias bring ${sun} + {new_bias} = {sun + new_bias:g}$",
        f"where one start of {len(names['starts'])} led to success",
        f"{parameters[8]} parameters left one more point wrong than {parameters[3]} did",
    ]
