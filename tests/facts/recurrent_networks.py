"""Numbers on the page about recurrent neural networks."""

from collections.abc import Callable
from math import exp, hypot, prod, tanh

INPUT_WEIGHT, STATE_WEIGHT = 0.5, 0.8
INPUTS, HIDDEN = 3, 4
FORGET, OLD_CELL, WRITE, CANDIDATE, SHOW = 0.9, 2, 0.5, -1, 0.5
UPDATE, OLD_STATE, NEW_STATE = 0.9, 0.6, -0.2
GRADIENT = (3, 4)
LIMIT = 1
SENTENCES = ("Move my Friday lesson to Monday", "Move my Monday lesson to Friday")
COUNTS = {5: "five", 6: "six"}


def update(x: float, h: float) -> float:
    return tanh(INPUT_WEIGHT * x + STATE_WEIGHT * h)


def read(inputs: tuple[float, ...]) -> float:
    h = 0.0
    for x in inputs:
        h = update(x, h)
    return h


def slope(x: float, h: float) -> float:
    """Derivative of the new state with respect to the old one."""
    return STATE_WEIGHT * (1 - update(x, h) ** 2)


def block(inputs: int, hidden: int) -> int:
    return hidden * (inputs + hidden + 1)


def clip(gradient: tuple[float, ...], limit: float) -> tuple[float, ...]:
    scale = min(1, limit / hypot(*gradient))
    return tuple(scale * g for g in gradient)


def cell_state(forget: float, old: float, write: float, candidate: float) -> float:
    return forget * old + write * candidate


def gru_state(z: float, old: float, candidate: float) -> float:
    return z * old + (1 - z) * candidate


words = len(SENTENCES[0].split())
from_input, from_state = INPUT_WEIGHT * 1, STATE_WEIGHT * 0.5
total = from_input + from_state
new = update(1, 0.5)
p = block(INPUTS, HIDDEN)
cell = cell_state(FORGET, OLD_CELL, WRITE, CANDIDATE)
shown = SHOW * tanh(cell)
mixed = gru_state(UPDATE, OLD_STATE, NEW_STATE)
first, second = clip(GRADIENT, LIMIT)

CLAIMS = [
    f'"{SENTENCES[0]}" with "{SENTENCES[1]}". Both use the same {COUNTS[words]} words.',
    f"leave room for {50} words",
    f"a {50 + 1}st word",
    f"The other {COUNTS[words - 1]} words follow",
    f"a sentence of {COUNTS[words]} words, there are {COUNTS[words]} copies",
    f"{COUNTS[words].capitalize()} words are fine",
    f"the same for {words} words or {words * 100}",
    f"The input's weight is {INPUT_WEIGHT}, the old state's weight is {STATE_WEIGHT}",
    f"${INPUT_WEIGHT}\\cdot1={from_input:.1f}$",
    f"${STATE_WEIGHT}\\cdot0.5={from_state:.1f}$",
    f"${from_input:.1f}+{from_state:.1f}={total:.1f}$",
    f"$\\tanh{total:.1f}={new:.4f}$",
    f"The new state is {new:.4f}",
    f"From state 0, the inputs 1, 0 end in state {read((1, 0)):.4f}",
    f"but the inputs 0, 1 end in state {read((0, 1)):.4f}.",
    f"only {0.9**50:.4f} of the gradient is left",
    f"it grows to {1.1**50:.0f} times its size",
    f"$0.9^{{50}}={0.9**50:.4f}$ and $1.1^{{50}}={1.1**50:.0f}$",
    f"a GRU has {100 * (1 - 3 * p / (4 * p)):.0f}% fewer parameters",
    f"$h_t=\\tanh({INPUT_WEIGHT}x_t+{STATE_WEIGHT}h_{{t-1}})$",
    f"For $d={INPUTS}$ and $h={HIDDEN}$: RNN ${HIDDEN}\\cdot({INPUTS}+{HIDDEN}+1)={p}$",
    f"GRU $3\\cdot{p}={3 * p}$, LSTM $4\\cdot{p}={4 * p}$",
    f"${STATE_WEIGHT}\\cdot(1-{new:.4f}^2)={slope(1, 0.5):.4f}$",
    f"With $c={LIMIT}$, $\\mathbf{{g}}=({GRADIENT[0]},{GRADIENT[1]})$ has length "
    f"${hypot(*GRADIENT):.0f}$ and becomes $({first:.1f},{second:.1f})$",
    f"$f={FORGET}$, $c_{{t-1}}={OLD_CELL}$, $i={WRITE}$, $\\tilde c={CANDIDATE}$, and $o={SHOW}$",
    f"${FORGET}\\cdot{OLD_CELL}+{WRITE}\\cdot({CANDIDATE})={cell:.1f}$",
    f"${SHOW}\\cdot\\tanh{cell:.1f}={shown:.4f}$",
    f"With $z={UPDATE}$, $h_{{t-1}}={OLD_STATE}$, and $\\tilde h={NEW_STATE}$: "
    f"$h_t={UPDATE}\\cdot{OLD_STATE}+{1 - UPDATE:.1f}\\cdot({NEW_STATE})={mixed:.2f}$",
    f"at 0.99 keeps {100 * 0.99**50:.1f}% of the content over 50 steps, "
    f"but only {100 * 0.99**500:.1f}% over 500",
]


def difference(f: Callable[[float], float], x: float, step: float = 1e-6) -> float:
    return (f(x + step) - f(x - step)) / (2 * step)


def check() -> None:
    # Both sentences hold the same words in another order.
    assert SENTENCES[0] != SENTENCES[1]
    assert sorted(SENTENCES[0].split()) == sorted(SENTENCES[1].split())

    # The factor of one step, with the state as printed and exactly.
    assert abs(difference(lambda h: update(1, h), 0.5) - slope(1, 0.5)) < 1e-8
    assert f"{STATE_WEIGHT * (1 - round(new, 4) ** 2):.4f}" == f"{slope(1, 0.5):.4f}"

    # The derivative across several steps is the product of the factors.
    inputs = (1.0, -0.5, 0.3, 0.8)

    def last(h: float) -> float:
        for x in inputs:
            h = update(x, h)
        return h

    factors, h = [], 0.2
    for x in inputs:
        factors.append(slope(x, h))
        h = update(x, h)
    assert abs(difference(last, 0.2) - prod(factors)) < 1e-8
    assert prod(factors) < STATE_WEIGHT ** len(inputs)

    # Parameters counted one by one: input weights, state weights, biases.
    assert p == HIDDEN * INPUTS + HIDDEN * HIDDEN + HIDDEN

    # Clipping keeps the direction, and leaves short gradients alone.
    assert abs(hypot(first, second) - LIMIT) < 1e-12
    assert abs(first * GRADIENT[1] - second * GRADIENT[0]) < 1e-12
    assert clip((0.3, 0.4), LIMIT) == (0.3, 0.4)

    # On the direct path, one LSTM step multiplies the gradient by the forget gate.
    path = difference(lambda c: cell_state(FORGET, c, WRITE, CANDIDATE), OLD_CELL)
    assert abs(path - FORGET) < 1e-8

    # What gates near 0 and near 1 do.
    assert cell_state(1, OLD_CELL, 0, CANDIDATE) == OLD_CELL
    assert cell_state(0, OLD_CELL, 1, CANDIDATE) == CANDIDATE
    assert gru_state(1, OLD_STATE, NEW_STATE) == OLD_STATE
    assert gru_state(0, OLD_STATE, NEW_STATE) == NEW_STATE
    assert all(0 < 1 / (1 + exp(-z)) < 1 for z in (-9, 0, 9))
