"""Where a reader reports a problem with a question: a new issue of the course's repository, filled in."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from quiz.words import Words

FIELDS = {"gitlab": ("/-/issues/new", "issue[title]", "issue[description]")}
OTHERS = ("/issues/new", "title", "body")  # GitHub, Codeberg, Gitea
FORM = "question.yml"  # in .github/ISSUE_TEMPLATE; where there is none, GitHub shows the title and the body


class Place(NamedTuple):
    """The address of a page, and of the repository that it comes from, or "" for either."""

    page: str = ""
    repository: str = ""

    def report(self, words: Words, name: str, question: str, revision: str) -> str:
        """The address of a new issue about a question, which has this `id` on the page; "" without a repository."""
        if not self.repository:
            return ""
        host = urlsplit(self.repository).netloc
        path, title, body = next((FIELDS[kind] for kind in FIELDS if kind in host), OTHERS)
        page = f"{self.page}#{name}"
        texts = {
            title: words.say("widget.report-title", id=question),
            body: words.say("widget.report-body", id=question, revision=revision, page=page),
        }
        if "github" in host:
            fields = {"question": question, "revision": revision, "address": page}
            texts = {"template": FORM} | texts | fields
        repository = self.repository.rstrip("/").removesuffix(".git")
        return f"{repository}{path}?{urlencode(texts, quote_via=quote)}"
