"""The trace of an article's standing, as it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Retraction
from statements.presenters.history import moment
from statements.presenters.wording import written

NOBODY = "an editor"


@dataclass(frozen=True, slots=True)
class RetractionLine:
    """What was decided, by whom, when and why."""

    deed: str
    day: str
    who: str
    when: str
    reason: str
    source: str


def retraction_lines(rows: Iterable[Retraction], *, named: bool) -> list[RetractionLine]:
    """Shape the trace; readers are not told which editor decided."""
    return [
        RetractionLine(
            row.get_deed_display().capitalize(),
            written(row.day) if row.day else "",
            row.who_name if named else NOBODY,
            moment(row.made_at),
            row.reason,
            row.source,
        )
        for row in rows
    ]
