"""The laundry unit with its numbers, and what four activation functions make of its sum."""

from math import exp, tanh

from draw import Plot, color, label, number, svg

INPUTS = {"sun": 1, "rain": 2}
WEIGHTS = [0.5, -0.25]
BIAS = 0.1
ACTIVATIONS = {
    "step": (lambda z: float(z > 0), "g"),
    "sigmoid": (lambda z: 1 / (1 + exp(-z)), ".3f"),
    "tanh": (tanh, ".4f"),
    "ReLU": (lambda z: max(0.0, z), "g"),
}


def figure() -> str:
    name = "one-unit"
    terms = [w * x for w, x in zip(WEIGHTS, INPUTS.values(), strict=True)]
    z = round(sum(terms) + BIAS, 9)
    head, thick = f"{name}-head", f"{name}-weight"
    parts = [
        f'<marker id="{thick}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="12" markerHeight="12"'
        ' markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 0L8 4L0 8Z" fill="{color("orange")}"/></marker>',
        f'<marker id="{head}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"'
        ' markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 0L8 4L0 8Z" fill="{color("")}"/></marker>',
    ]
    ends = ["171 88", "171 112"]
    for (feature, value), weight, y, end in zip(
        INPUTS.items(), WEIGHTS, (50, 150), ends, strict=True
    ):
        dash = ' stroke-dasharray="8 5"' if weight < 0 else ""
        above = y < 100
        parts += [
            f'<circle cx="36" cy="{y}" r="20" fill="none" stroke="{color("blue")}" stroke-width="2"/>',
            label(36, y + 5, number(value), anchor="middle"),
            label(36, y - 28, feature, anchor="middle"),
            f'<path d="M60 {y}L{end}" fill="none" stroke="{color("orange")}"'
            f' stroke-width="{abs(weight) * 10:g}"{dash} marker-end="url(#{thick})"/>',
            label(124, y + (3 if above else 16), f"× {number(weight)}", anchor="middle"),
        ]
    parts += [
        f'<circle cx="206" cy="100" r="34" fill="none" stroke="{color("grey")}" stroke-width="2"/>',
        label(206, 109, "Σ", anchor="middle", size=26),
        f'<path d="M206 36V62" stroke="{color("orange")}" stroke-width="2" marker-end="url(#{head})"/>',
        label(206, 28, f"bias + {number(BIAS)}", anchor="middle"),
        f'<path d="M244 100H316" stroke="{color("")}" stroke-width="2" marker-end="url(#{head})"/>',
        label(280, 90, f"z = {number(z)}", anchor="middle"),
        f'<rect x="320" y="72" width="68" height="56" rx="8" fill="none" stroke="{color("green")}"'
        ' stroke-width="2"/>',
        label(354, 109, "φ", anchor="middle", size=26),
        f'<path d="M354 128V234" stroke="{color("")}" stroke-width="2" marker-end="url(#{head})"/>',
        label(
            262,
            166,
            f"{number(terms[0])} − {number(-terms[1])} + {number(BIAS)} = {number(z)}",
            anchor="middle",
        ),
        label(8, 226, "The answer depends on the activation φ:"),
    ]
    for column, (kind, (function, digits)) in enumerate(ACTIVATIONS.items()):
        left = 8 + column * 98
        panel = Plot((-3, 3), (-1.2, 1.6), (left, 240, left + 90, 300))
        panel.parts.append(
            f'<rect x="{left}" y="240" width="90" height="60" rx="8" fill="none"'
            f' stroke="{color("grey")}" stroke-width="1"/>'
        )
        panel.line([(-3, 0), (3, 0)], "grey", width=1)
        xs = [step / 20 for step in range(-60, 61 if kind != "ReLU" else 31)]
        xs = [-3, 0, 1e-9, 3] if kind == "step" else xs
        panel.line([(x, function(x)) for x in xs], "green")
        panel.dots([(z, function(z))], "")
        parts += [
            *panel.parts,
            label(left + 45, 320, kind, anchor="middle"),
            label(left + 45, 340, f"{function(z):{digits}}", anchor="middle"),
        ]
    return svg(
        name,
        "Inside one unit",
        "Two features, sun 1 and rain 2, reach a unit over a thick arrow with the weight 0.5 and a thin, dashed"
        f" one with the weight −0.25. With the bias 0.1 the sum z is {number(z)}. A box for the activation"
        " function follows. Four small curves below show what it may answer: "
        + ", ".join(f"{kind} {f(z):{digits}}" for kind, (f, digits) in ACTIVATIONS.items())
        + ".",
        348,
        parts,
    )
