"""Markdown as a reader sees it."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import NamedTuple

STAND_IN = "\ufffc"
"""Stands for code, a formula, or an image where words are looked for."""

LITERAL = re.compile(
    r"""^[ ]*(?P<fence>`{3,}|~{3,})[^\n]*\n(?P<lines>.*?)^[ ]*(?P=fence)`*[ ]*$
      | (?<!\\)!\[(?P<alt>[^\]]*)\](?:\([^()]*(?:\([^()]*\))?[^()]*\)|\[[^\]]*\])
      | (?P<ticks>`+)(?!`)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
      | (?<!\\)\$\$(?P<block>.+?)\$\$
      | (?<!\\)\$(?!\s)(?P<formula>[^$\n]*[^\s$\\])\$(?!\d)
      | \\\((?P<round>.+?)\\\) | \\\[(?P<square>.+?)\\\]""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
MARKUP = re.compile(r"[`$\\*_!\[<&=~^{#|>+\n-]|:[a-z]|\d[.)] ")
LEAVES = (
    (re.compile(r"<!--.*?-->", re.DOTALL), " "),
    (re.compile(r"\[\^[^\]]+\]:?"), ""),
    (re.compile(r"(?<!\\)\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\))?[^()]*\)|\[[^\]]*\])"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    (re.compile(r"\{ *[.#:][^{}\n]*\}"), ""),
    (re.compile(r"^ *(?:#{1,6} |> ?|[-*+] (?:\[[ xX]\] )?|\d+[.)] |!!! |\?\?\?\+? |=== )+", re.MULTILINE), ""),
    (re.compile(r"^[ |:-]*-{3}[ |:-]*$", re.MULTILINE), ""),
    (re.compile(r"\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}"), ""),
    (re.compile(r"(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])"), ""),
    (re.compile(r"(==|~~|\^\^)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)  # fmt: skip
SILENT_COMMANDS = re.compile(
    r"\\(?:frac|dfrac|tfrac|sqrt|left|right|text\w*|math\w+|operatorname|begin|end|displaystyle|quad|qquad|[,;!: ])(?![a-zA-Z])"
)
COMMANDS = re.compile(r"\\([a-zA-Z])[a-zA-Z]*\s?")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Shown(NamedTuple):
    """`visible` is all that is to be seen; in `prose` a stand-in takes the place of code, formulas, and images."""

    visible: str
    prose: str


def shown(text: str) -> Shown:
    if not MARKUP.search(text):
        plain = " ".join(text.split())
        return Shown(plain, plain)
    literals: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        literals.append(_literal(match))
        return STAND_IN

    prose = LITERAL.sub(put_aside, text)
    for pattern, leaves in LEAVES:
        prose = pattern.sub(leaves, prose)
    prose = " ".join(html.unescape(prose).split())
    pieces = prose.split(STAND_IN)
    visible = pieces[0] + "".join(
        literal + piece for literal, piece in zip(literals, pieces[1:], strict=False)
    )
    return Shown(" ".join(visible.split()), prose)


def visible(text: str) -> str:
    return shown(text).visible


def words(prose: str) -> list[str]:
    return WORD.findall(prose)


@lru_cache(maxsize=10_000)
def lemma(word: str) -> str:
    """A word without its most common endings: `change`, `changes`, and `changing` are one."""
    bare = word.casefold().removesuffix("'s").removesuffix("’s")
    for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if bare.endswith(ending) and len(bare) - len(ending) > 3 and not bare.endswith("ss"):
            return bare.removesuffix(ending)
    return bare


def root(word: str) -> str:
    """What words of one family share: `ferment`, `fermenting`, and `fermentation`."""
    return lemma(word)[:7]


def _literal(match: re.Match[str]) -> str:
    if match["ticks"]:
        return match["code"].strip()
    if match["fence"]:
        return match["lines"]
    if match["alt"] is not None:
        return match["alt"]
    formula = match["block"] or match["formula"] or match["round"] or match["square"]
    plain = COMMANDS.sub(r"\1", SILENT_COMMANDS.sub("", formula))
    return re.sub(r"[{}^_&\\]", "", plain)
