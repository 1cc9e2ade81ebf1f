"""The quiz as a plain Python-Markdown extension: a formatter for SuperFences and what it needs around it."""

from __future__ import annotations

import copy
import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from quiz.fault_box import fault_box
from quiz.faults import InvalidQuestion, Problem
from quiz.render import render
from quiz.report import Place
from quiz.sheet import KeptHtml
from quiz.syntax import parse
from quiz.trees import ScriptWords, Sections, Settle
from quiz.words import ENGLISH, catalogue


def validate(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, str],
    md: Markdown,
) -> bool:
    """Accept any header, for SuperFences shows the text of a fence, with its key, where the header is refused."""
    options["header"] = inputs
    return True


def format_quiz(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **header: Any,
) -> Element:
    """The element of a quiz fence; in place of a faulty one, a box that tells what is wrong."""
    if options.get("header") or header.get("id_value") or header.get("classes"):
        return fault_box([Problem("misspelt-fence", "the fence opens with more than ```quiz", 0)])
    try:
        kept: Any = md.postprocessors["quiz-html"]
        return render(parse(source), kept, lambda text: _with_blocks(text, md))
    except InvalidQuestion as error:
        return fault_box(error.problems)


def _with_blocks(text: str, md: Markdown) -> str:
    """Fences and HTML inside a quiz, stashed as on the page by copies of the processors that are at work on it."""
    for name, sign in (("fenced_code_block", "```|~~~"), ("html_block", "<")):
        if re.search(sign, text):
            lines = copy.copy(md.preprocessors[name]).run([*text.split("\n"), ""])
            text = "\n".join(lines).rstrip("\n")
    return text


class _Isolate(Preprocessor):
    """An empty line on both sides of a quiz, so that it is a block of its own under a paragraph or in a tight list.

    One and no more: a footnote ends at two.
    """

    def run(self, lines: list[str]) -> list[str]:
        isolated: list[str] = []
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if self._is_quiz(line):
                before = isolated[-1] if isolated else ""
                isolated += [*_gap(before, line), line, *_gap(following, line)]
            else:
                isolated.append(line)
        return isolated

    def _is_quiz(self, line: str) -> bool:
        match = HTML_PLACEHOLDER_RE.fullmatch(line.strip("> "))
        stash = self.md.htmlStash.rawHtmlBlocks
        return match is not None and isinstance(stash[int(match[1])], Element)


def _gap(neighbour: str, line: str) -> list[str]:
    margin = line[: len(line) - len(line.lstrip("> "))]
    return [margin.rstrip()] if neighbour.strip("> ") else []


class QuizExtension(Extension):
    """Brings along what a quiz needs and the host does not name, for without it a quiz is shown as text, with its key."""

    def __init__(self, **config: Any) -> None:
        self.config = {
            "language": [ENGLISH, "of the interface"],
            "confidence": [False, "whether questions ask how sure the reader is"],
            "page": ["", "the address of the page"],
            "repository": ["", "the address of the repository where problems are reported"],
            "words": ["here", "where scripts find theirs: in the page, or elsewhere"],
        }
        super().__init__(**config)

    def extendMarkdown(self, md: Markdown) -> None:
        self.md = md
        words = catalogue(self.getConfig("language"))
        place = Place(self.getConfig("page"), self.getConfig("repository"))
        self._kept = KeptHtml(md, words, place, confidence=self.getConfig("confidence"))
        self.reset()
        md.registerExtension(self)
        # Between SuperFences (25), which leaves the placeholders, and html_block (20), which looks at them.
        md.preprocessors.register(_Isolate(md), "quiz-isolate", 24)
        # After inline (20), which fills the texts, and before mathml (18), which names formulas in labels only.
        md.treeprocessors.register(Settle(md), "quiz-settle", 19)
        # After toc (5), which names the headings.
        md.treeprocessors.register(Sections(md), "quiz-sections", 4)
        if self.getConfig("words") == "here":
            md.treeprocessors.register(ScriptWords(md, self._kept), "quiz-words", 3)
        # The last, so that no other has to look at it.
        md.postprocessors.register(self._kept, "quiz-html", -10)

    def reset(self) -> None:
        """Called once more when all extensions are there: one of them may have taken the fences over."""
        self._kept.reset()
        if "markdown_block" not in self.md.parser.blockprocessors:
            self.md.registerExtensions(["md_in_html"], {})
        if not _superfences(self.md):
            self.md.registerExtensions(["pymdownx.superfences"], {})
        superfences = _superfences(self.md)
        if not any(fence["name"] == "quiz" for fence in superfences.superfences):
            superfences.extend_super_fences("quiz", _format, validate, None)


def _superfences(md: Markdown) -> Any:
    """None where fences are left to nobody, or to Python-Markdown's own extension, which has no custom ones."""
    name = "fenced_code_block"
    return getattr(md.preprocessors[name], "extension", None) if name in md.preprocessors else None


def _format(src: str, **fence: Any) -> Element:
    return format_quiz(src, css_class="quiz", **fence)


def makeExtension(**config: Any) -> QuizExtension:
    return QuizExtension(**config)
