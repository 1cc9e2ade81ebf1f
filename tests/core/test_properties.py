"""What holds for every quiz and every page, whatever their author writes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup
from hypothesis import assume, given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError
from quiz.faults import InvalidQuestion
from quiz.model import Option, Question
from quiz.pages import Page, read
from quiz.syntax import parse

QUIZ = """\
---
id: even
---
Which number is even?

- [ ] One
    > One is odd.
- [x] Two
    > Yes.

Every other number is.
"""
PAGE = f"# Title\n\n```quiz\n{QUIZ}```\n\nText.\n"
MARKDOWN = """\
{0}
*{0}* **{1}** ~~{2}~~
`{0}` ``{1}`` [{2}](other.md)
![{0}](picture.png)
<kbd>{0}</kbd> &lt;{1} & {2}
1 < {0} > 2 --> {1}: [[{2}, 2]]
{0} <{1} 5
{0} [ ] {1} [x] {2}
{0}_{1}_{2} \\*{0}\\_
{0}  \n{1}\\
{0} $x_1 < 2$ {1}
$$\n\\frac{{1}}{{2}}\n$$\n{0}
# {0}
{0}\n---\n{1}
---
> {0}\n> {1}\n{2}
- {0}\n- {1}\n\n    {2}
1. {0}\n    - {1}\n2. {2}
- [x](other.md) {0}
| {0} | {1} |\n|---|---|\n| {2} | 2 |
```\n{0}\n\n- [x] {1}\n```
~~~python\n{0} = "{1}"  # {2}\n~~~
    {0}\n    {1}
!!! note\n    {0}\n\n    {1}
!!! note "{0}"\n    {1}
??? tip "{0}"\n    {1}
=== "{0}"\n    {1}\n=== "{2}"\n    {0}
{0}\n:   {1}
{0}[^{1}]\n\n[^{1}]: {2}
<div>{0}</div>
<div markdown>\n*{0}*\n\n- {1}\n</div>
<details>\n<summary>{0}</summary>\n\n{1}\n</details>
<!-- comment --> {0}
<https://example.org/{0}>
\t{0}
  {0}
שלום {0} 😀
""".splitlines()


@st.composite
def markdown(draw: st.DrawFn, name: str) -> str:
    """Blocks of Markdown, in which every word of letters and digits must reach the reader."""
    blocks = draw(st.lists(st.sampled_from(MARKDOWN), min_size=1, max_size=3))
    words = (tuple(f"{name}{number}{letter}" for letter in "abc") for number in range(3))
    texts = [block.replace("\\n", "\n").format(*word) for block, word in zip(blocks, words)]
    return draw(st.sampled_from(["\n\n", "\n"])).join(texts)
