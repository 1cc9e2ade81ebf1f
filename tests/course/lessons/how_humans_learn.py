"""What the notebook about a Hebbian memory must find."""

from __future__ import annotations

from typing import Any

import numpy as np

RATES = {0: 0, 1: 0, 1.4: 0, 1.5: 0, 1.6: 17, 2: 33, 3: 63, 4: 88}
SHARES = {10: 1, 20: 1, 30: 0.985, 40: 0.745}


def check(names: dict[str, Any]) -> None:
    counts, rate = names["counts"], names["rate"]
    assert all(abs(counts[current] - count) <= 1 for current, count in RATES.items())
    assert all(count == int(rate(current)) for current, count in counts.items())
    assert counts[4] > 2 * counts[2]  # more than double
    assert sum(time < 150 for time in names["spikes"]) == 5
    assert (names["stored"] == 1).sum(axis=1).tolist() == [52, 55, 60]

    weights, disc = names["weights"], names["disc"]
    assert (weights == weights.T).all()
    assert set(names["pairs"]) == {-3, -1, 1, 3}
    for picture in names["stored"]:
        assert (names["recall"](weights, picture, np.random.default_rng(0)) == picture).all()

    mixture = np.sign(disc - names["triangle"] - names["stripes"])
    ends = [end for end in names["from_shift"] if (end != disc).any()]
    assert all((end == mixture).all() for end in ends)
    assert (mixture == disc).sum() == 81
    assert (names["from_noise"][-1] == disc).all()  # those that the plot shows
    assert (names["from_shift"][-1] == mixture).all()

    assert all(abs(names["shares"][percent] - share) <= 0.02 for percent, share in SHARES.items())
    assert all(names["shares"][percent] == 1 for percent in (0, 5, 10, 15, 20))
    assert names["shares"][50] < 0.02
    check_overlaps(names)


def check_overlaps(names: dict[str, Any]) -> None:
    """Flips at random lead to no other picture, a move to the side leads to both."""
    stored, disc = names["stored"], names["disc"]
    rng = np.random.default_rng(0)
    noisy = [stored @ names["flipped"](disc, 28, rng) / 100 for _ in range(500)]
    assert np.allclose([first for first, *_ in noisy], 0.44)
    assert np.mean(np.abs(noisy), axis=0)[1:].max() < 0.15
    half = names["flipped"](disc, 50, rng)
    assert disc @ half == 0
    moves = {name: share for name, (*_, share) in names["moves"].items()}
    assert max(moves["left"], moves["right"]) < 0.01 < moves["down"] < moves["up"] == 1
    for place in names["places"].values():
        assert (names["disc_at"](*place) != disc).sum() == 28


def check_solution(names: dict[str, Any]) -> None:
    (distant, mild), (close, harmed) = names["fourth"].values()
    assert abs(distant) < 0.3 < 0.5 < close
    assert harmed < 0.3 < 0.8 < mild < names["shares"][30]


def claims(names: dict[str, Any]) -> list[str]:
    counts, shares, moves, fourth = (names[x] for x in ("counts", "shares", "moves", "fourth"))
    one, two, three = names["overlaps"][np.triu_indices(3, k=1)]
    disc, triangle, stripes, _ = moves["right"]
    agreement = (names["from_shift"][-1] == names["disc"]).sum()
    return [
        f"they come every ${names['interval']:.1f}$ ms",
        f"The simulation goes forward in steps of {names['TIME_STEP']} ms",
        f"the threshold, {names['THRESHOLD']} millivolts (mV) above rest",
        f"pauses for {names['PAUSE']} ms",
        f"the voltage would settle at {2 * names['RESISTANCE']} mV",
        f"needs more than {names['THRESHOLD'] / names['RESISTANCE']} nA to fire",
        f"it fires ${counts[1.6]}$, ${counts[2]}$, ${counts[3]}$, and ${counts[4]}$ times in a second",
        f"overlaps of ${one}$, ${two}$, and ${three}$",
        f"Flip {names['changed']} squares of the disc",
        f"repaired in ${names['noise_recalled']}$ of $500$ trials, the shift in only "
        f"${names['shift_recalled']}$",
        f"a mixture that is {agreement}% like the disc",
        f"Both damaged pictures have the overlap ${disc}$ with the disc.",
        f"the overlaps ${triangle}$ with the triangle and ${stripes}$ with the stripes",
        f"with 30% the share is still ${shares[30]:.3f}$, and with 40% it is ${shares[40]:.3f}$",
        f"With three pictures, the share was ${shares[30]:.3f}$.",
        f"with {names['changed']}% of the squares changed",
        f"the overlap with the stored disc is ${moves['up'][0]}$",
        f"Moved down, it comes back in ${moves['down'][3]}$ of the trials, and moved up in all",
        f"the overlap with the stripes stays at ${moves['left'][2]}$",
        f"Up and down it shrinks to ${moves['up'][2]}$",
        f"have the overlap ${fourth['columns'][0]}$ with the disc, and the disc still comes back in "
        f"${fourth['columns'][1]:.3f}$ of the trials",
        f"has the overlap ${fourth['small disc'][0]:.2f}$, and the share falls to "
        f"${fourth['small disc'][1]:.3f}$",
    ]
