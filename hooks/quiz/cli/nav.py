"""A new page in the navigation: one line more in mkdocs.yml, of which nothing else changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import yaml


class Leaf(NamedTuple):
    """A page in the navigation: its file, the list that holds it, and its entry in the top-level list."""

    page: str
    node: yaml.ScalarNode
    items: yaml.SequenceNode
    top: yaml.Node


def with_page(settings: bytes, page: str, section: str) -> bytes | None:
    """The settings with a page behind the last one of its folder, or in a new section behind the topics.

    Gives None where there is no `nav`: MkDocs then shows every page. Raises ValueError where the navigation is
    written in another form than one line a page.
    """
    text = settings.decode("utf-8")
    nav = _nav(text)
    if nav is None:
        return None
    leaves = list(_leaves(nav))
    if any(leaf.page == page for leaf in leaves):
        return settings
    at, added = _place(text, nav, leaves, page, section)
    end = "\r\n" if "\r\n" in text else "\n"
    before = text[:at] if text[:at].endswith("\n") else text[:at] + end
    changed = before + added.replace("\n", end) + text[at:]
    if sorted(_pages(changed)) != sorted([page, *(leaf.page for leaf in leaves)]):
        raise ValueError("its `nav` has an unusual form")
    return changed.encode()


def _nav(text: str) -> yaml.SequenceNode | None:
    """The list of the navigation, if it is written as one line an entry."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ValueError(f"it is no YAML: {error}") from error
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    nav = next((value for key, value in pairs if key.value == "nav"), None)
    if nav is None:
        return None
    if not isinstance(nav, yaml.SequenceNode) or nav.flow_style or not nav.value:
        raise ValueError(f"its `nav`, in line {nav.start_mark.line + 1}, has an unusual form")
    return nav


def _pages(text: str) -> list[str]:
    nav = _nav(text)
    return [leaf.page for leaf in _leaves(nav)] if nav else []


def _leaves(items: yaml.SequenceNode, top: yaml.Node | None = None) -> Iterator[Leaf]:
    for item in items.value:
        value = item.value[0][1] if isinstance(item, yaml.MappingNode) and item.value else item
        if isinstance(value, yaml.SequenceNode):
            yield from _leaves(value, top or item)
        elif isinstance(value, yaml.ScalarNode):
            yield Leaf(value.value, value, items, top or item)


def _place(
    text: str, nav: yaml.SequenceNode, leaves: list[Leaf], page: str, section: str
) -> tuple[int, str]:
    """Where the new lines begin, and what they are."""
    folder = page.partition("/")[0] + "/"
    siblings = [leaf for leaf in leaves if leaf.page.startswith(folder)]
    if siblings:
        last = siblings[-1]
        if last.items.flow_style:
            raise ValueError(f"its line {last.node.start_mark.line + 1} holds several pages")
        return _below(text, last), f"{_margin(last.items)}- {page}\n"
    topics = [leaf for leaf in leaves if leaf.page.startswith("topics/")] or leaves
    above = [leaf for leaf in leaves if leaf.top is topics[-1].top][-1]
    margin = _margin(nav)
    return _below(text, above), f"{margin}- {section}:\n{margin}    - {page}\n"


def _margin(items: yaml.SequenceNode) -> str:
    return " " * items.start_mark.column


def _below(text: str, leaf: Leaf) -> int:
    """Where the line under a page begins; a comment behind the page stays with it."""
    end = text.find("\n", leaf.node.end_mark.index)
    return end + 1 if end >= 0 else len(text)
