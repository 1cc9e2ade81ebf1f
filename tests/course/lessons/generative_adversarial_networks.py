"""What the notebook about generative adversarial networks finds out."""

from math import isclose
from typing import Any

import numpy as np

Names = dict[str, Any]
HASTY_ROUNDS = (100, 200, 300, 400, 500)


def check(names: Names) -> None:
    _the_game_at_its_best_discriminator(names)
    _the_gradient(names)
    _one_hump(names)
    _two_humps(names)
    _eight_humps(names)


def check_solution(names: Names) -> None:
    low, middle, high = (names["narrow_scores"][_index(names, t)] for t in (3.4, 3.9, 4.4))
    assert f"{low:.2f} {middle:.2f} {high:.2f}" == "0.88 0.26 0.94"


def claims(names: Names) -> list[str]:
    first, second = names["first"], names["second"]
    mean, deviation = _summary(names, first, 1000)
    end, last = _summary(names, first, 3000), _summary(names, second, 3000)
    return [
        "two layers of 16 units",
        "mini-batches of 128. It keeps a copy of both networks every 20 rounds",
        f"$V$ has then fallen to ${names['value'](names['bell'](4), names['bell'](4)):.3f}$",
        f"from {_score(names, 100, 4):.2f} to {_score(names, 100, 6):.2f} at 6 °C",
        f"to a mean of {_summary(names, first, 300)[0]:.2f} in round 300",
        f"from {_score(names, 400, 4):.2f} to {_score(names, 400, 6):.2f} on the same stretch",
        f"the mean is close ({mean:.2f}), but",
        f"standard deviation is {deviation:.2f} instead of 0.5",
        f"Both mean scores are {_mean_scores(names, 1000)[0]:.2f} all the same",
        f"a mean of {end[0]:.2f} and a standard deviation of {end[1]:.2f}.",
        f"a mean of {last[0]:.2f} and a standard deviation of only {last[1]:.2f}",
        f"swings again and ends at {last[0]:.2f}",
        f"the first run ends at {end[1]:.2f}, the second at {last[1]:.2f}",
        f"covers all {_covered(names, 'balanced', 2000)} clumps",
        "never covers more than 2 at the rounds shown",
        f"had a mean of {mean:.2f} and a standard deviation of {deviation:.2f}; the real readings",
        f"the mean score was {_mean_scores(names, 1000)[1]:.2f} for real readings and for fakes",
        "The scores are 0.88, 0.26, and 0.94.",
    ]


def _the_game_at_its_best_discriminator(names: Names) -> None:
    real = names["bell"](4)
    expected = {0: (-0.121, 0.633), 2: (-0.713, 0.337), 3: (-1.163, 0.111), 4: (-1.386, 0)}
    for mean, (value, divergence) in expected.items():
        fake = names["bell"](mean)
        assert isclose(names["value"](real, fake), value, abs_tol=5e-4)
        assert isclose(names["divergence"](real, fake), divergence, abs_tol=5e-4)
        both_sides = -np.log(4) + 2 * names["divergence"](real, fake)
        assert isclose(names["value"](real, fake), both_sides, abs_tol=1e-9)
        best = names["best_discriminator"](real, fake)
        assert isclose(best[_index(names, (4 + mean) / 2)], 0.5)


def _the_gradient(names: Names) -> None:
    """Of the generator's loss, through the discriminator: as measured by nudging a weight."""
    generator, discriminator = names["first"][20]
    noise = names["noise"][:8]

    def loss() -> float:
        made = names["forward"](generator, noise)[-1]
        logits = names["forward"](discriminator, made)[-1]
        return float(-np.log(names["sigmoid"](logits)).mean())

    class Recorder:
        def step(self, gradient: list[Any]) -> None:
            self.gradient = gradient

    recorder = Recorder()
    names["generator_turn"](generator, recorder, discriminator, noise)
    for layer, (weights, _) in enumerate(generator):
        before, nudge = weights[0, 0], 1e-5
        weights[0, 0] = before + nudge
        higher = loss()
        weights[0, 0] = before - nudge
        lower = loss()
        weights[0, 0] = before
        slope = (higher - lower) / (2 * nudge)
        assert isclose(recorder.gradient[2 * layer][0, 0], slope, rel_tol=1e-4, abs_tol=1e-9)


def _one_hump(names: Names) -> None:
    first, second = names["first"], names["second"]
    means = {number: _summary(names, first, number)[0] for number in first}
    assert abs(means[0]) < 0.1 and means[100] < 2.5
    assert max(means, key=means.__getitem__) in range(200, 400) and max(means.values()) > 5
    assert _summary(names, first, 1000)[1] < 0.25
    mean, deviation = _summary(names, first, 3000)
    assert abs(mean - 4) < 0.1 and abs(deviation - 0.5) < 0.1
    assert abs(_summary(names, first, 2000)[1] - 0.5) < 0.1, "the heap got wider"
    assert _summary(names, second, 3000)[1] < 0.3, "another run ends differently"
    assert max(_summary(names, second, number)[0] for number in range(0, 500, 20)) > 5
    swings = [_summary(names, second, number)[0] for number in range(2200, 3001, 20)]
    calm = [_summary(names, second, number)[0] for number in range(1000, 1501, 20)]
    assert np.ptp(swings) > 1 > 5 * np.ptp(calm)
    for history in (first, second):
        assert max(_summary(names, history, n)[1] for n in range(1000, 1501, 20)) < 0.35
    around = names["score"](first, 3000, np.linspace(3, 5, 21)[:, None])
    assert abs(around - 0.5).max() < 0.02, "flat at one half"
    assert all(abs(score - 0.5) < 0.02 for score in _mean_scores(names, 1000))
    assert _score(names, 100, 6) > _score(names, 100, 4)
    assert _score(names, 400, 6) < _score(names, 400, 4)


def _two_humps(names: Names) -> None:
    for number in (1000, 2000):
        made = names["fakes"](names["month"], number)
        assert abs(made.mean()) < 0.15 and abs(made.std() - 2) < 0.1
        assert abs((made > 0).mean() - 0.5) < 0.03
    assert 0 < (abs(made) < 1).mean() < 0.02, "some noise ends in between"
    assert (abs(made) > 2.5).mean() > 2 * (abs(names["days"]) > 2.9).mean() > 0, "spikes"
    inner = (abs(abs(made) - 2) < 0.25).mean()
    assert inner > (abs(abs(names["days"]) - 2) < 0.25).mean(), "humps are too narrow"


def _eight_humps(names: Names) -> None:
    assert len(names["centers"]) == 8
    assert _covered(names, "balanced", 2000) == 8
    assert max(_covered(names, "hasty", number) for number in HASTY_ROUNDS) <= 2
    clouds = [_ring(names, "hasty", number).mean(axis=0) for number in (200, 400)]
    assert clouds[0][0] < -0.7 and clouds[0][1] > 0.7, "upper left"
    assert abs(clouds[1][0]) < 1 and clouds[1][1] > 1.4, "near the top"
    assert np.linalg.norm(clouds[0] - clouds[1]) > 0.4, "the cloud moves on"


def _index(names: Names, temperature: float) -> int:
    return int(abs(names["x"] - temperature).argmin())


def _summary(names: Names, history: Any, number: int) -> tuple[float, float]:
    made = names["fakes"](history, number)
    return float(made.mean()), float(made.std())


def _score(names: Names, number: int, temperature: float) -> float:
    return float(names["score"](names["first"], number, np.array([[float(temperature)]]))[0, 0])


def _mean_scores(names: Names, number: int) -> list[float]:
    samples = names["real_readings"], names["fakes"](names["first"], number)
    return [float(names["score"](names["first"], number, some).mean()) for some in samples]


def _ring(names: Names, run: str, number: int) -> Any:
    return names["fakes"](names[run], number, names["flat_noise"])


def _covered(names: Names, run: str, number: int) -> int:
    return int(names["covered"](_ring(names, run, number)))
