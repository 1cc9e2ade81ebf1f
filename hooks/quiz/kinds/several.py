"""Any number of options may be right."""

from __future__ import annotations

from collections.abc import Sequence

from quiz.kinds.choice import Choice


class Several(Choice):
    several = True
    settings = Choice.settings | {"partial"}

    def claims(self, rows: Sequence[tuple[str, str]], multiple: bool | None) -> bool:
        if multiple is None:
            return [mark for mark, _ in rows].count("[x]") > 1
        return multiple
