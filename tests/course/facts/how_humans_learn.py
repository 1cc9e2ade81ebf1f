"""Numbers on the page about how humans learn."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Pattern = list[int]


# Measured values, from the sources named on the page
NEURONS = 86.1e9
NEURONS_SPREAD = 8.1e9
SYNAPSES_PER_NEOCORTICAL_NEURON = 7_000
SYNAPSES_PER_PURKINJE_CELL = 100_000


def scientific(value: float) -> str:
    exponent = math.floor(math.log10(value))
    return rf"{value / 10**exponent:.1f}\times10^{{{exponent}}}"


# Hebb and Oja
STEP, SENDER, RECEIVER, START = 0.1, 2.0, 0.5, 0.3

hebb_change = STEP * SENDER * RECEIVER
after_three = START + 3 * hebb_change

growth = 1 + STEP * SENDER**2
hebb_weight = START
for _ in range(10):
    hebb_weight += STEP * SENDER * (hebb_weight * SENDER)


def oja_change(weights: list[float], inputs: list[float], step: float) -> list[float]:
    y = sum(w * x for w, x in zip(weights, inputs, strict=True))
    return [step * y * (x - y * w) for w, x in zip(weights, inputs, strict=True)]


oja_activity = START * SENDER
(oja_first,) = oja_change([START], [SENDER], STEP)
oja_weight = START
for _ in range(10):
    oja_weight += oja_change([oja_weight], [SENDER], STEP)[0]


# Integrate and fire: ms, megohm, mV, nA
TAU, RESISTANCE, GAP, PAUSE = 20.0, 10.0, 15.0, 2.0


def time_per_spike(current: float) -> float:
    drive = RESISTANCE * current
    return PAUSE + TAU * math.log(drive / (drive - GAP))


def rate(current: float) -> float:
    return 1000 / time_per_spike(current) if RESISTANCE * current > GAP else 0.0


def simulated_rate(current: float, step: float = 0.001, spikes: int = 5) -> float:
    voltage = now = 0.0
    for _ in range(spikes):
        while voltage < GAP:
            voltage += step * (RESISTANCE * current - voltage) / TAU
            now += step
        voltage = 0.0
        now += PAUSE
    return 1000 * spikes / now


# Hopfield memory
def product(a: Pattern, b: Pattern) -> int:
    return sum(x * y for x, y in zip(a, b, strict=True))


def differences(a: Pattern, b: Pattern) -> int:
    return sum(x != y for x, y in zip(a, b, strict=True))


def memory(patterns: list[Pattern]) -> list[list[float]]:
    n = len(patterns[0])
    return [
        [0.0 if i == j else sum(p[i] * p[j] for p in patterns) / n for j in range(n)]
        for i in range(n)
    ]


def pull(weights: list[list[float]], state: Pattern, unit: int) -> float:
    return sum(w * s for w, s in zip(weights[unit], state, strict=True))


def recall(weights: list[list[float]], start: Pattern, rng: np.random.Generator) -> Pattern:
    state = list(start)
    settled = False
    while not settled:
        settled = True
        for unit in rng.permutation(len(state)):
            field = pull(weights, state, unit)
            if field * state[unit] < -1e-12:
                state[unit] = -state[unit]
                settled = False
    return state


SIDE = 10
SQUARES = SIDE * SIDE
TRIALS = 500


def picture(dark: Callable[[int, int], bool]) -> Pattern:
    return [1 if dark(row, column) else -1 for row in range(SIDE) for column in range(SIDE)]


def is_disc(row: int, column: int) -> bool:
    return (row - 4.5) ** 2 + (column - 4.5) ** 2 <= 16.6


disc = picture(is_disc)
triangle = picture(lambda row, column: row >= column)
stripes = picture(lambda row, _: row // 2 % 2 == 0)
moved_right = picture(lambda row, column: is_disc(row, column - 2))
moved_by_one = [
    picture(lambda row, column: is_disc(row - 1, column)),
    picture(lambda row, column: is_disc(row + 1, column)),
    picture(lambda row, column: is_disc(row, column - 1)),
    picture(lambda row, column: is_disc(row, column + 1)),
]
weights = memory([disc, triangle, stripes])

connections = SQUARES * (SQUARES - 1) // 2
moved_squares = differences(moved_right, disc)


def noisy(pattern: Pattern, flips: int, rng: np.random.Generator) -> Pattern:
    chosen = set(rng.choice(len(pattern), flips, replace=False))
    return [-s if i in chosen else s for i, s in enumerate(pattern)]


class Trials(NamedTuple):
    restored_from_noise: int
    restored_from_right: int
    agreement_after_right: set[int]


def run_trials() -> Trials:
    rng = np.random.default_rng(1)  # as in the notebook, so that both tell of the same trials
    noise = [recall(weights, noisy(disc, moved_squares, rng), rng) for _ in range(TRIALS)]
    right = [recall(weights, moved_right, rng) for _ in range(TRIALS)]
    agreements = {SQUARES - differences(result, disc) for result in right if result != disc}
    return Trials(noise.count(disc), right.count(disc), agreements)


trials = run_trials()
(agreement,) = trials.agreement_after_right

small = [1, 1, -1, 1, -1]
small_weights = memory([small])
small_noisy = [*small[:2], -small[2], *small[3:]]
small_shifted = [small[-1], *small[:-1]]
small_result = recall(small_weights, small_shifted, np.random.default_rng(0))


def tuple_math(state: Pattern) -> str:
    return "$(" + ",".join(map(str, state)) + ")$"


drive = RESISTANCE * 2
FIRED_AT = (1.6, 2.0, 3.0, 4.0)


# The questions
def wrong(value: float) -> str:
    """A value that the question recognizes as wrong."""
    return f"!= {value:g} >"


ASKED_STEP, ASKED_SENDER, ASKED_RECEIVER, ASKED_START = 0.05, 4.0, 3.0, 0.7
asked_change = ASKED_STEP * ASKED_SENDER * ASKED_RECEIVER
hebb_key = ASKED_START + asked_change
hebb_wrong = [
    asked_change,  # the change alone
    ASKED_START - asked_change,  # subtracted
    ASKED_START + ASKED_STEP * (ASKED_SENDER + ASKED_RECEIVER),  # a sum, not a product
    ASKED_START + ASKED_SENDER * ASKED_RECEIVER,  # without the learning rate
]
ASKED_RESISTANCE, ASKED_GAP = 8.0, 20.0
current_key = ASKED_GAP / ASKED_RESISTANCE
current_wrong = [
    ASKED_RESISTANCE / ASKED_GAP,  # the wrong way round
    ASKED_GAP,  # without the resistance
    ASKED_GAP * ASKED_RESISTANCE,  # multiplied
    GAP / RESISTANCE,  # the neuron in the text
]

CLAIMS = [
    f"You have about {NEURONS / 1e9:.0f} billion neurons, or ${scientific(NEURONS)}$,",
    f"found {NEURONS / 1e9} billion neurons, plus or minus {NEURONS_SPREAD / 1e9} billion",
    f"the average is about {SYNAPSES_PER_NEOCORTICAL_NEURON}.",
    f"at the back of the brain, receives around {SYNAPSES_PER_PURKINJE_CELL:,} or more.",
    f"the strength is ${START}$ and the learning rate is ${STEP}$",
    f"The sender has activity ${SENDER:g}$ and the receiver ${RECEIVER}$",
    rf"The change is ${STEP}\cdot{SENDER:g}\cdot{RECEIVER}={hebb_change:.1f}$.",
    f"The new strength is ${START}+{hebb_change:.1f}={START + hebb_change:.1f}$.",
    f"After three such pairings it is ${after_three:.1f}$.",
    f"Up to {GAP / RESISTANCE} nanoamperes (nA) it never fires.",
    f"At 2 nA it fires about {rate(2):.0f} times per second, "
    f"at 3 nA {rate(3):.0f} times, at 4 nA {rate(4):.0f} times.",
    f"the model pauses for {PAUSE:g} ms after each spike, stays below {1000 / PAUSE:.0f} per",
    f"a grid of {SIDE} by {SIDE} squares",
    f"Connect every pair: {connections} connections.",
    f"flip {moved_squares} of the {SQUARES} squares at random.",
    f"in about {100 * trials.restored_from_noise / TRIALS:.0f}% of {TRIALS} trials",
    f"This too changes exactly {moved_squares} squares",
    f"came back in only {trials.restored_from_right} of {TRIALS} trials. In all others",
    f"agreed with it on {agreement} of {SQUARES} squares",
    f"one input $x={SENDER:g}$, $y=wx$, $\\eta={STEP}$, $w={START}$",
    rf"multiplies $w$ by $1+{STEP}\cdot{SENDER:g}^2={growth:.1f}$.",
    f"After ten steps it is ${hebb_weight:.2f}$",
    rf"In the example $y={oja_activity}$; the first change is "
    rf"${STEP}\cdot{oja_activity}\cdot({SENDER:g}-{oja_activity}\cdot{START})={oja_first:.4f}$.",
    f"After ten steps $w={oja_weight:.3f}$.",
    rf"Take $\tau={TAU:g}$ ms, $R={RESISTANCE:g}$ megohms, $U={GAP:g}$ mV",
    rf"$t_{{\text{{ref}}}}={PAUSE:g}$ ms.",
    f"must exceed ${GAP:g}/{RESISTANCE:g}={GAP / RESISTANCE}$ nA",
    f"At $2$ nA, $RI={drive:g}$ mV and the fraction is "
    f"${drive:g}/{drive - GAP:g}={drive / (drive - GAP):g}$.",
    rf"$D={PAUSE:g}+{TAU:g}\cdot\ln{drive / (drive - GAP):g}={time_per_spike(2):.2f}$ ms",
    f"The rate is $1000/{time_per_spike(2):.2f}={rate(2):.1f}$ spikes per second.",
    f"Store one pattern, {tuple_math(small)}, in $n={len(small)}$ units.",
    f"Every off-diagonal weight is ${max(map(max, small_weights))}$ "
    f"or ${min(map(min, small_weights))}$.",
    f"Flip unit 3: {tuple_math(small_noisy)}. Its sum is "
    f"${pull(small_weights, small_noisy, 2):.1f}$, so it returns to ${small[2]}$.",
    f"the last to the front: {tuple_math(small_shifted)}. The sum for unit 2 is "
    f"${pull(small_weights, small_shifted, 1):.1f}$, so it flips.",
    f"The memory settles on {tuple_math(small_result)}: every sign is wrong.",
    f"each pairing adds the same step of ${hebb_change:.1f}$",
    f"Before the first pairing, the weight is {START}.",
    *(f"| {pairings} | {START + pairings * hebb_change:.1f} |" for pairings in range(4)),
    f"| 0 to {GAP / RESISTANCE} | 0 |",
    *(f"| {current:g} | {rate(current):.1f} |" for current in FIRED_AT),
    f"from 0 at {GAP / RESISTANCE} nA to {rate(4):.1f} at 4 nA",
    f"In both rows, {moved_squares} of {SQUARES} squares are changed.",
    f"moved two columns, it ends {SQUARES - agreement} squares away from it.",
    f"Disc, {disc.count(1)} dark squares | {moved_squares} squares flipped at random | The disc, exactly |",
    f"Disc two columns further right, {moved_right.count(1)} dark squares; "
    f"{moved_squares} squares differ | A mixture; {SQUARES - agreement} squares differ |",
    f"Of {TRIALS} trials like the first row, "
    f"about {100 * trials.restored_from_noise / TRIALS:.0f}% end with the disc; "
    f"of {TRIALS} like the second, only {trials.restored_from_right}.",
    f"It repairs a disc with {moved_squares} squares flipped at random. It loses a disc slid two "
    f"columns aside, which makes {moved_squares} squares differ as well.",
    f"strength ${ASKED_START:g}$. In one pairing, its sender has activity ${ASKED_SENDER:g}$ "
    f"and its receiver activity ${ASKED_RECEIVER:g}$. The learning rate is ${ASKED_STEP:g}$.",
    rf"= {hebb_key:g} > Yes: the change is ${ASKED_STEP:g}\cdot{ASKED_SENDER:g}\cdot"
    f"{ASKED_RECEIVER:g}={asked_change:g}$, and ${ASKED_START:g}+{asked_change:g}={hebb_key:g}$.",
    *map(wrong, hebb_wrong),
    f"a resistance of {ASKED_RESISTANCE:g} megohms, and its threshold lies {ASKED_GAP:g} mV above rest.",
    f"= {current_key:g} > Yes: ${ASKED_GAP:g}/{ASKED_RESISTANCE:g}={current_key:g}$.",
    *map(wrong, current_wrong),
]


CLAIMS += [
    *(
        f"] {1e11 / 1e9:.0f} {power}" for power in ("million", "billion", "trillion")
    ),  # check compares
    f"${scientific(NEURONS)}$ rounds up",
    f"to its full height at {GAP / RESISTANCE} nA",
    "Activation $a$, here $0.7$",  # drawn so
    f"With {moved_squares} flipped at random, the memory finds the disc",
    f"three grids of {SIDE} by {SIDE} squares",
    f"| Shift | Disc, {disc.count(1)} dark squares",
]


def check() -> None:
    for current in FIRED_AT:
        assert math.isclose(rate(current), simulated_rate(current), rel_tol=1e-3)
    assert rate(GAP / RESISTANCE) == 0
    rates = [rate(1.6 + 0.1 * i) for i in range(100)]
    rises = [b - a for a, b in itertools.pairwise(rates)]
    assert rises == sorted(rises, reverse=True)
    assert rises[-1] > 0
    assert rates[-1] < 1000 / PAUSE

    for key, values in ((hebb_key, hebb_wrong), (current_key, current_wrong)):
        assert len({round(value, 6) for value in (key, *values)}) == 1 + len(values)
    powers = (1e8, 1e11, 1e14)
    assert min(powers, key=lambda power: abs(math.log(NEURONS / power))) == 1e11
    assert math.isclose(1 - NEURONS / 1e11, 1 / 7, rel_tol=0.05)
    # A straight line from the threshold to the last point lies below the curve.
    start, end = GAP / RESISTANCE, FIRED_AT[-1]
    between = [start + (end - start) * share / 100 for share in range(1, 100)]
    assert all(rate(c) > rate(end) * (c - start) / (end - start) for c in between)
    assert math.isclose(after_three, 2 * START)

    rng = np.random.default_rng(0)
    w = [0.3, -0.2, 0.1]
    for _ in range(20_000):
        x = list(rng.normal(0, [1.5, 1, 0.5]))
        w = [a + b for a, b in zip(w, oja_change(w, x, 0.002), strict=True)]
    assert abs(math.hypot(*w) - 1) < 0.02

    assert small_result == [-s for s in small]
    assert recall(small_weights, small_noisy, rng) == small
    for start in moved_by_one:
        assert all(recall(weights, start, rng) == disc for _ in range(TRIALS // 10))
    assert disc.count(1) == 52
    assert disc.count(1) - moved_right.count(1) == 4
    others = (triangle, stripes)
    assert all(product(moved_right, p) < -product(moved_right, disc) / 2 for p in others)
    damaged = [noisy(disc, moved_squares, rng) for _ in range(TRIALS)]
    typical = [sum(abs(product(d, p)) for d in damaged) / TRIALS for p in others]
    assert max(typical) < product(moved_right, disc) / 3
    for stored in (disc, triangle, stripes):
        assert recall(weights, stored, rng) == stored
