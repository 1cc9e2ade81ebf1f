"""Numbers on the page about generative adversarial networks."""

from collections.abc import Callable
from itertools import pairwise
from math import atanh, erf, exp, isclose, log, pi, sqrt, tanh
from statistics import NormalDist, fmean


def normal(x: float, mean: float) -> float:
    return exp(-((x - mean) ** 2) / 2) / sqrt(2 * pi)


def sigmoid(o: float) -> float:
    return 1 / (1 + exp(-o))


def best_discriminator(real: float, fake: float) -> float:
    return real / (real + fake)


def best_at(x: float, fake_mean: float) -> float:
    return best_discriminator(normal(x, REAL_MEAN), normal(x, fake_mean))


def integral(
    function: Callable[[float], float], low: float = -16, high: float = 20, steps: int = 7200
) -> float:
    width = (high - low) / steps
    return width * sum(function(low + (i + 0.5) * width) for i in range(steps))


def game_value(fake_mean: float, shift: float = 0) -> float:
    """V when the discriminator is the best one with its logit moved by shift."""

    def density(x: float) -> float:
        logit = log(normal(x, REAL_MEAN) / normal(x, fake_mean)) + shift
        real_term = normal(x, REAL_MEAN) * log(sigmoid(logit))
        return real_term + normal(x, fake_mean) * log(sigmoid(-logit))

    return integral(density)


def jensen_shannon(fake_mean: float) -> float:
    def density(x: float) -> float:
        real, fake = normal(x, REAL_MEAN), normal(x, fake_mean)
        middle = (real + fake) / 2
        return (real * log(real / middle) + fake * log(fake / middle)) / 2

    return integral(density)


def share_beyond(limit: float) -> float:
    """Share of 2 tanh(5z), z standard normal, farther than limit from zero."""
    return 1 - erf(atanh(limit / 2) / 5 / sqrt(2)) if limit < 2 else 0


def share_of_noise(limit: float) -> float:
    """Share of z farther than limit from zero."""
    return 1 - erf(limit / sqrt(2))


def sides(share: Callable[[float], float], edges: list[float]) -> list[str]:
    """Rows of a table: what lies between two edges, on each side of zero."""
    return [
        f"| {short(a)} to {short(b)} | {(share(a) - share(b)) / 2:.1%} |"
        for a, b in pairwise(edges)
    ]


def saturating(logit: float) -> float:
    return log(1 - sigmoid(logit))


def non_saturating(logit: float) -> float:
    return -log(sigmoid(logit))


def short(value: float, digits: int = 3) -> str:
    """Without trailing zeros and without a minus before zero."""
    return f"{round(value, digits) + 0:g}"


REAL_MEAN, FAKE_MEAN = 4, 2
upper_village, valley = 2, 5
draws = (-1.2, 0.3, 0.8)
latent, side, colors = 100, 64, 3
score_real, score_fake = 0.9, 0.2
cost_real, cost_fake = -log(score_real), -log(1 - score_fake)
real_per_fake = 4
poor = 0.01
crossing = (REAL_MEAN + FAKE_MEAN) // 2

readings = [  # from the bells, at levels that stand for chance
    NormalDist(mean).inv_cdf(level)
    for mean, level in ((upper_village, 0.35), (valley, 0.3), (valley, 0.8))
]

# Questions: what is asked, the key, and the wrong values with how readers come to them
asked_real, asked_fake = 0.8, 0.3
asked_costs = -log(asked_real), -log(1 - asked_fake)
wrong_discriminator = [
    asked_costs[0],  # real sample only
    asked_costs[1],  # fake only
    asked_costs[0] - log(asked_fake),  # fake scored as if real were right
    -sum(asked_costs),  # sign lost
    sum(asked_costs) / log(10),  # base 10
]
batch = (0.5, 0.1)
batch_costs = [-log(score) for score in batch]
wrong_generator = [
    sum(batch_costs),  # not divided
    -log(fmean(batch)),  # mean first
    fmean(-log(1 - score) for score in batch),  # for the wrong answer
    -fmean(batch_costs),  # sign lost
    fmean(batch_costs) / log(10),  # base 10
]
asked_poor = 0.05
ratio = (1 - asked_poor) / asked_poor
density_real, density_fake = 0.3, 0.1
best_score = best_discriminator(density_real, density_fake)

CLAIMS = [
    f"upper village scatter around {upper_village} °C, those in the valley around {valley} °C",
    f"halfway at {fmean([upper_village, valley])} °C",
    "The draws "
    + ", ".join(f"${z}$" for z in draws)
    + " become "
    + ", ".join(f"${short(REAL_MEAN + z)}$" for z in draws),
    f"two clumps near ${2 * tanh(-5):.0f}$ and ${2 * tanh(5):.0f}$",
    f"About {share_beyond(1.5):.0%} of the results lie more than 1.5 away from zero",
    f"With $k={latent}$ and a color image of {side} by {side} pixels, "
    f"{latent} numbers go in and {side * side * colors:,} come out",
    f"gives a real sample {score_real} and a fake {score_fake}",
    f"$-\\ln {score_real}={cost_real:.3f}$",
    f"$1-{score_fake}={1 - score_fake}$",
    f"$-\\ln {1 - score_fake}={cost_fake:.3f}$",
    f"pays the sum: {cost_real + cost_fake:.3f} (added first, then rounded)",
    f"It pays $-\\ln {score_fake}={-log(score_fake):.3f}$",
    f"the best output is {best_discriminator(1, 1)} for every sample",
    f"${real_per_fake}/({real_per_fake}+1)={best_discriminator(real_per_fake, 1)}$",
    f"equally common, the best score is {best_discriminator(1, 1)}.",
    f"At $D={poor}$ the sizes are {poor} and {1 - poor}",
    f"at most $\\ln 2={log(2):.3f}$",
    f"where $V=-\\ln 4={-log(4):.3f}$",
    f"$\\mathcal{{N}}({REAL_MEAN},1)$ (mean {REAL_MEAN}, variance 1) "
    f"and fakes $\\mathcal{{N}}({FAKE_MEAN},1)$",
    f"$D^*(x)=\\sigma({REAL_MEAN - FAKE_MEAN}(x-{crossing}))$",
    *(f"- $D^*({x})={short(best_at(x, FAKE_MEAN))}$" for x in (2, 3, 4)),
    f"the ideal end $D={best_discriminator(1, 1)}$",
    *(
        f"- $\\mu={mean}$: $V={game_value(mean):.3f}$, JSD ${short(jensen_shannon(mean))}$"
        for mean in (0, 2, 3, 4)
    ),
    # The figures in words
    "| Probability of the valley | "
    + " | ".join(
        f"{best_discriminator(normal(x, valley), normal(x, upper_village)):.2f}"
        for x in (2, 3, 3.5, 4, 5)
    ),
    f"with peaks at {upper_village} °C (solid) and {valley} °C (dashed), "
    f"both {normal(0, 0) / 2:.2f} high",
    "Three new readings were drawn from them: "
    + f"{readings[0]:.1f} °C, {readings[1]:.1f} °C, and {readings[2]:.1f} °C",
    " ".join(sides(share_of_noise, [0, 0.5, 1, 1.5, 2, 2.5, 3])),
    " ".join(sides(share_beyond, [0, 0.5, 1, 1.5, 2])),
    f"Each bell is {normal(0, 0):.2f} high. Values of $V$: "
    + ", ".join(f"−{-game_value(mean):.3f}" for mean in (0, 2, 4)),
    " ".join(
        f"| {x} | " + " | ".join(f"{best_at(x, mean):.3f}" for mean in (0, 2, 4)) + " |"
        for x in (1, 2, 3, 4, 5)
    ),
    f"gives a real sample {asked_real} and a fake {asked_fake}. What is its loss for the two "
    "together? Use the natural logarithm, add, and round to two decimals. "
    f"= {sum(asked_costs):.2f} ± 0.005",
    *(f"!= {value:.2f} ± 0.005" for value in wrong_discriminator),
    f"$-\\ln {asked_real}={asked_costs[0]:.3f}$, "
    f"the fake $-\\ln(1-{asked_fake})={asked_costs[1]:.3f}$. "
    f"Together this is {sum(asked_costs):.3f}.",
    f"gives them {batch[0]} and {batch[1]}. What is the generator's non-saturating loss for the "
    "batch? Use the natural logarithm, take the mean of the two, and round to two decimals. "
    f"= {short(fmean(batch_costs), 2)} ± 0.005 "
    f"> Yes: {batch_costs[0]:.3f} for the first and {batch_costs[1]:.3f} for the second",
    *(f"!= {short(value, 2)} ± 0.005" for value in wrong_generator),
    f"$-\\ln {batch[0]}={batch_costs[0]:.3f}$ and $-\\ln {batch[1]}={batch_costs[1]:.3f}$. "
    f"Their mean is {fmean(batch_costs):.3f}, rounded {fmean(batch_costs):.2f}.",
    f"A fake gets the score $D={asked_poor}$",
    f"= {ratio:.0f} ± 0.05 > Yes: {1 - asked_poor} against {asked_poor}.",
    f"!= {1 / ratio:.4f} ± 0.001",
    f"!= {1 - asked_poor} ± 0.001 > This is the size",
    f"!= {1 / asked_poor:.0f} ± 0.05 > This is $1/D$",
    f"$1-D={1 - asked_poor}$ and $D={asked_poor}$, and ${1 - asked_poor}/{asked_poor}={ratio:.0f}$",
    f"density of real samples is {density_real} and that of fakes is {density_fake}. "
    f"What score does the best discriminator give there? Round to two decimals. "
    f"= {best_score:.2f} ± 0.001",
    f"!= {1 - best_score:.2f} ± 0.001 > This is the share of one kind",
    f"!= {density_real / density_fake:.0f} ± 0.001 > This is the ratio",
    f"$D^*={density_real}/({density_real}+{density_fake})={best_score:.2f}$",
]


middle = fmean([upper_village, valley])
shown_score = 0.83  # where the needle of the drawing stands
CLAIMS += [
    f"the border at {middle} °C",
    "| Reading in °C | " + " | ".join(f"{x:g}" for x in (2, 3, middle, 4, 5)) + " |",
    "beginning with 0.3 and −1.2 and ending with 0.8;",  # drawn so
    f"its needle stands at {shown_score}",
    f'"real" was right and got {score_real}.',
    f'"real" for its fake, which got {score_fake}.',
    f"You took the logarithm of {asked_fake} for the fake. But {asked_fake} is the probability",
    "logarithms to base 10.",
    f"Why {best_discriminator(1, 1)}?",
    f"- [x] {best_discriminator(1, 1)} for each sample",
    f"!= {density_real} ± 0.001 > This is one of the densities",
    f"!= {best_discriminator(1, 1)} ± 0.001 > This is the ideal end",
    f"{2 * density_real} and {2 * density_fake} would give the same",
    "".join(rf"| $D^*$ for $\mu={mean}$ " for mean in (0, 2, 4)),
    f'"An output of {best_discriminator(1, 1)} proves success."',
    f"too weak to learn anything also says {best_discriminator(1, 1)}.",
]


def check() -> None:
    assert isclose(best_discriminator(2 * density_real, 2 * density_fake), best_score)
    for key, wrong in (
        (sum(asked_costs), wrong_discriminator),
        (fmean(batch_costs), wrong_generator),
    ):
        rounded = [round(value, 2) for value in (key, *wrong)]
        assert len(set(rounded)) == len(rounded)
    step = 1e-5
    for score in (poor, 0.2, 0.5, 0.9):
        logit = log(score / (1 - score))
        for loss, slope in ((saturating, -score), (non_saturating, -(1 - score))):
            difference = (loss(logit + step) - loss(logit - step)) / (2 * step)
            assert isclose(difference, slope, rel_tol=1e-5)
    for real, fake, score in ((0.3, 0.2, 0.4), (0.05, 0.4, 0.7)):

        def part(d: float, real: float = real, fake: float = fake) -> float:
            return real * log(d) + fake * log(1 - d)

        difference = (part(score + step) - part(score - step)) / (2 * step)
        assert isclose(difference, real / score - fake / (1 - score), rel_tol=1e-5)
        best = best_discriminator(real, fake)
        assert isclose(real / best, fake / (1 - best))
        assert part(best) > max(part(best - 0.01), part(best + 0.01))
    for x in (-1.0, 2.0, 3.5, 6.0):
        assert isclose(best_at(x, FAKE_MEAN), sigmoid((REAL_MEAN - FAKE_MEAN) * (x - crossing)))
    values = [game_value(mean) for mean in (0, 2, 3, 4)]
    assert values == sorted(values, reverse=True)
    for mean, value in zip((0, 2, 3, 4), values, strict=True):
        assert isclose(value, -log(4) + 2 * jensen_shannon(mean), abs_tol=1e-9)
        assert value > max(game_value(mean, -0.1), game_value(mean, 0.1))
        assert jensen_shannon(mean) + 1e-12 >= 0 and jensen_shannon(mean) < log(2)
