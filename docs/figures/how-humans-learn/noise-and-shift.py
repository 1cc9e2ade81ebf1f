"""A Hopfield memory gets a disc back with 28 squares flipped, but not the disc moved by two, where 28 squares change too."""

import random
from collections.abc import Callable

from draw import color, label, svg

SIDE, MOVE, CELL = 10, 2, 10
SQUARES = [(row, column) for row in range(SIDE) for column in range(SIDE)]
Picture = list[int]


def picture(dark: Callable[[int, int], bool]) -> Picture:
    return [1 if dark(row, column) else -1 for row, column in SQUARES]


def in_disc(row: int, column: int) -> bool:
    return (row - 4.5) ** 2 + (column - 4.5) ** 2 <= 16.6


DISC = picture(in_disc)
TRIANGLE = picture(lambda row, column: row >= column)
STRIPES = picture(lambda row, _: row // 2 % 2 == 0)
MOVED = picture(lambda row, column: in_disc(row, column - MOVE))


def recall(start: Picture, rng: random.Random) -> Picture:
    """Each unit in turn, picked at random, follows the others, until all stay as they are."""
    stored = (DISC, TRIANGLE, STRIPES)
    state = list(start)
    settled = False
    while not settled:
        settled = True
        for unit in sorted(range(len(state)), key=lambda _: rng.random()):
            pull = (
                sum(p[unit] * sum(a * b for a, b in zip(p, state, strict=True)) for p in stored)
                - len(stored) * state[unit]
            )  # no unit is connected with itself
            if pull * state[unit] < 0:
                state[unit] = -state[unit]
                settled = False
    return state


def differences(shown: Picture) -> int:
    return sum(a != b for a, b in zip(shown, DISC, strict=True))


def figure() -> str:
    rng = random.Random(1)
    changed = differences(MOVED)
    flipped = set(sorted(range(len(DISC)), key=lambda _: rng.random())[:changed])
    noisy = [-s if i in flipped else s for i, s in enumerate(DISC)]
    restored, mixture = recall(noisy, rng), recall(MOVED, rng)
    parts = [
        *row(24, ("flip", "recall"), (DISC, noisy, restored)),
        *row(200, ("move", "recall"), (DISC, MOVED, mixture)),
        label(0, 16, "Noise"),
        label(0, 192, "Shift"),
    ]
    for top, shown in ((142, (noisy, restored)), (318, (MOVED, mixture))):
        parts.append(label(50, top, "stored disc", anchor="middle", size=14))
        for middle, now in zip((200, 350), shown, strict=True):
            words = f"{differences(now)} differ" if differences(now) else "the disc again"
            parts.append(label(middle, top, words, anchor="middle", size=14))
    parts += [
        f'<path d="{square(60, 336)}{hole(60, 336)}" fill="{color("vermilion")}" fill-rule="evenodd"/>',
        f'<path d="{hole(84, 336)}" fill="{color("vermilion")}"/>',
        f'<path d="M84 336h{CELL}v{CELL}h-{CELL}z" fill="none" stroke="{color("grey")}" stroke-width="0.5"/>',
        label(104, 346, "differs from the stored disc", size=14),
    ]
    return svg(
        "noise-and-shift",
        "The same amount of damage ends in two ways",
        f"Six grids of {SIDE} by {SIDE} squares in two rows. Noise: the stored disc, the disc with {changed}"
        " flipped squares, and, after recall, the disc again without a wrong square. Shift: the"
        f" stored disc, the disc moved {MOVE} columns to the right, where {changed} squares differ too, and, after"
        f" recall, another pattern in which {differences(mixture)} of {len(DISC)} squares differ.",
        356,
        parts,
    )


def row(top: float, verbs: tuple[str, str], shown: tuple[Picture, ...]) -> list[str]:
    parts: list[str] = []
    for left, now, tone in zip((0, 150, 300), shown, ("blue", "blue", "green"), strict=True):
        parts += grid(left, top, now, tone)
    for left, verb in zip((100, 250), verbs, strict=True):
        parts.append(label(left + 25, top + 40, verb, anchor="middle", size=14))
        parts.append(
            f'<path d="M{left + 6} {top + 50}h36m-8 -5l8 5l-8 5" fill="none" stroke="currentColor" stroke-width="2"/>'
        )
    return parts


def grid(left: float, top: float, now: Picture, tone: str) -> list[str]:
    """Dark squares are filled; those that differ from the disc have a hole or, if light, a dot."""
    right = wrong = ""
    for (down, across), state, true in zip(SQUARES, now, DISC, strict=True):
        x, y = left + CELL * across, top + CELL * down
        if state == true:
            right += square(x, y) if state == 1 else ""
        else:
            wrong += (square(x, y) if state == 1 else "") + hole(x, y)
    side = SIDE * CELL
    lines = "".join(
        f"M{left} {top + CELL * i}h{side}M{left + CELL * i} {top}v{side}" for i in range(SIDE + 1)
    )
    parts = [f'<path d="{right}" fill="{color(tone)}"/>']
    if wrong:
        parts.append(f'<path d="{wrong}" fill="{color("vermilion")}" fill-rule="evenodd"/>')
    parts.append(f'<path d="{lines}" fill="none" stroke="{color("grey")}" stroke-width="0.5"/>')
    return parts


def square(x: float, y: float) -> str:
    return f"M{x} {y}h{CELL}v{CELL}h-{CELL}z"


def hole(x: float, y: float) -> str:
    return f"M{x + 2} {y + 5}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
