"""Numbers on the page about recurrent neural networks."""

from collections.abc import Callable
from math import exp, hypot, prod, tanh
from pathlib import Path

INPUT_WEIGHT, STATE_WEIGHT = 0.5, 0.8
INPUTS, HIDDEN = 3, 4
FORGET, OLD_CELL, WRITE, CANDIDATE, SHOW = 0.9, 2, 0.5, -1, 0.5
UPDATE, OLD_STATE, NEW_STATE = 0.9, 0.6, -0.2
GRADIENT = (3, 4)
LIMIT = 1
SENTENCES = ("Move my Friday lesson to Monday", "Move my Monday lesson to Friday")
COUNTS = {5: "five", 6: "six"}
PAGE = Path(__file__).parents[3] / "docs" / "topics" / "recurrent-networks.md"

# The figures' tables.
FACTORS = (1.1, 1, 0.99, 0.9)
KEPT = (0.5, 0.95)

# The questions: other numbers than in the text, so that nobody finds the answer there.
QUIZ_WEIGHTS, QUIZ_INPUT, QUIZ_STATE = (0.7, 0.5), 2, -0.8
KINDS = len(("from the input", "from the old state", "to the output"))
QUIZ_FACTOR, QUIZ_STEPS = 0.8, 20
QUIZ_INPUTS, QUIZ_HIDDEN = 10, 20
QUIZ_GRADIENT, QUIZ_LIMIT = (5, 12), 6.5
QUIZ_FORGET, QUIZ_CELL, QUIZ_WRITE, QUIZ_CANDIDATE = 0.75, 4, 0.5, -0.6
QUIZ_UPDATE, QUIZ_OLD, QUIZ_NEW = 0.75, 0.8, -0.4


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


def short(value: float, digits: int) -> str:
    """Rounded, halves up, as people do; a whole 1 stays 1."""
    return "1" if value == 1 else f"{value + 1e-9:.{digits}f}"


def power(factor: float, steps: int) -> str:
    value = factor**steps
    return f"{value:.3g}" if factor > 1 else short(value, 3)


def minus(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def wrong(value: float, tolerance: str = "") -> str:
    return f"!= {value:g}" + (f" ± {tolerance}" if tolerance else "") + "\n    >"


quiz_from_input = QUIZ_WEIGHTS[0] * QUIZ_INPUT
quiz_from_state = QUIZ_WEIGHTS[1] * QUIZ_STATE
quiz_block = block(QUIZ_INPUTS, QUIZ_HIDDEN)
quiz_length = hypot(*QUIZ_GRADIENT)
quiz_first, quiz_second = clip(QUIZ_GRADIENT, QUIZ_LIMIT)
quiz_cell = cell_state(QUIZ_FORGET, QUIZ_CELL, QUIZ_WRITE, QUIZ_CANDIDATE)
quiz_mixed = gru_state(QUIZ_UPDATE, QUIZ_OLD, QUIZ_NEW)

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
    # Figures.
    *(
        f"| {word} | {words - place} | "
        + " | ".join(short(kept ** (words - place), 2) for kept in KEPT)
        + " |"
        for place, word in enumerate(SENTENCES[0].split(), 1)
    ),
    *(
        f"| {steps} | " + " | ".join(power(factor, steps) for factor in FACTORS) + " |"
        for steps in range(10, 51, 10)
    ),
    f"reschedule {0.91}, cancel {0.06}, question {1 - 0.91 - 0.06:.2f}.",
    # A new hidden state.
    f"The input's weight is {QUIZ_WEIGHTS[0]} and the old state's weight is {QUIZ_WEIGHTS[1]}. "
    f"The input is {QUIZ_INPUT} and the old state is {minus(QUIZ_STATE)}.",
    f"= {tanh(quiz_from_input + quiz_from_state):.2f} ± 0.005",
    wrong(round(tanh(quiz_from_state), 2), "0.005"),
    wrong(
        round(tanh(QUIZ_WEIGHTS[1] * QUIZ_INPUT + QUIZ_WEIGHTS[0] * QUIZ_STATE), 2),
        "0.005",
    ),
    wrong(round(tanh(quiz_from_input), 2), "0.005"),
    wrong(round(tanh(quiz_from_input - quiz_from_state), 2), "0.005"),
    wrong(quiz_from_input + quiz_from_state),
    f"${QUIZ_WEIGHTS[0]}\\cdot{QUIZ_INPUT}+{QUIZ_WEIGHTS[1]}\\cdot({QUIZ_STATE})"
    f"={quiz_from_input + quiz_from_state:.1f}$",
    f"$\\tanh{quiz_from_input + quiz_from_state:.1f}={tanh(quiz_from_input + quiz_from_state):.4f}$",
    # Matrices of an unrolled network: three kinds of arrows, one of them only between steps.
    f"unrolled over {COUNTS[words]} steps, with an output at every step",
    f"= {KINDS}\n    > Yes: from the input, from the old state, and to the output.",
    wrong(words),
    wrong(KINDS * words - 1),
    wrong(KINDS * words),
    # A gradient that fades.
    f"is multiplied by {QUIZ_FACTOR} at every step. Which share of it is left after {QUIZ_STEPS} steps?",
    f"= {QUIZ_FACTOR**QUIZ_STEPS:.3f} ± 0.0006\n    > Yes: about {100 * QUIZ_FACTOR**QUIZ_STEPS:.0f}%.",
    f"leave nothing after {COUNTS[round(1 / (1 - QUIZ_FACTOR))]}",
    f"!= {QUIZ_FACTOR ** (QUIZ_STEPS / 2):.3f} ± 0.0006\n    > This is the share after {QUIZ_STEPS // 2} steps.",
    wrong(QUIZ_FACTOR),
    wrong(QUIZ_FACTOR * QUIZ_STEPS),
    f"${QUIZ_FACTOR}^{{{QUIZ_STEPS}}}={QUIZ_FACTOR**QUIZ_STEPS:.4f}$",
    f"{QUIZ_FACTOR} · {QUIZ_FACTOR} = {QUIZ_FACTOR**2:.2f} is left",
    # Parameters of an LSTM.
    f"An LSTM has {QUIZ_INPUTS} inputs and {QUIZ_HIDDEN} hidden units",
    f"= {4 * quiz_block}\n    > Yes: four blocks of {quiz_block}.",
    wrong(quiz_block),
    wrong(4 * QUIZ_HIDDEN * (QUIZ_INPUTS + 1)),
    wrong(3 * quiz_block),
    wrong(4 * QUIZ_HIDDEN * (QUIZ_INPUTS + QUIZ_HIDDEN)),
    wrong(4 * QUIZ_HIDDEN * (QUIZ_INPUTS + QUIZ_HIDDEN + 2)),
    f"$4\\cdot{QUIZ_HIDDEN}\\cdot({QUIZ_INPUTS}+{QUIZ_HIDDEN}+1)={4 * quiz_block}$",
    # A clipped gradient.
    f"The gradient $({QUIZ_GRADIENT[0]},{QUIZ_GRADIENT[1]})$ has exploded, "
    f"and is clipped to the limit $c={QUIZ_LIMIT}$.",
    f"= {quiz_first:g}\n    > Yes",
    wrong(QUIZ_LIMIT / quiz_length),
    wrong(round(QUIZ_GRADIENT[0] * QUIZ_LIMIT / sum(QUIZ_GRADIENT), 2), "0.01"),
    wrong(min(QUIZ_GRADIENT[0], QUIZ_LIMIT)),
    wrong(quiz_second),
    wrong(QUIZ_LIMIT),
    f"$\\sqrt{{{QUIZ_GRADIENT[0]}^2+{QUIZ_GRADIENT[1]}^2}}={quiz_length:g}$, twice the limit. "
    f"So $({QUIZ_GRADIENT[0]},{QUIZ_GRADIENT[1]})$ becomes $({quiz_first:g},{quiz_second:g})$",
    # A new cell state.
    f"the forget gate $f={QUIZ_FORGET}$, the old cell state $c_{{t-1}}={QUIZ_CELL}$, "
    f"the input gate $i={QUIZ_WRITE}$, and the candidate $\\tilde c={QUIZ_CANDIDATE}$",
    f"= {quiz_cell:.1f}\n    > Yes: {QUIZ_FORGET * QUIZ_CELL:.0f} is kept, "
    f"and {-QUIZ_WRITE * QUIZ_CANDIDATE:.1f} is taken off.",
    wrong(cell_state(1 - QUIZ_FORGET, QUIZ_CELL, QUIZ_WRITE, QUIZ_CANDIDATE)),
    wrong(round(tanh(quiz_cell), 3), "0.001"),
    wrong(cell_state(QUIZ_WRITE, QUIZ_CELL, QUIZ_FORGET, QUIZ_CANDIDATE)),
    wrong(cell_state(QUIZ_FORGET, QUIZ_CELL, 1, QUIZ_CANDIDATE)),
    wrong(QUIZ_FORGET * QUIZ_CELL),
    wrong(cell_state(QUIZ_FORGET, QUIZ_CELL, QUIZ_WRITE, -QUIZ_CANDIDATE)),
    f"${QUIZ_FORGET}\\cdot{QUIZ_CELL}+{QUIZ_WRITE}\\cdot({QUIZ_CANDIDATE})={quiz_cell:.1f}$",
    # A new state of a GRU.
    f"Its update gate is $z={QUIZ_UPDATE}$, its old state is {QUIZ_OLD}, "
    f"and its candidate is {minus(QUIZ_NEW)}.",
    f"= {quiz_mixed:.1f}\n    > Yes: three parts of the old state, one part of the candidate.",
    wrong(gru_state(1 - QUIZ_UPDATE, QUIZ_OLD, QUIZ_NEW)),
    wrong(QUIZ_OLD + QUIZ_NEW),
    wrong(QUIZ_UPDATE * QUIZ_OLD),
    wrong(gru_state(QUIZ_UPDATE, QUIZ_OLD, -QUIZ_NEW)),
    f"${QUIZ_UPDATE}\\cdot{QUIZ_OLD}+{1 - QUIZ_UPDATE}\\cdot({QUIZ_NEW})={quiz_mixed:.1f}$",
]


LONG, SHORT = 50, 10
CLAIMS += [
    "the old state is 0.5. 1. Input times weight",
    f"sentences of {SHORT} words. Now it is to read sentences of {10 * SHORT} words",
    f"are also those of step {10 * SHORT}",
    f"At {KEPT[0]:.0%}, the first word has almost gone; at {KEPT[1]:.0%}, most",
    f"| Each step keeps {KEPT[0]:.0%} | Each step keeps {KEPT[1]:.0%} |",
    f"Suppose the factor is always {FACTORS[3]}. After {LONG} steps, only",
    f"With a factor of {FACTORS[0]}, it grows",
    f"The line for {FACTORS[2]} belongs",
    f"its forget gate is {FACTORS[2]}.",
    "".join(f"| Factor {factor} " for factor in FACTORS),
    f"Taking away {1 - QUIZ_FACTOR:.0%} of the first size",
    "exactly 0, for 100 steps",
    f"For {LONG} steps, $0.9",
    f"You took {QUIZ_FORGET} as the share that gets lost",
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

    # In the questions: three parts and one part, and both entries halved.
    assert QUIZ_UPDATE == 3 * (1 - QUIZ_UPDATE)
    assert quiz_length == 2 * QUIZ_LIMIT

    # Where an answer is unmistakable, it stands nowhere before its question.
    page = PAGE.read_text("utf-8")
    for answer, quiz in (
        (f"{tanh(quiz_from_input + quiz_from_state):.2f}", "rnn-hidden-update"),
        (f"{QUIZ_FACTOR**QUIZ_STEPS:.3f}", "rnn-fading-gradient"),
        (f"{4 * quiz_block}", "rnn-lstm-parameters"),
        (f"({quiz_first:g},", "rnn-clipped-gradient"),
        (f"={quiz_cell:.1f}", "rnn-cell-state-step"),
    ):
        assert answer not in page.split(f"id: {quiz}\n")[0], quiz

    # What gates near 0 and near 1 do.
    assert cell_state(1, OLD_CELL, 0, CANDIDATE) == OLD_CELL
    assert cell_state(0, OLD_CELL, 1, CANDIDATE) == CANDIDATE
    assert gru_state(1, OLD_STATE, NEW_STATE) == OLD_STATE
    assert gru_state(0, OLD_STATE, NEW_STATE) == NEW_STATE
    assert all(0 < 1 / (1 + exp(-z)) < 1 for z in (-9, 0, 9))
