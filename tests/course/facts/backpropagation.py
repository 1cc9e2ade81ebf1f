"""Numbers on the page about backpropagation."""

import re
import runpy
import sys
from collections.abc import Callable
from itertools import pairwise
from math import exp, isclose, log, tanh
from pathlib import Path

Vector = list[float]
Matrix = list[Vector]


def dense_parameters(*sizes: int) -> int:
    return sum(n_out * (n_in + 1) for n_in, n_out in pairwise(sizes))


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def relu(z: float) -> float:
    return max(0.0, z)


def column(values: Vector, form: str = ".3f") -> str:
    return pmatrix([[value] for value in values], form)


def pmatrix(rows: Matrix, form: str = ".3f") -> str:
    body = r" \\ ".join(" & ".join(f"{value:{form}}" for value in row) for row in rows)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def scientific(value: float) -> str:
    mantissa, exponent = f"{value:.1e}".split("e")
    return rf"{mantissa} \times 10^{{{int(exponent)}}}"


def central_difference(f: Callable[[float], float], at: float, nudge: float) -> float:
    return (f(at + nudge) - f(at - nudge)) / (2 * nudge)


def partial(f: Callable[[Vector], float], point: Vector, i: int) -> float:
    def along(value: float) -> float:
        return f([*point[:i], value, *point[i + 1 :]])

    return central_difference(along, point[i], 1e-5)


knobs = dense_parameters(784, 100, 10)

# The network with two weights.
x, y, w1, w2, rate = 1.5, 3.0, 0.8, 0.5, 0.1
nudge = 0.01


def chain_loss(first: float, second: float) -> float:
    return (second * relu(first * x) - y) ** 2 / 2


def chain_slopes(target: float) -> tuple[float, float]:
    """Slopes along the first and the second weight."""
    open_gate = 1.0 if w1 * x > 0 else 0.0
    upstream = w2 * h - target
    return upstream * w2 * open_gate * x, upstream * h


h = relu(w1 * x)
guess = w2 * h
miss = guess - y
loss = chain_loss(w1, w2)
slope_w1, slope_w2 = chain_slopes(y)
slope_h = miss * w2
loss_up, loss_down = chain_loss(w1, w2 + nudge), chain_loss(w1, w2 - nudge)
one_sided = (loss_up - loss) / nudge
two_sided = (loss_up - loss_down) / (2 * nudge)
new_w1, new_w2 = w1 - rate * slope_w1, w2 - rate * slope_w2
new_guess, new_loss = new_w2 * relu(new_w1 * x), chain_loss(new_w1, new_w2)
low_target = 0.2
low_w1, low_w2 = chain_slopes(low_target)

# Rates and branches.
francs, yen = 1.1, 150
factor, start, step = 3, 2, 0.01


def branches(value: float) -> float:
    return factor * value + value**2


total_slope = factor + 2 * start
rise = branches(start + step) - branches(start)

# A long path of sigmoids.
steepest = sigmoid(0) * (1 - sigmoid(0))
depth = 10
faded = steepest**depth

# The network with two hidden units: W1 by rows, b1, W2, b2 in one list.
inputs = [1.0, 2.0]
theta = [0.5, -0.3, 0.2, 0.4, 0.1, -0.1, 0.7, -0.6, 0.05]
wanted, big_rate = 1.0, 0.5


def hidden_sums(p: Vector) -> Vector:
    return [
        p[0] * inputs[0] + p[1] * inputs[1] + p[4],
        p[2] * inputs[0] + p[3] * inputs[1] + p[5],
    ]


def output(p: Vector) -> float:
    a = [sigmoid(z) for z in hidden_sums(p)]
    return p[6] * a[0] + p[7] * a[1] + p[8]


def two_unit_loss(p: Vector) -> float:
    return (output(p) - wanted) ** 2 / 2


sums = [round(z, 12) + 0.0 for z in hidden_sums(theta)]
acts = [sigmoid(z) for z in sums]
first_bend = acts[0] * (1 - acts[0])
delta2 = output(theta) - wanted
grad_w2 = [delta2 * a for a in acts]
delta1 = [w * delta2 * a * (1 - a) for w, a in zip(theta[6:8], acts, strict=True)]
grad_w1 = [[d * value for value in inputs] for d in delta1]
gradient = [*grad_w1[0], *grad_w1[1], *delta1, *grad_w2, delta2]
stepped = [p - big_rate * g for p, g in zip(theta, gradient, strict=True)]
rising = sum(new > old for new, old in zip(stepped, theta, strict=True))
falling = sum(new < old for new, old in zip(stepped, theta, strict=True))
words = {3: "three", 6: "six", 9: "nine"}

# The questions.


def one_round(
    x: float, y: float, first: float, second: float, rate: float
) -> tuple[float, float, float, float]:
    """Of a network with two weights and an open ReLU: h, the slope along the prediction, both steps."""
    h = first * x
    miss = second * h - y
    return h, miss, -rate * miss * second * x, -rate * miss * h


ask_x, ask_y, ask_w1, ask_w2 = 4, 5, 0.5, 1.5
ask_h, ask_miss, ask_step_w1, ask_step_w2 = one_round(ask_x, ask_y, ask_w1, ask_w2, 1)
ask_slope_w1, ask_slope_w2 = -ask_step_w1, -ask_step_w2
ask_slope_h = ask_miss * ask_w2
end_x, end_y, end_w1, end_w2, end_rate = 0.5, 10, 4, 3, 0.01
end_h, end_miss, end_step_w1, end_step_w2 = one_round(end_x, end_y, end_w1, end_w2, end_rate)
end_slope_w2 = -end_step_w2 / end_rate
up, down, apart = 1.448, 1.432, 0.02
ask_central = (up - down) / apart
arriving, closed = 0.6, -2
layers = 5
left_over = steepest**layers

# The figures.
FIGURES = Path(__file__).parents[3] / "docs" / "figures"
sys.path.insert(0, str(FIGURES))
deep = runpy.run_path(str(FIGURES / "backpropagation" / "vanishing.py"))
fading = {kind: deep["sizes"](kind) for kind in deep["KINDS"]}
names = ["output layer, $w_{11}$", "output layer, $w_{12}$"]
names += [f"hidden layer, $w_{{{i}{j}}}$" for i in (1, 2) for j in (1, 2)]
moved = [6, 7, 0, 1, 2, 3]  # where these weights stand in theta


def size(value: float) -> str:
    return f"{value:.2g}" if value > 0.1 else scientific(value)


def wrong(*values: float) -> list[str]:
    """Recognized wrong values of a numeric question, as they stand in the page."""
    return [f"!= {value:.10g}" for value in values]


CLAIMS = [
    f"784 inputs, 100 hidden units, and 10 outputs has {knobs:,} knobs",
    f"The network with {knobs:,} knobs would need {knobs:,} extra passes",
    f"Take the input $x = {x}$, the target $y = {y:g}$, "
    f"and the weights $w_1 = {w1}$ and $w_2 = {w2}$.",
    rf"${w1} \cdot {x} = {w1 * x:.1f}$",
    f"out of ReLU: $h = {h:.1f}$",
    rf"$\hat{{y}} = {w2} \cdot {h:.1f} = {guess:.1f}$",
    rf"$\frac{{1}}{{2}} \cdot ({guess:.1f} - {y:g})^2 = {loss:.2f}$",
    f"Nudge $w_2$ from ${w2}$ to ${w2 + nudge:.2f}$",
    f"The loss becomes ${loss_up:.4f}$, a change of about ${loss_up - loss:.4f}$.",
    f"Divide it by the nudge of ${nudge}$: the slope is close to ${one_sided:.2f}$.",
    rf"one euro buys {francs} francs and one franc buys {yen} yen. "
    rf"Then one euro buys ${francs} \cdot {yen} = {francs * yen:.0f}$ yen",
    rf"leaving $\hat{{y}} - y = {miss:.1f}$",
    rf"local slope $h$, so ${miss:.1f} \cdot {h:.1f} = {slope_w2:.2f}$",
    rf"local slope $w_2$, so ${miss:.1f} \cdot {w2} = {slope_h:.1f}$",
    rf"local slope 1, so ${slope_h:.1f} \cdot 1 = {slope_h:.1f}$",
    rf"local slope $x$, so ${slope_h:.1f} \cdot {x} = {slope_w1:.1f}$",
    f"roughly ${one_sided:.2f}$ for $w_2$; the exact slope is ${slope_w2:.2f}$",
    f"and ${miss:.1f}$ was found once",
    f"forward values ${x}$, ${w1 * x:.1f}$, ${h:.1f}$, ${guess:.1f}$, and ${loss:.2f}$",
    f"the slopes ${miss:.1f}$, ${slope_h:.1f}$, and ${slope_h:.1f}$",
    f"let $u = {factor}x$, $v = x^2$, and $s = u + v$, with $x = {start}$. "
    f"The route through $u$ contributes ${factor}$. "
    f"The route through $v$ contributes $2x = {2 * start}$. "
    f"So the slope of $s$ along $x$ is ${total_slope}$.",
    f"$s$ is ${branches(start):g}$ at $x = {start}$ "
    f"and ${branches(start + step):.4f}$ at $x = {start + step:.2f}$",
    f"A rise of ${rise:.4f}$ for a step of ${step}$ is a slope of about ${rise / step:.0f}$.",
    rf"learning rate $\eta = {rate}$",
    rf"$w_2$: ${w2} - {rate} \cdot ({slope_w2:.2f}) = {new_w2:.3f}$",
    rf"$w_1$: ${w1} - {rate} \cdot ({slope_w1:.1f}) = {new_w1:.2f}$",
    f"new prediction is ${new_guess:.3f}$ and the new loss ${new_loss:.3f}$, "
    f"down from ${loss:.2f}$",
    rf"$y = {low_target}$. Then $\hat{{y}} - y = {guess - low_target:.1f}$, "
    rf"the slopes are ${low_w2:.2f}$ and ${low_w1:.1f}$, and both weights shrink",
    f"the loss at ${w2 + nudge:.2f}$ is ${loss_up:.6f}$, "
    f"and at ${w2 - nudge:.2f}$ it is ${loss_down:.6f}$",
    rf"\frac{{{loss_up:.6f} - {loss_down:.6f}}}{{{2 * nudge:.2f}}} = {two_sided:.2f}",
    f"slope is never above ${steepest}$",
    rf"at most ${steepest}^{{{depth}}} \approx {scientific(faded)}$",
    rf"\le \tfrac{{1}}{{{1 / steepest:.0f}}}",
    f"and target $y = {wanted:g}$. Results are rounded",
    rf"\mathbf{{x}} &= {column(inputs, 'g')}",
    rf"\mathbf{{W}}^{{[1]}} &= {pmatrix([theta[0:2], theta[2:4]], 'g')}",
    rf"\mathbf{{b}}^{{[1]}} &= {column(theta[4:6], 'g')}",
    rf"\mathbf{{W}}^{{[2]}} &= {pmatrix([theta[6:8]], 'g')}",
    rf"b^{{[2]}} &= {theta[8]}",
    rf"\mathbf{{z}}^{{[1]}} &= {column(sums, 'g')}",
    rf"\mathbf{{a}}^{{[1]}} &= {column(acts, '.3g')}",
    rf"\hat{{y}} &= {output(theta):.3f}",
    rf"\ell &= {two_unit_loss(theta):.3f}",
    rf"\delta^{{[2]}} &= {delta2:.3f}",
    rf"\frac{{\partial \ell}}{{\partial \mathbf{{W}}^{{[2]}}}} &= {pmatrix([grad_w2])}",
    rf"\boldsymbol{{\delta}}^{{[1]}} &= {column(delta1)}",
    rf"\frac{{\partial \ell}}{{\partial \mathbf{{W}}^{{[1]}}}} &= {pmatrix(grad_w1)}",
    rf"slope is ${acts[0]} \cdot (1 - {acts[0]}) = {first_bend}$, so its error signal is "
    rf"${theta[6]} \cdot ({delta2:.3f}) \cdot {first_bend} = {delta1[0]:.3f}$",
    rf"One step with $\eta = {big_rate}$ cuts the loss from ${two_unit_loss(theta):.3f}$ "
    rf"to ${two_unit_loss(stepped):.4f}$.",
    f"{words[rising].capitalize()} of the {words[len(theta)]} parameters rise "
    f"and {words[falling]} fall.",
    # Figures in words.
    f"The input $x = {x}$ is multiplied by $w_1 = {w1}$, which gives ${w1 * x:.1f}$. "
    f"ReLU leaves it at $h = {h:.1f}$. Multiplying by $w_2 = {w2}$ gives "
    rf"$\hat{{y}} = {guess:.1f}$. Compared with $y = {y:g}$, the loss is $\ell = {loss:.2f}$.",
    f"The values forward are ${x}$, ${w1 * x:.1f}$, ${h:.1f}$, ${guess:.1f}$, "
    f"and a loss of ${loss:.2f}$. The slopes backward are ${miss:.1f}$ along "
    rf"$\hat{{y}}$, then ${slope_h:.1f}$ along $h$, and ${slope_h:.1f}$ in front of ReLU. "
    f"The branch to $w_2$ carries ${slope_w2:.2f}$, and the branch to $w_1$ carries ${slope_w1:.1f}$.",
    f"The weight $w_1$ goes from ${w1}$ to ${new_w1:.2f}$, and $w_2$ from ${w2}$ to ${new_w2:.3f}$. "
    f"Forward from $x = {x}$, the values are now ${new_w1 * x:.2f}$, again ${relu(new_w1 * x):.2f}$ "
    f"behind ReLU, and ${new_guess:.3f}$. "
    rf"With $y = {y:g}$ as before, the loss is ${new_loss:.3f}$.",
    *(
        f"| {name} | ${gradient[i]:+.3f}$ | ${theta[i]:g}$ | ${stepped[i]:.3f}$ |"
        for name, i in zip(names, moved, strict=True)
    ),
    f"Random networks of {deep['LAYERS']} layers with {deep['UNITS']} units each",
    f"with a variance of $1/{deep['UNITS']}$, and with $2/{deep['UNITS']}$ for ReLU",
    *(
        f"| {kind} | ${size(found[19])}$ | ${size(found[9])}$ | ${size(found[0])}$ |"
        for kind, found in fading.items()
    ),
    # Questions.
    f"Its numbers are $x = {ask_x}$, $y = {ask_y}$, $w_1 = {ask_w1}$, and $w_2 = {ask_w2}$. "
    f"What is the slope of the loss along $w_2$? Give the exact number. = {ask_slope_w2:g}",
    f"Its numbers are $x = {ask_x}$, $y = {ask_y}$, $w_1 = {ask_w1}$, and $w_2 = {ask_w2}$. "
    f"What is the slope of the loss along $w_1$? Give the exact number. = {ask_slope_w1:g}",
    rf"Forward, $h = {ask_w1} \cdot {ask_x} = {ask_h:g}$ and "
    rf"$\hat{{y}} = {ask_w2} \cdot {ask_h:g} = {ask_w2 * ask_h:g}$. The slope along $\hat{{y}}$ is "
    rf"${ask_w2 * ask_h:g} - {ask_y} = {ask_miss:g}$. Along $w_2$ the local slope is $h$, "
    rf"so the result is ${ask_miss:g} \cdot {ask_h:g} = {ask_slope_w2:g}$.",
    rf"From ${ask_miss:g}$ along $\hat{{y}}$, the way goes through $w_2 = {ask_w2}$ to "
    f"${ask_slope_h:g}$ along $h$. The input of ReLU is ${ask_h:g}$, so its local slope is 1. "
    f"The last link has the local slope $x = {ask_x}$, "
    rf"and ${ask_slope_h:g} \cdot {ask_x} = {ask_slope_w1:g}$.",
    # It stops at the prediction, goes on to h, takes x for h, takes the other weight, turns the sign.
    *wrong(ask_miss, ask_slope_h, ask_miss * ask_x, ask_slope_w1, -ask_slope_w2),
    # It leaves out the second weight, or x, or takes the other weight, or turns the sign.
    *wrong(ask_miss * ask_x, ask_slope_h, ask_slope_w2, -ask_slope_w1),
    f"the loss is ${up}$ at $w = {2 + apart / 2}$ and ${down}$ at $w = {2 - apart / 2}$",
    f"= {ask_central:.1f} ± 0.005",
    f"$({up} - {down}) / {apart} = {ask_central:.1f}$",
    # It divides by one nudge, by nothing, or turns the order.
    *wrong(2 * ask_central, up - down, -ask_central),
    f"$z = {closed}$ for some example. A slope of ${arriving}$ arrives",
    f"- [ ] ${closed * arriving}$",
    f"- [x] ${arriving * 0:g}$",
    f"- [ ] ${0.01 * arriving:g}$",
    f"= {left_over:.4f} ± 0.00005",
    rf"${steepest}^{layers} \approx {left_over:.4f}$",
    # One layer less, the value at zero for the slope, the mean, the sum.
    f"!= {steepest ** (layers - 1):.4f} ± 0.00005",
    f"!= {sigmoid(0) ** layers:.5f} ± 0.0001",
    *wrong(steepest / layers, steepest * layers),
    f"Its numbers are $x = {end_x}$, $y = {end_y}$, $w_1 = {end_w1}$, and $w_2 = {end_w2}$. "
    rf"What is $w_2$ after one step of gradient descent with $\eta = {end_rate}$?",
    f"= {end_w2 + end_step_w2:.2f} ± 0.001",
    # Punished, left alone, without the learning rate, with the other slope, without the last link.
    *wrong(end_w2 - end_step_w2, end_w2, end_w2 - end_slope_w2, end_w2 + end_step_w1),
    *wrong(end_w2 - end_rate * end_miss),
    rf"Forward, $h = {end_w1} \cdot {end_x} = {end_h:g}$ and "
    rf"$\hat{{y}} = {end_w2} \cdot {end_h:g} = {end_w2 * end_h:g}$. Back, the slope along $\hat{{y}}$ "
    rf"is ${end_w2 * end_h:g} - {end_y} = {end_miss:g}$, and along $w_2$ it is "
    rf"${end_miss:g} \cdot {end_h:g} = {end_slope_w2:g}$. So $w_2$ becomes "
    rf"${end_w2} - {end_rate} \cdot ({end_slope_w2:g}) = {end_w2 + end_step_w2:.2f}$.",
]


reported, at = 0.9, 2
negative = -3
CLAIMS += [
    rf"\frac{{\partial J}}{{\partial w}} = {negative}$",
    rf"The step is $-\eta \cdot ({negative}) = {-negative}\eta$",
    f"At $w = {at}$, a backward pass reports a slope of ${reported}$",
    f"!= {reported} > This is what the code says",
    f"| Layer {deep['LAYERS']} | Layer {deep['LAYERS'] // 2} |",
    "a small slope such as 0.01 on this side",
    f"- [ ] ${arriving}$",
    rf"${arriving} \cdot 0 = {arriving * 0:g}$",
    rf"The steepest slope is ${steepest}$, at zero",
    rf"the steps for $\eta = {big_rate}$",
]


def numbers_in(figure: str) -> list[str]:
    """What the words of a drawing hold, from top to bottom of its file."""
    drawing = (FIGURES / "backpropagation" / f"{figure}.svg").read_text("utf-8")
    texts = re.findall(r"<text [^>]*>([^<]*)</text>", drawing)
    return re.findall(r"[−]?\d+(?:\.\d+)?", " ".join(texts).replace("₁", "").replace("₂", ""))


def drawn(*values: str) -> list[str]:
    return [value.replace("-", "−") for value in values]


def check() -> None:
    """Every derivative on the page agrees with central differences, and drawings with the page."""
    chain = f"{w1} {w2} {y:g} {x} {w1 * x:.1f} {h:.1f} {guess:.1f} {loss:.2f}".split()
    assert numbers_in("forward-pass") == chain
    slopes = (slope_h, slope_h, miss, slope_w1)
    chain += drawn(*(f"{slope:.1f}" for slope in slopes), f"{slope_w2:.2f}")
    assert numbers_in("backward-pass") == chain
    assert numbers_in("after-the-step") == [
        *f"{w1} {new_w1:.2f} {w2} {new_w2:.3f} {y:g} {x}".split(),
        *f"{new_w1 * x:.2f} {relu(new_w1 * x):.2f} {new_guess:.3f} {new_loss:.3f}".split(),
    ]
    assert min(fading["ReLU"]) > 10 > 1 > 1e-6 > fading["sigmoid"][0]
    assert min(fading["tanh"]) > 1
    assert all(early < late for early, late in pairwise(fading["sigmoid"]))
    assert min(ask_h, end_h) > 0, "the ReLU of the questions is open"
    assert end_w1 + end_step_w1 > end_w1
    tiny = 1e-5
    assert isclose(two_sided, slope_w2, rel_tol=1e-9)
    assert isclose(central_difference(lambda w: chain_loss(w, w2), w1, tiny), slope_w1)
    assert min(low_w1, low_w2) > 0
    assert new_w1 > w1
    assert new_w2 > w2
    assert isclose(central_difference(branches, start, tiny), total_slope, rel_tol=1e-8)
    assert faded < 1e-6
    for i, slope in enumerate(gradient):
        assert isclose(partial(two_unit_loss, theta, i), slope, rel_tol=1e-8)
    for z in (-4.0, -1.0, -0.3, 0.2, 1.5, 6.0):
        bend = sigmoid(z) * (1 - sigmoid(z))
        assert isclose(central_difference(sigmoid, z, tiny), bend, rel_tol=1e-6)
        assert bend <= 0.25
        bend = 1 - tanh(z) ** 2
        assert isclose(central_difference(tanh, z, tiny), bend, rel_tol=1e-4)
        assert bend <= 1
        assert isclose(central_difference(relu, z, tiny), float(z > 0), rel_tol=1e-6)
        # Sigmoid with cross-entropy: the slope along z is the prediction minus the target.
        assert isclose(central_difference(cross_entropy, z, tiny), sigmoid(z) - 0.3, rel_tol=1e-6)
    for i, (predicted, target) in enumerate(zip(softmax(logits), shares, strict=True)):
        assert isclose(partial(softmax_loss, logits, i), predicted - target, rel_tol=1e-6)


def cross_entropy(z: float) -> float:
    """Loss of a sigmoid output against a target of 0.3."""
    return -0.3 * log(sigmoid(z)) - 0.7 * log(1 - sigmoid(z))


logits, shares = [0.4, -1.1, 0.7], [0.2, 0.5, 0.3]


def softmax(z: Vector) -> Vector:
    return [exp(value) / sum(map(exp, z)) for value in z]


def softmax_loss(z: Vector) -> float:
    return -sum(t * log(p) for t, p in zip(shares, softmax(z), strict=True))
