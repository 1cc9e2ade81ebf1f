"""What a quiz must look like: one row a rule, with what was expected and a right example."""

from __future__ import annotations

from quiz.advice import ADVICE
from quiz.rule import Rule

OPTIONS = """\
- [ ] The mean
    > It keeps the mean of the window, so one large value is diluted.
- [x] The maximum
    > Yes: the largest value in the window survives."""

SETTINGS = """\
---
id: largest-in-window
hint: "Think: which one number would you keep?"
---"""

ALLOW = """\
---
id: unchanged-median
allow: {Q103: the exception is what the lesson is about}
---"""

TOLERANCE = """\
---
id: output-width
tolerance: 2%
---"""

EDITION = """\
---
id: output-width
edition: 2
---"""

RECORD = """\
edition: 1
key: 0f8a3c51"""

SECTION = """\
---
id: output-width
section: windows
---"""

VALUES = """\
= 28 ± 0.5
    > Yes: (32 − 5) / 1 + 1.
!= 27
    > That counts the steps, not the places."""

STEPS = """\
- [1] Seed
- [2] Seedling
- [3] Plant"""

PAIRS = """\
- [=] Root => takes up water
- [=] Leaf => makes sugar from light
- [ ] => keeps the plant warm"""

PINNED = """\
```quiz
---
id: largest-in-window
shuffle: true
---
Which summary keeps the largest value of each window?

- [ ] The mean
    > It keeps the mean of the window, so one large value is diluted.
- [x] The maximum
- [ ] Neither of them {pinned}
    > One of the two does keep it.

A summary says less than the values, and is easier to read.
```"""

QUIZ = f"""\
```quiz
---
id: largest-in-window
---
Which summary keeps the largest value of each window?

{OPTIONS}

A summary says less than the values, and is easier to read.
```"""

FRONT_MATTER = """\
---
title: "Attention: who looks at whom"
description: One sentence on what the reader learns.
---"""

PRACTICE = """\
---
title: Warm up
practice: true
---"""

REVIEWED = """\
---
title: Transformers
reviewed: 2026-11-23
---"""

FORMULA = """\
The cost is the mean of the losses:

$$
J = \\frac{1}{N} \\sum_{i=1}^{N} \\ell_i
$$

It falls as $w$ grows."""

LONG_QUIZ = """\
````quiz
---
id: numpy-sum
---
What does this print?

```python
print(np.ones(3).sum())
```

- [ ] 1.0
    > Three ones are added, not averaged.
- [x] 3.0
    > Yes: `sum` gives the same type back.
````"""

AS_TEXT = f"""\
````markdown
{QUIZ}
````"""

NOTEBOOK = """\
{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "title",
   "metadata": {},
   "source": ["# Windows"]
  }
 ],
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 5
}"""

FAILING_CELL = """\
"metadata": {
 "tags": ["raises-exception"]
}"""


RULES: dict[str, Rule] = {
    "missing-id": Rule("Q001", "an `id` that names the question for good", SETTINGS),
    "duplicate-id": Rule("Q001", "an `id` that no other question of the site has", SETTINGS),
    "shown-twice": Rule(
        "Q001",
        "each question in one place of the site: include its file once",
        '--8<-- "parts/quiz.md"',
    ),
    "no-stem": Rule("Q005", "the question, before the first option", QUIZ),
    "no-key": Rule("Q002", "`[x]` on at least one option that is right", OPTIONS),
    "all-right": Rule("Q002", "at least one option that is wrong, with `[ ]`", OPTIONS),
    "too-many-keys": Rule(
        "Q002", "one `[x]`, or no `multiple: false` where several are right", OPTIONS
    ),
    "too-few-options": Rule("Q003", "two options or more", OPTIONS),
    "same-option": Rule("Q004", "options that differ in more than case and punctuation", OPTIONS),
    "bad-settings": Rule("Q005", "settings as `name: value`, between two lines of ---", SETTINGS),
    "unknown-setting": Rule(
        "Q005",
        "one of the settings id, edition, marks, hint, objective, section, multiple, shuffle, partial, tolerance, case, allow",
        SETTINGS,
    ),
    "unknown-section": Rule(
        "Q010",
        "the anchor of a heading on this page, or a link to another: what the heading's own link ends with",
        SECTION,
    ),
    "idle-setting": Rule(
        "Q005",
        "`multiple` or `shuffle` where options are chosen, `partial` where several things can be right, `tolerance` for a number, `case` for a text",
        TOLERANCE,
    ),
    "bad-value": Rule("Q005", "a value of the right kind", SETTINGS),
    "bad-marker": Rule(
        "Q005", "an option as `- [ ] text` or `- [x] text`, at the left margin of the quiz", OPTIONS
    ),
    "empty-option": Rule("Q005", "the option's text behind its box", OPTIONS),
    "stray-line": Rule(
        "Q005",
        "an option's further lines indented by four spaces, or an empty line before the explanation",
        QUIZ,
    ),
    "stray-feedback": Rule(
        "Q005",
        "feedback as the last lines of its option, each with `>` and indented by four spaces",
        OPTIONS,
    ),
    "late-option": Rule("Q005", "all options in one list, and the explanation after it", QUIZ),
    "idle-pin": Rule("Q005", "`{pinned}` only where `shuffle: true` is set", PINNED),
    "mixed-options": Rule(
        "Q005",
        "answers of one type: boxes `[ ]` and `[x]`, places `[1]`, pairs `[=]`, or values behind = and !=",
        OPTIONS,
    ),
    "no-value": Rule("Q002", "a right answer behind `=`", VALUES),
    "bad-number": Rule(
        "Q005", 'a number, with a tolerance behind ± if need be, or a text in "quotes"', VALUES
    ),
    "bad-place": Rule("Q005", "each step with its place in the box", STEPS),
    "no-match": Rule("Q005", "a row, =>, and what belongs to it", PAIRS),
    "rich-match": Rule(
        "Q005", "plain text behind =>; formulas and code may stand before it", PAIRS
    ),
    "missing-feedback": Rule(
        "Q006", "feedback under every option that is wrong, each of its lines with `>`", OPTIONS
    ),
    "unclosed-fence": Rule(
        "Q005", "a line that closes it, with as many backticks as opened it", QUIZ
    ),
    "misspelt-fence": Rule("Q005", "a line of its own with ```quiz and nothing else", QUIZ),
    "short-fence": Rule(
        "Q005",
        "more backticks around the quiz than around code in it, and an empty line after it",
        LONG_QUIZ,
    ),
    "swallowed-fence": Rule(
        "Q005", "a quiz outside of other code blocks, or a longer fence around an example", AS_TEXT
    ),
    "not-rendered": Rule(
        "Q005",
        "a quiz fence alone on its lines, indented by four spaces for each list it stands in, and in no HTML but in tags that say `markdown`",
        QUIZ,
    ),
    "changed-quiz": Rule("Q005", "a quiz without `--8<--` in its question and options", QUIZ),
    "lone-tag": Rule("Q005", "code in backticks, and HTML tags in pairs", "`List<int>`"),
    "included-quiz": Rule("Q005", "a text without faults in what the page includes", QUIZ),
    "front-matter": Rule(
        "P001",
        "`name: value` between two lines of ---, from the page's first line on",
        FRONT_MATTER,
    ),
    "bad-practice": Rule(
        "P001", "`practice: true` where no question of the page is to count", PRACTICE
    ),
    "bad-review": Rule("P001", "`reviewed` with the day on which the page was last read", REVIEWED),
    "no-notebook": Rule(
        "N001",
        "a notebook as Jupyter saves it: open it there, or take back the last change",
        NOTEBOOK,
    ),
    "failing-cell": Rule(
        "N002",
        "code that runs from the first cell to the last, or the tag `raises-exception` on a cell that is meant to fail",
        FAILING_CELL,
    ),
    "unreadable-file": Rule(
        "P002",
        "a text in UTF-8 that you may read; editors can change how a file is saved",
        "Save with Encoding: UTF-8",
    ),
    "loose-formula": Rule("M002", "`$$` alone on its line, with an empty line around", FORMULA),
    "bad-formula": Rule(
        "M001", "LaTeX that can become MathML", "$\\frac{\\partial J}{\\partial w}$"
    ),
    "active-html": Rule(
        "Q009", "Markdown, or HTML that only marks up text", "Press <kbd>Ctrl</kbd>."
    ),
    "outside-image": Rule(
        "Q009",
        "an image of this site: no page asks another host for anything",
        "![A window of two by two pixels](window.png)",
    ),
    "no-alt": Rule(
        "Q009",
        "words between the [ ] of an image, for those who cannot see it",
        "![Three windows in a row](windows.png)",
    ),
    "option-letters": Rule(
        "Q102",
        "options that say themselves what they mean, for they have no letters and no fixed order",
        OPTIONS,
    ),
    "retired-id": Rule(
        "Q001",
        "an `id` that no question has had before; or, where the deleted question is back, no `retired: true` in its file in registry/",
        SETTINGS,
    ),
    "changed-key": Rule(
        "Q206",
        "the next `edition` where an answer was corrected, so that readers are asked again; or, for another question, another `id`",
        EDITION,
    ),
    "old-edition": Rule("Q206", "an `edition` that never goes back", EDITION),
    "not-recorded": Rule(
        "Q206",
        "an entry in the registry; `quiz fmt` writes it",
        SETTINGS,
        "info",
        "what is not recorded cannot be told from another question of the same name",
        allowed_in="",
    ),
    "bad-record": Rule(
        "Q206",
        "a record as `quiz fmt` writes it: take back the last change, or delete the file and run `quiz fmt`",
        RECORD,
    ),
    "unknown-allow": Rule(
        "Q012", "the code of a warning, such as Q103; what is an error cannot be allowed", ALLOW
    ),
} | ADVICE
