"""What the notebook about autoencoders finds out."""

import runpy
import sys
from math import isclose
from pathlib import Path
from typing import Any

import numpy as np

Names = dict[str, Any]
FIGURES = Path(__file__).parents[3] / "docs" / "figures"
sys.path.insert(0, str(FIGURES))


def check(names: Names) -> None:
    _the_line(names)
    _the_gradient(names)
    _the_figure_of_the_topic(names)
    _the_codes(names)
    _cleaning(names)
    _anomalies(names)


def check_solution(names: Names) -> None:
    scores = f"{names['corner_score']:.3f} {names['wide_score']:.3f}"
    assert scores == "0.048 0.114"


def claims(names: Names) -> list[str]:
    pca, net, miss = names["pca_errors"], names["errors"], list(names["miss"].values())
    cleaned, normal, odd = names["pca_cleaned"], names["normal_scores"], names["odd_scores"]
    on_training = f"{names['on_training']:.2g}"
    noise = names["error"](names["test"], names["noisy"])
    denoised = names["error"](names["test"], names["cleaned"])
    mean_only = names["error"](names["test"], names["by_pca"](names["test"], 0))
    return [
        f"{pca[2] / mean_only:.0%} of the error of the mean picture is left",
        f"{len(names['training'])} pictures are for training, {len(names['test'])} others",
        f"an error of {net[2]:.2g}, about {pca[2] / net[2]:.0f} times less than PCA ({pca[2]:.2g})",
        f"PCA with 8 numbers ({pca[8]:.2g})",
        f"the error is large ({net[1]:.2g})",
        f"on the training pictures is {on_training}, no smaller",
        f"by {miss[1]:.2f} pixels, against {miss[2]:.2f}. PCA's two numbers miss it by {miss[0]:.2f}",
        f"makes an error of {noise:.4f}",
        f"brings it down to {denoised:.4f}",
        f"with 8 numbers, at {cleaned[8]:.4f}, and **worse** with 16 ({cleaned[16]:.4f})",
        f"scores of {normal.mean():.4f} on average and {normal.max():.4f} at most",
        f"Two spots score {odd['two spots']:.3f}, and the square {odd['square']:.3f}",
        f"two spots at {odd['two spots']:.2f}, and the square at {odd['square']:.2f}",
        "The scores are 0.048 and 0.114",
        f"the largest of a test picture is {normal.max():.4f}",
        f"the error was {on_training} on training pictures and {net[2]:.2g} on pictures held back",
    ]


def _the_line(names: Names) -> None:
    points = names["points"]
    found = [names["error"](points, names[name]) for name in ("by_line", "by_network")]
    assert f"{found[0]:.5f}" == f"{found[1]:.5f}"
    assert isclose(names["cosine"], 1, abs_tol=1e-6)


def _the_gradient(names: Names) -> None:
    """As measured by nudging a weight of each layer."""
    network, some = names["two"], names["test"][:8]
    activations = names["forward"](network, some)
    slope = 2 * (activations[-1] - some) / some.size
    gradient = names["backward"](network, activations, slope)
    for layer, (weights, _) in enumerate(network):
        before, nudge, found = weights[0, 0], 1e-5, []
        for change in (nudge, -nudge):
            weights[0, 0] = before + change
            found.append(names["error"](some, names["rebuild"](network, some)))
        weights[0, 0] = before
        measured = (found[0] - found[1]) / (2 * nudge)
        assert isclose(gradient[2 * layer][0, 0], measured, rel_tol=1e-4, abs_tol=1e-9)


def _the_figure_of_the_topic(names: Names) -> None:
    figure = runpy.run_path(str(FIGURES / "autoencoders" / "two-numbers.py"))
    sizes = len(names["training"]), len(names["test"])
    assert (figure["TRAINED_ON"], figure["TESTED_ON"]) == sizes
    mean_only = names["error"](names["test"], names["by_pca"](names["test"], 0))
    assert figure["MEAN_ONLY"] == _rounded(mean_only)
    assert figure["PCA"] == {size: _rounded(error) for size, error in names["pca_errors"].items()}
    assert figure["AUTOENCODER"] == {
        size: _rounded(error) for size, error in names["errors"].items()
    }


def _rounded(error: float) -> float:
    return float(f"{error:.2g}")


def _the_codes(names: Names) -> None:
    pca, net = names["pca_errors"], names["errors"]
    assert net[2] < pca[2] / 30 and pca[16] < net[2] < pca[8]
    assert net[4] > net[2] / 3, "more than two numbers hardly pay"
    assert names["on_training"] > 0.9 * net[2], "nothing is memorized"
    rows, columns = names["centers"][1000:].T
    first, second = names["codes"].T
    assert np.corrcoef(first, rows)[0, 1] < -0.9 and np.corrcoef(second, columns)[0, 1] > 0.9
    for picture in names["decode"](names["two"], names["grid"]):
        place = np.unravel_index(picture.argmax(), (8, 8))
        fitting = names["spot"](*place)
        assert np.corrcoef(picture, fitting)[0, 1] > 0.85, "each shows one spot"


def _cleaning(names: Names) -> None:
    cleaned = names["pca_cleaned"]
    assert min(cleaned, key=cleaned.__getitem__) == 8
    assert names["error"](names["test"], names["cleaned"]) < cleaned[8] / 2


def _anomalies(names: Names) -> None:
    normal, odd = names["normal_scores"], names["odd_scores"]
    assert 10 * normal.max() < odd["two spots"] < odd["square"]
    assert normal.max() < 0.004
    for picture in names["odd"].values():
        rebuilt = names["rebuild"](names["two"], picture[None])[0].reshape(8, 8)
        place = np.unravel_index(rebuilt.argmax(), (8, 8))
        assert np.corrcoef(rebuilt.ravel(), names["spot"](*place))[0, 1] > 0.85, "one soft spot"
