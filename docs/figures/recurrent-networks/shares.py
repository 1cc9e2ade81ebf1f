"""What is left of each word in the last state, if every step keeps a fixed share of the state."""

from draw import color, label, svg

WORDS = ("Move", "my", "Friday", "lesson", "to", "Monday")
KEPT = ((0.5, "sky"), (0.95, "blue"))
TALL = 80


def shares(kept: float) -> list[float]:
    return [kept ** (len(WORDS) - word) for word in range(1, len(WORDS) + 1)]


def figure() -> str:
    parts = []
    for row, (kept, tone) in enumerate(KEPT):
        bottom = 122 + 172 * row
        parts.append(label(4, bottom - 106, f"Every step keeps {kept:.0%} of the old state"))
        for word, share in enumerate(shares(kept)):
            x, tall = 3 + 66 * word, TALL * share
            parts.append(
                f'<rect x="{x + 9}" y="{bottom - tall:.1f}" width="44" height="{tall:.1f}"'
                f' fill="{color(tone)}"/>'
            )
            words = f"{share + 1e-9:.2f}" if share < 1 else "1"  # 0.125 is 0.13
            parts.append(label(x + 31, bottom - tall - 6, words, anchor="middle", size=14))
            parts.append(label(x + 31, bottom + 18, WORDS[word], anchor="middle", size=14))
        parts.append(
            f'<path d="M0 {bottom}H400" fill="none" stroke="{color("grey")}" stroke-width="1"/>'
        )
    return svg(
        "shares",
        "What is left of six words at the end, for two shares that a step keeps",
        "Two rows of bars, one bar per word. If every step keeps 50 percent, the bars grow from 0.03 for the first word "
        "to 1 for the last. If every step keeps 95 percent, they grow from 0.77 to 1.",
        320,
        parts,
    )
