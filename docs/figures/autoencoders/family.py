"""Four autoencoders side by side, each with the one thing that makes its type."""

from collections.abc import Iterable

from draw import color, label, svg

MIDDLE = 75  # of a panel's drawing, from its top


def shape(d: str, tone: str = "grey", dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{d}" fill="none" stroke="{color(tone)}" stroke-width="2"{dashes}/>'


def funnel(start: float, end: float, before: float, after: float) -> str:
    return shape(
        f"M{start} {MIDDLE - before}L{end} {MIDDLE - after}V{MIDDLE + after}L{start} {MIDDLE + before}z",
        "orange",
    )


def cells(left: float, tone: str, lost: Iterable[int] = ()) -> list[str]:
    """A column of six values; a lost one is an empty cell with a cross."""
    parts = []
    for place in range(6):
        top = MIDDLE - 38 + 13 * place
        if place in lost:
            parts += [shape(f"M{left} {top}l10 10m-10 0l10 -10", "purple")]
        else:
            parts += [f'<rect x="{left}" y="{top}" width="10" height="10" fill="{color(tone)}"/>']
    return parts


def code(count: int, step: float, silent: Iterable[int] = ()) -> list[str]:
    """A column of code units; one that is silent is a ring."""
    parts = []
    for place in range(count):
        y = MIDDLE + step * (place - (count - 1) / 2)
        ink = "none" if place in silent else color("purple")
        parts.append(
            f'<circle cx="93" cy="{y:.1f}" r="3" fill="{ink}" stroke="{color("purple")}" stroke-width="1"/>'
        )
    return parts


def die(x: float, y: float) -> list[str]:
    dots = [(4.5, 4.5), (13.5, 4.5), (9, 9), (4.5, 13.5), (13.5, 13.5)]
    return [
        f'<rect x="{x}" y="{y}" width="18" height="18" rx="4" fill="none" stroke="{color("purple")}" stroke-width="2"/>',
        *(f'<circle cx="{x + a}" cy="{y + b}" r="1.8" fill="{color("purple")}"/>' for a, b in dots),
    ]


def cloud(x: float, y: float) -> list[str]:
    return [
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="{color("purple")}" fill-opacity="0.3"/>'
        for r in (17, 11, 5)
    ]


def arrow(d: str) -> str:
    return f'<path d="{d}" fill="none" stroke="currentColor" stroke-width="2" marker-end="url(#family-arrow)"/>'


def panel(x: float, y: float, name: str, words: list[str], parts: list[str]) -> list[str]:
    lines = [label(8, 142 + 18 * n, line, size=14) for n, line in enumerate(words)]
    title = f'<text x="8" y="16" fill="currentColor" font-weight="bold">{name}</text>'
    return [f'<g transform="translate({x} {y})">', title, *parts, *lines, "</g>"]


def figure() -> str:
    narrow = [funnel(32, 80, 38, 14), funnel(154, 106, 38, 14)]
    wide = [funnel(32, 80, 38, 46), funnel(154, 106, 38, 46)]
    variational = [
        funnel(32, 54, 38, 24),
        shape("M58 53H78V73H58zM58 77H78V97H58z", "purple"),
        label(68, 68, "μ", anchor="middle", size=14),
        label(68, 92, "σ", anchor="middle", size=14),
        arrow("M80 75H93"),
        *cloud(111, 75),
        *die(102, 25),
        arrow("M111 45V70"),
        funnel(154, 132, 38, 24),
    ]
    example, none = "the example", "extra loss: none"
    return svg(
        "family",
        "Four types of autoencoder",
        "Four small drawings, each from an input over an encoder, a code, and a decoder to an output."
        " Undercomplete: the code has fewer units than the input. Denoising: two input values are lost, the target is clean."
        " Sparse: twelve code units, three of them active. Variational: a mean and a standard deviation, a cloud, and a die"
        " that draws the code from it.",
        390,
        [
            '<defs><marker id="family-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="4" markerHeight="4"'
            ' orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>',
            *panel(
                0,
                0,
                "Undercomplete",
                [f"input: {example}", f"target: {example}", none],
                [*cells(15, "blue"), *narrow, *code(2, 13), *cells(161, "green")],
            ),
            *panel(
                206,
                0,
                "Denoising",
                ["input: a damaged copy", "target: clean original", none],
                [*cells(15, "blue", (1, 4)), *narrow, *code(2, 13), *cells(161, "green")],
            ),
            *panel(
                0,
                200,
                "Sparse",
                [f"input: {example}", f"target: {example}", "extra loss: active units"],
                [
                    *cells(15, "blue"),
                    *wide,
                    *code(12, 7.8, set(range(12)) - {1, 6, 9}),
                    *cells(161, "green"),
                ],
            ),
            *panel(
                206,
                200,
                "Variational",
                [f"input: {example}", f"target: {example}", "extra loss: KL term"],
                [*cells(15, "blue"), *variational, *cells(161, "green")],
            ),
        ],
    )
