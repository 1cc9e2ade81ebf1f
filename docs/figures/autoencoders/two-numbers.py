"""Pictures of one spot, rebuilt from few numbers: PCA against an autoencoder.

The notebook of this topic computes the errors; its test compares them with these.
"""

from math import log2, log10

from draw import Plot, color, label, number, svg

TRAINED_ON, TESTED_ON = 1000, 500
MEAN_ONLY = 0.043
PCA = {1: 0.03, 2: 0.018, 4: 0.0087, 8: 0.0018, 16: 0.00011}
AUTOENCODER = {1: 0.013, 2: 0.00046, 4: 0.00024}


def figure() -> str:
    pca = {log2(k): log10(error) for k, error in PCA.items()}
    net = {log2(k): log10(error) for k, error in AUTOENCODER.items()}
    plot = Plot((-0.3, 4.2), (-4.4, -0.9), (60, 12, 388, 270))
    plot.axes([], [], "numbers in the code", "error per pixel (log scale)")
    for k in (1, 2, 4, 8, 16):
        x, _ = plot.at((log2(k), 0))
        plot.parts.append(label(x, 288, number(k), anchor="middle", size=14))
    for power in (-4, -3, -2, -1):
        _, y = plot.at((0, power))
        plot.parts.append(label(54, y + 5, number(10**power), anchor="end", size=14))
        plot.parts.append(f'<path d="M60 {y:.1f}h4" stroke="{color("grey")}"/>')
    plot.line([(-0.3, log10(MEAN_ONLY)), (4.2, log10(MEAN_ONLY))], "grey", dash="2 4")
    plot.note((4.2, log10(MEAN_ONLY)), "mean picture only", dy=-6, anchor="end", tone="grey")
    plot.line([(1, -4.4), (1, log10(MEAN_ONLY))], "grey", dash="2 4", width=1)
    plot.note((1, -4.4), "only row and column vary", dx=6, dy=-8, tone="grey")
    plot.line(pca.items(), "sky", dash="7 4")
    plot.dots(pca.items(), "sky", shape="square")
    plot.note((3, pca[3]), "PCA", dx=12, dy=-6)
    plot.line(net.items(), "green")
    plot.dots(net.items(), "green", size=5)
    plot.note((2, net[2]), "autoencoder", dx=10, dy=2)
    return svg(
        "two-numbers",
        "Test error against the size of the code",
        "Both fall as the code grows, the autoencoder's much faster: with two numbers it is far below principal component"
        " analysis with eight.",
        316,
        plot.parts,
    )
