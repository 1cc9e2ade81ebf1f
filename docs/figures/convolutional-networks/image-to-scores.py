"""A network like LeNet-5 from top to bottom: the shape after each layer and the layer's parameters."""

from draw import color, label, svg

SCALE = 2  # units for a pixel of height or width, and for a channel
Row = tuple[str, tuple[int, ...], int]  # name of the layer, shape after it, parameters


def rows() -> list[Row]:
    """Follow the shape, and count."""
    side, channels = 28, 1
    found: list[Row] = [("input", (side, side, channels), 0)]
    for kernel, padding, filters in ((5, 2, 6), (5, 0, 16)):
        side = side + 2 * padding - kernel + 1
        count = (kernel * kernel * channels + 1) * filters
        channels = filters
        found.append((f"convolution {kernel} × {kernel}", (side, side, channels), count))
        side = (side - 2) // 2 + 1
        found.append(("pooling 2 × 2", (side, side, channels), 0))
    length = side * side * channels
    found.append(("flatten", (length,), 0))
    for units in (120, 84, 10):
        found.append(("fully connected", (units,), (length + 1) * units))
        length = units
    return found


def grouped(count: int) -> str:
    """With a comma from five digits on, as in the text."""
    return f"{count:,}" if count >= 10_000 else str(count)


def solid(cx: float, middle: float, shape: tuple[int, ...], tone: str) -> tuple[list[str], float]:
    """A block for a feature map, a bar for a vector; with its height."""
    paint = f'fill="{color(tone)}" fill-opacity="0.25" stroke="{color(tone)}" stroke-width="2"'
    if len(shape) == 1:
        width = max(shape[0] / 4, 3)
        return [
            f'<rect x="{cx - width / 2:g}" y="{middle - 6:g}" width="{width:g}" height="12" {paint}/>'
        ], 12
    side, deep = SCALE * shape[0], SCALE * shape[2] * 0.8
    x, y = cx - (side + deep) / 2, middle - (side - deep) / 2
    return [
        f'<path d="M{x:g} {y:g}h{side:g}v{side:g}h{-side:g}z" {paint}/>',
        f'<path d="M{x:g} {y:g}l{deep:g} {-deep:g}h{side:g}l{-deep:g} {deep:g}z" {paint}/>',
        f'<path d="M{x + side:g} {y:g}l{deep:g} {-deep:g}v{side:g}l{-deep:g} {deep:g}z" {paint}/>',
    ], side + deep


def bracket(top: float, bottom: float, words: str) -> list[str]:
    middle = (top + bottom) / 2
    return [
        f'<path d="M40 {top:g}H32V{bottom:g}H40" fill="none" stroke="{color("grey")}" stroke-width="2"/>',
        f'<text x="22" y="{middle:g}" fill="currentColor" text-anchor="middle"'
        f' transform="rotate(-90 22 {middle:g})">{words}</text>',
    ]


def figure() -> str:
    parts = [
        '<defs><marker id="image-to-scores-arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5"'
        ' markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10Z" fill="currentColor"/></marker></defs>',
        label(168, 20, "layer and shape"),
        label(392, 20, "parameters", anchor="end"),
    ]
    network = rows()
    total = sum(count for _, _, count in network)
    largest = max(count for _, _, count in network)
    y, edges = 36.0, {}
    for index, (name, shape, count) in enumerate(network):
        tone = "blue" if index == 0 else "green"
        _, high = solid(0, 0, shape, tone)
        middle = y + max(high, 38) / 2
        drawing, _ = solid(104, middle, shape, tone)
        parts += drawing
        words = " × ".join(map(str, shape))
        parts.append(label(168, middle - 4, name))
        parts.append(
            f'<text x="168.0" y="{middle + 16:.1f}" fill="currentColor" font-weight="bold">{words}</text>'
        )
        if index:
            parts.append(label(392, middle - 4, grouped(count), anchor="end"))
        if count == largest:
            share = f"{100 * count / total:.0f}% of all"
            parts.append(
                f'<text x="392.0" y="{middle + 16:.1f}" fill="currentColor" text-anchor="end"'
                f' font-weight="bold">{share}</text>'
            )
        bottom = y + max(high, 38)
        edges[index] = (y, bottom)
        if index + 1 < len(network):
            start = middle + high / 2 + 4
            gap = bottom + 24 + (38 - min(38.0, solid(0, 0, network[index + 1][1], "green")[1])) / 2
            parts.append(
                f'<path d="M104 {start:g}V{gap - 4:g}" fill="none" stroke="currentColor" stroke-width="2"'
                ' marker-end="url(#image-to-scores-arrow)"/>'
            )
        y = bottom + 24
    parts += bracket(edges[1][0], edges[4][1], "feature extractor")
    parts += bracket(edges[5][0], edges[8][1], "classifier")
    parts.append(
        f'<path d="M168 {y - 10:g}H392" fill="none" stroke="{color("grey")}" stroke-width="1"/>'
    )
    parts.append(label(168, y + 12, "total"))
    parts.append(label(392, y + 12, grouped(total), anchor="end"))
    return svg(
        "image-to-scores",
        "From image to class scores, layer by layer",
        "Blocks from top to bottom, each as large as its height and width and as deep as its channels."
        " Convolutions make the blocks deeper, pooling makes them smaller: this half is marked as the"
        " feature extractor. Then the last block is flattened to a long bar, and three fully connected"
        " layers shorten it to ten scores: the classifier. Beside each layer stand the shape after it and"
        " its number of parameters; the first fully connected layer has by far the most.",
        y + 24,
        parts,
    )
