"""The clause that “according to X”, “as reported by X” or “in her view” hangs on: before it, or behind it."""

from __future__ import annotations

from extraction.contents.before_cue import clause_start, is_clause
from extraction.contents.linked import Link
from extraction.contents.reports import Report
from extraction.frames import Frame

LONGEST_LEAD = 3
"""How many words may stand before a phrase that opens its sentence."""
LONGEST_APPOSITION = 12


def around_according(frame: Frame, report: Report, floor: int) -> Link | None:
    """Take the clause before or behind the phrase."""
    first, after = _phrase(frame, report)
    start = clause_start(frame, floor, first)
    if first - start > LONGEST_LEAD and is_clause(frame, start, first):
        return Link(report, ((start, first),))
    if first - start > LONGEST_LEAD:
        return None
    if (
        start < first - 1
        and frame.kinds[first - 1] == ","
        and frame.kinds[after : after + 1] == ","
        and frame.kinds[after + 1 : after + 2] in ("X", "V")
    ):
        # “The line, to quote the minister, is dead”
        return Link(report, ((start, first - 1), (after + 1, len(frame.words))))
    opening = _behind(frame, after)
    return Link(report, ((opening, len(frame.words)),)) if opening is not None else None


def _phrase(frame: Frame, report: Report) -> tuple[int, int]:
    """Give the first word of the phrase, “as” with it, and the place behind it."""
    first, after = report.start, max(report.end, report.block[1])
    if report.source:
        first, after = min(first, report.source[0]), max(after, report.source[1])
    return first - (first > 0 and frame.words[first - 1].lower == "as"), after


def _behind(frame: Frame, after: int) -> int | None:
    """Give the place where the clause behind the phrase begins: at once, behind a comma, or behind the speaker's apposition."""
    comma = frame.kinds.find(",", after)
    if comma != after and is_clause(frame, after, comma if comma > 0 else len(frame.words)):
        return after
    if comma < 0 or not is_clause(frame, comma + 1, len(frame.words)):
        return None
    second = frame.kinds.find(",", comma + 1, comma + LONGEST_APPOSITION)
    apposed = second > 0 and not is_clause(frame, comma + 1, second) and frame.kinds[comma + 1] in "DGR"
    return second + 1 if apposed and is_clause(frame, second + 1, len(frame.words)) else comma + 1
