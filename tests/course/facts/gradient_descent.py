"""Numbers on the page about gradient descent."""

import re
from collections.abc import Callable
from math import ceil, dist, hypot, isclose, sqrt
from pathlib import Path
from statistics import mean, pstdev

Point = tuple[float, ...]

DAYS = {"Monday": 2, "Tuesday": 4}


def loss_slope(w: float, target: float) -> float:
    return 2 * (w - target)


def bus_cost(w: float) -> float:
    return mean((w - target) ** 2 for target in DAYS.values())


def bus_slope(w: float) -> float:
    return mean(loss_slope(w, target) for target in DAYS.values())


def ravine(w: Point) -> float:
    return w[0] ** 2 + 10 * w[1] ** 2


def ravine_gradient(w: Point) -> Point:
    return 2 * w[0], 20 * w[1]


def well(x: float) -> float:
    return x**4 - 3 * x**2 + x


def well_slope(x: float) -> float:
    return 4 * x**3 - 6 * x + 1


def saddle(p: Point) -> float:
    return p[0] ** 2 - p[1] ** 2


def saddle_gradient(p: Point) -> Point:
    return 2 * p[0], -2 * p[1]


def descend(gradient: Callable[[Point], Point], start: Point, rate: float, updates: int) -> Point:
    point = start
    for _ in range(updates):
        point = tuple(x - rate * g for x, g in zip(point, gradient(point), strict=True))
    return point


def descend_line(slope: Callable[[float], float], start: float, rate: float, updates: int) -> float:
    return descend(lambda p: (slope(p[0]),), (start,), rate, updates)[0]


def zero(slope: Callable[[float], float], low: float, high: float) -> float:
    """Bisection; the slope changes sign exactly once between low and high."""
    for _ in range(80):
        middle = (low + high) / 2
        if slope(low) * slope(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


def pair(p: Point, digits: int = 2) -> str:
    # adding 0.0 after rounding turns a negative zero into zero
    return f"$({','.join(f'{round(x, digits) + 0.0:.{digits}f}' for x in p)})$"


def path(rate: float, formats: list[str]) -> str:
    values = [descend_line(bus_slope, 0, rate, k + 1) for k in range(len(formats))]
    texts = [f"{v:{f}}" for v, f in zip(values, formats, strict=True)]
    return ", ".join(f"${text}$" for text in texts)


def end(rate: float, digits: int) -> str:
    return f"{descend_line(bus_slope, 0, rate, 30):.{digits}f}"


def costs(rate: float, updates: int, digits: int = 2) -> list[str]:
    ws = (descend_line(bus_slope, 0, rate, k) for k in range(updates + 1))
    return [f"${bus_cost(w):.{digits}f}$" for w in ws]


def ravine_row(updates: int) -> str:
    points = (descend(ravine_gradient, ravine_start, rate, updates) for rate in (0.02, 0.09))
    return " | ".join([str(updates), *map(pair, points)])


def well_path(start: float, updates: int) -> str:
    xs = (descend_line(well_slope, start, 0.02, k) for k in range(updates + 1))
    return ", ".join(f"${x:.3f}$" for x in xs)


RATE = 0.2
w0 = 8
w1 = descend_line(bus_slope, w0, RATE, 1)
w2 = descend_line(bus_slope, w0, RATE, 2)

short = [".1f", ".2f", ".3f", ".3f"]
three = [".3f"] * 4
best = zero(bus_slope, -10, 10)

minima = {
    "global minimum": zero(well_slope, -2, -1),
    "local maximum": zero(well_slope, 0, 0.5),
    "local minimum": zero(well_slope, 0.9, 2),
}

photos, batch = 2000, 64
updates = ceil(photos / batch)
small = 12

tuesday = best - 0.1 * loss_slope(best, DAYS["Tuesday"])
monday = tuesday - 0.1 * loss_slope(tuesday, DAYS["Monday"])

at_zero = [loss_slope(0, target) for target in DAYS.values()]
spread = pstdev(at_zero)

ravine_start = (-8, 2)
ravine_step = ravine_gradient(ravine_start)
ravine_next = descend(ravine_gradient, ravine_start, 0.02, 1)

saddle_end = descend(saddle_gradient, (1, 0.001), 0.1, 30)

CLAIMS = [
    f"Your bus was {DAYS['Monday']} minutes late on Monday and {DAYS['Tuesday']} minutes late",
    f"the bottom: $w={best:.0f}$, with cost {bus_cost(best):.0f}",
    f"At $w=8$ the slope is ${bus_slope(8):.0f}$",
    f"At $w=0$ the slope is ${bus_slope(0):.0f}$",
    f"The slope is $2\\cdot({w0}-{best:.0f})={bus_slope(w0):.0f}$",
    f"The step is $0.2\\cdot {bus_slope(w0):.0f}={RATE * bus_slope(w0):.0f}$",
    f"The new forecast is $8-{RATE * bus_slope(w0):.0f}={w1:.0f}$",
    f"dropped from ${bus_cost(w0):.0f}$ to ${bus_cost(w1):.0f}$",
    f"slope is now ${bus_slope(w1):.0f}$, the step is ${w1 - w2:.1f}$, and $w$ becomes ${w2:.1f}$",
    f"The cost is ${bus_cost(w2):.2f}$",
    f"$\\eta=0.01$: {path(0.01, three)}. After 30 updates, only ${end(0.01, 2)}$",
    f"$\\eta=0.1$: {path(0.1, short)}. After 30 updates, ${end(0.1, 3)}$",
    f"$\\eta=0.9$: {path(0.9, short)}. Each",
    f"After 30 updates, ${end(0.9, 3)}$ again",
    f"$\\eta=1.05$: {path(1.05, short)}. After 30 updates, ${end(1.05, 1)}$",
    f"forever: $0$, {path(1, ['.0f'] * 3)}.",
    f"$\\eta=0.02$ goes smoothly to {pair(ravine_next)} and "
    f"{pair(descend(ravine_gradient, ravine_start, 0.02, 2))}, but slowly. "
    f"After 20 updates it is at {pair(descend(ravine_gradient, ravine_start, 0.02, 20))}",
    f"$\\eta=0.09$ zigzags to {pair(descend(ravine_gradient, ravine_start, 0.09, 1))} and "
    f"{pair(descend(ravine_gradient, ravine_start, 0.09, 2))}. "
    f"After 20 updates it is at {pair(descend(ravine_gradient, ravine_start, 0.09, 20))}",
    f"Above $\\eta={2 / 20}$ the zigzag grows",
    f"The valley at $x={minima['local minimum']:.3f}$ is a **local",
    f"The valley at $x={minima['global minimum']:.3f}$ is the **global",
    f"A hump at $x={minima['local maximum']:.3f}$",
    f"Twelve examples give {ceil(small / small)} update per epoch as a full batch, "
    f"{ceil(small / 4)} in mini-batches of 4, and {ceil(small / 1)} one by one",
    f"With {photos} photos in batches of {batch}, the last batch has "
    f"{photos - (updates - 1) * batch} photos and an epoch has {updates} updates",
    f"Monday alone has slope $2\\cdot({best:.0f}-2)={loss_slope(best, DAYS['Monday']):.0f}$, "
    f"and Tuesday alone has ${loss_slope(best, DAYS['Tuesday']):.0f}$",
    f"drawing Tuesday moves $w$ to ${tuesday:.1f}$; drawing Monday next moves it to ${monday:.2f}$",
    f"the bus days give ${at_zero[0]}$ and ${at_zero[1]}$; their mean is ${mean(at_zero)}=J'(0)$",
    f"Each is off by ${spread:.0f}$, so one draw has standard deviation ${spread:.0f}$",
    rf"of $B$ independent draws has ${spread:.0f}/\sqrt{{B}}$",
    f"taking $B=4$ halves it to ${spread / sqrt(4):.0f}$",
    f"$\\lceil {photos}/{batch}\\rceil={updates}$",
    *(f"{name}: $x={x:.3f}$, $F={well(x):.3f}$" for name, x in minima.items()),
    f"update multiplies $u$ by ${1 - 2 * 0.1}$ and $v$ by ${1 + 2 * 0.1}$",
    f"30 updates lead to {pair(saddle_end, 3)}",
    f"toward ${1 / (1 - 0.9):.0f}$ times the plain ones",
    f"\\begin{{pmatrix}}{ravine_step[0]}\\\\{ravine_step[1]}\\end{{pmatrix}} $$",
    f"\\begin{{pmatrix}}{ravine_next[0]:.2f}\\\\{ravine_next[1]:.2f}\\end{{pmatrix}}",
    f"The step length is $0.02\\cdot {hypot(*ravine_step):.2f}={0.02 * hypot(*ravine_step):.3f}$",
    f"The cost falls from ${ravine(ravine_start)}$ to ${ravine(ravine_next):.2f}$",
    f"Both coordinates shrink for $0<\\eta<{2 / 20}$",
    f"Its size shrinks for $0<\\eta<{2 / 2:.0f}$, and then the path converges",
    f"a slope of size ${abs(bus_slope(0))}$ gives a step of ${0.1 * abs(bus_slope(0)):.1f}$",
    f"a slope of size ${abs(bus_slope(2))}$ gives only ${0.1 * abs(bus_slope(2)):.1f}$",
    # figures
    f"at $w={w0}$. Only the ground underfoot is clear, and its slope of ${bus_slope(w0):.0f}$",
    *(f"| ${rate}$ | {' | '.join(costs(rate, 4))} |" for rate in (0.01, 0.1, 0.9, 1.05)),
    *(f"| {ravine_row(k)} |" for k in (0, 1, 2, 3, 20)),
    f"10, 30, 60, and {ravine(ravine_start)}, the cost at the start",
    f"From the right: {well_path(2, 8)}, and on toward ${minima['local minimum']:.3f}$",
    f"From the left: {well_path(-2, 5)}, and on toward ${minima['global minimum']:.3f}$",
    f"The cost is ${well(minima['local minimum']):.3f}$ in the local minimum, "
    f"${well(minima['global minimum']):.3f}$ in the global minimum, "
    f"and ${well(minima['local maximum']):.3f}$ on top",
    *(
        f"| {small // b} of {b} | {ceil(small / b)} | {b} |"  # batches, updates, examples
        for b in (12, 4, 1)
    ),
    # questions
    f"$10$, {', '.join(costs(0.02, 3)[1:])} => 0.02",
    f"$10$, {', '.join(costs(0.3, 3)[1:])} => 0.3",
    f"{', '.join(costs(1, 3, 0))} => 1 ",
    f"$10$, {', '.join(costs(1.1, 3)[1:])} => 1.1",
    f"The slope is $2\\cdot(1-3)={bus_slope(1)}$. So $w$ becomes "
    f"$1-0.3\\cdot({bus_slope(1)})={1 - 0.3 * bus_slope(1):.1f}$",
    f"$\\lceil 1050/100\\rceil={ceil(1050 / 100)}$",
    f"here by {', '.join(f'${factor:g}$' for factor in (0.8, -0.8))}, $-1$, and $-1.2$",
]


# What the questions recognize, and what the steps begin with.
one = {"w": 1, "rate": 0.3}
one_step = one["rate"] * bus_slope(one["w"])
quiz_point, quiz_rate = (3, 1), 0.1
quiz_gradient = 2 * quiz_point[0], 8 * quiz_point[1]
examples, in_a_batch = 1050, 100
pairs = ((1, 1), (3, 4))
slopes_at_one = [2 * x * (x - y) for x, y in pairs]
drift = quiz_rate * mean(slopes_at_one)
CLAIMS += [
    f"$J'(w)=2(w-{best:.0f})$",
    f"=({quiz_gradient[0]},{quiz_gradient[1]})$. Subtract a tenth of it: "
    rf"$(3-{quiz_rate * quiz_gradient[0]:.1f},\,1-{quiz_rate * quiz_gradient[1]:.1f})="
    f"({3 - quiz_rate * quiz_gradient[0]:.1f},{1 - quiz_rate * quiz_gradient[1]:.1f})$",
    rf"$2\cdot 1\cdot(1-1)={slopes_at_one[0]}$ and $2\cdot 3\cdot(3-4)={slopes_at_one[1]}$, "
    f"their mean is ${mean(slopes_at_one)}$",
    rf"So $w$ becomes $1-0.1\cdot({mean(slopes_at_one)})={1 - drift:g}$",
    rf"Take $\eta={RATE}$ and a poor first forecast, $w={w0}$",
    rf"You take one step with $\eta={one['rate']}$.",
    f"= {one['w'] - one_step:g} > Yes: you moved to the right",
    f"!= {one['w'] + one_step:g} > You moved uphill",
    f"!= {one['w'] - one_step / 2:g} > You are on the right side",
    f"!= {-one_step:g} > That is how far you move",
    "Picture $J(w_1,w_2)=w_1^2+10w_2^2$",
    "two paths of 20 updates",
    r"| Updates | $\eta=0.02$ | $\eta=0.09$ |",
    rf"You stand at $({quiz_point[0]},{quiz_point[1]})$ and take one step with $\eta={quiz_rate}$.",
    f"= {quiz_point[1] - quiz_rate * quiz_gradient[1]:.1f} > Yes: a long step",
    f"!= {quiz_point[1] - quiz_rate * quiz_gradient[1] / 2:.1f} > You kept the $4$",
    f"!= {quiz_point[1] - quiz_rate * 2 * quiz_point[1]:.1f} > This treats both",
    f"!= {quiz_point[1] + quiz_rate * quiz_gradient[1]:.1f} > You added the step",
    f"!= {quiz_point[0] - quiz_rate * quiz_gradient[0]:.1f} > That is the new $w_1$",
    r"With $\eta=0.02$, starts at $2$ or $0.2$ end in the local minimum; "
    "starts at $-2$ or $0.1$ end in the global one",  # check_valleys follows them
    "with the same rate, $0.02$",
    f"A graphics processor handles {batch} examples together",
    f"A training set has {examples} examples. You train with mini-batches of {in_a_batch}",
    f"= {ceil(examples / in_a_batch)} > Yes: ten full batches and one of {examples % in_a_batch}.",
    f"!= {examples // in_a_batch} > Some examples",
    f"!= {examples / in_a_batch} > A batch may be small",
    f"!= {in_a_batch} > That is how many",
    f"!= {examples} > That many updates",
    f"Ten full batches hold {10 * in_a_batch} examples. The other {examples % in_a_batch} make",
    f"At $w={best:.0f}$ the full gradient is zero",
    r"With $\eta=0.1$, drawing Tuesday moves",
    r"$1-20\eta$ for $w_2$",
    "The double well has $F'(x)=4x^3-6x+1$",
    r"With $\eta=0.1$, every update multiplies $u$",
    "From $(1,0.001)$, 30 updates",
    "A steeper bowl has the cost $J(w)=2(w-3)^2+1$. You start at $w=4$.",
    "- [x] $0.05$",
    "- [x] $0.45$",
    "- [ ] $0.5$",
    "- [ ] $0.55$",  # check_steeper_bowl tries them
    "Take two steps from $w=4$ and see",
    rf"Its size shrinks for $0<\eta<{2 / 4}$. Overshooting",
    r"with $\beta=0.9$, the steps grow",
    r"In the ravine at $(-8,2)$ with $\eta=0.02$",
    r"\begin{pmatrix}2\cdot(-8)\\20\cdot 2\end{pmatrix}",
    rf"\begin{{pmatrix}}-8\\2\end{{pmatrix}}-0.02\begin{{pmatrix}}{ravine_step[0]}\\{ravine_step[1]}\end{{pmatrix}}",
    r"With $\eta=0.1$, a slope of size",
    r"after one update with $\eta=0.1$? " + f"= {1 - drift:g} > Yes",
    f"!= {1 + drift:g} > You went uphill",
    f"!= {1 - drift / 2:g} > Nearly. The derivative",
    f"!= {1 - quiz_rate * mean(2 * (x - y) for x, y in pairs):g} > Nearly. The input",
    f"!= {1 - quiz_rate * sum(slopes_at_one):g} > You added up",
    f"!= {1 - mean(slopes_at_one):g} > You took the whole mean",
]


def central_difference(f: Callable[[Point], float], p: Point, axis: int) -> float:
    h = 1e-5
    up = tuple(x + h * (k == axis) for k, x in enumerate(p))
    down = tuple(x - h * (k == axis) for k, x in enumerate(p))
    return (f(up) - f(down)) / (2 * h)


def check_gradients() -> None:
    for f, gradient in ((ravine, ravine_gradient), (saddle, saddle_gradient)):
        for p in ((-8.0, 2.0), (1.0, 0.5), (0.3, -1.7)):
            for axis in range(2):
                assert isclose(gradient(p)[axis], central_difference(f, p, axis), abs_tol=1e-6)
    for x in (-2.0, -0.4, 0.1, 0.2, 1.5):
        for f, slope in ((well, well_slope), (bus_cost, bus_slope)):
            measured = central_difference(lambda p, f=f: f(p[0]), (x,), 0)
            assert isclose(slope(x), measured, abs_tol=1e-6)


def check_bowl() -> None:
    for w in (-3.5, 0, 3, 8):
        assert isclose(bus_cost(w), (w - 3) ** 2 + 1)
        assert isclose(bus_slope(w), 2 * (w - 3))
        for rate in (0.1, 0.9, 1.05):
            moved = descend_line(bus_slope, w, rate, 1)
            assert isclose(moved - 3, (1 - 2 * rate) * (w - 3), abs_tol=1e-12)
    assert abs(descend_line(bus_slope, 0, 0.99, 2000) - 3) < 1e-6
    assert abs(descend_line(bus_slope, 0, 1.01, 2000)) > 1e6


def check_ravine() -> None:
    assert dist(descend(ravine_gradient, (-8, 2), 0.099, 3000), (0, 0)) < 1e-6
    assert dist(descend(ravine_gradient, (-8, 2), 0.101, 3000), (0, 0)) > 1e6


def check_valleys() -> None:
    def arrives(start: float, name: str) -> bool:
        return isclose(descend_line(well_slope, start, 0.02, 2000), minima[name], abs_tol=1e-6)

    assert arrives(2, "local minimum")
    assert arrives(0.2, "local minimum")
    assert arrives(-2, "global minimum")
    assert arrives(0.1, "global minimum")
    assert well(minima["global minimum"]) < well(minima["local minimum"])


def check_momentum() -> None:
    velocity = 0.0
    for _ in range(500):
        velocity = 0.9 * velocity + 1
    assert isclose(velocity, 10)


def typed(quiz: str) -> list[float]:
    """The key of a question on the page, and the wrong numbers that it knows."""
    page = Path(__file__).parents[3] / "docs" / "topics" / "gradient-descent.md"
    block = page.read_text("utf-8").split(f"id: {quiz}\n")[1].split("```")[0]
    return [float(value) for value in re.findall(r"^!?= (\S+)$", block, re.MULTILINE)]


def same(found: list[float], computed: list[float]) -> bool:
    distinct = len({round(value, 6) for value in computed}) == len(computed)
    return distinct and all(isclose(*both) for both in zip(found, computed, strict=True))


def check_one_step() -> None:
    w, rate, slope = 1, 0.3, bus_slope(1)
    uphill, no_factor, no_rate, only_the_step = (
        w + rate * slope,
        w - rate * slope / 2,
        w - slope,
        -rate * slope,
    )
    key = descend_line(bus_slope, w, rate, 1)
    assert same(typed("gd-one-step"), [key, uphill, no_factor, no_rate, only_the_step])


def check_two_parameters() -> None:
    w1, w2, rate = 3, 1, 0.1
    g1, g2 = 2 * w1, 8 * w2
    for axis, g in ((0, g1), (1, g2)):
        cost = central_difference(lambda p: p[0] ** 2 + 4 * p[1] ** 2, (w1, w2), axis)
        assert isclose(g, cost, rel_tol=1e-6)
    no_factor, as_the_first = w2 - rate * g2 / 2, w2 - rate * 2 * w2
    uphill, no_rate, other = w2 + rate * g2, w2 - g2, w1 - rate * g1
    wrong = [no_factor, as_the_first, uphill, no_rate, other]
    assert same(typed("gd-two-parameters"), [w2 - rate * g2, *wrong])


def check_updates_per_epoch() -> None:
    n, b = 1050, 100
    assert same(typed("gd-updates-per-epoch"), [ceil(n / b), n // b, n / b, b, n])


def check_steeper_bowl() -> None:
    for rate, factor, arrives in (
        (0.05, 0.8, True),
        (0.45, -0.8, True),
        (0.5, -1, False),
        (0.55, -1.2, False),
    ):
        assert isclose(1 - 4 * rate, factor)
        far = descend_line(lambda w: 4 * (w - 3), 4, rate, 200)
        assert (abs(far - 3) < 1e-6) == arrives


def check_mini_batch_step() -> None:
    batch, w, rate = ((1, 1), (3, 4)), 1, 0.1
    slopes = [2 * x * (w * x - y) for x, y in batch]
    step = rate * mean(slopes)
    no_factor = w - step / 2
    no_input = w - rate * mean(2 * (w * x - y) for x, y in batch)
    wrong = [w + step, no_factor, no_input, w - rate * sum(slopes), w - mean(slopes)]
    assert same(typed("gd-mini-batch-step"), [w - step, *wrong])


def check() -> None:
    check_gradients()
    check_bowl()
    check_ravine()
    check_valleys()
    check_momentum()
    check_one_step()
    check_two_parameters()
    check_updates_per_epoch()
    check_steeper_bowl()
    check_mini_batch_step()
