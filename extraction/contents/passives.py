"""What is said of somebody in the passive: “The move was condemned by Paris as a provocation”."""

from __future__ import annotations

from extraction.attribution.noun_phrases import WINDOW
from extraction.attribution.sources import subject_before
from extraction.contents.linked import Link
from extraction.contents.reports import Report
from extraction.frames import Frame

OPENERS = frozenset("of as for over to".split())


def around_agent(frame: Frame, report: Report, floor: int, limit: int) -> Link | None:
    """Take the subject before the verb and what it is said to be or to have done, behind the agent."""
    subject = subject_before(frame, report.start)
    if subject is None or subject[0] < floor or report.source is None:
        return None
    first = subject[0]
    while first > floor and frame.kinds[first - 1] in "nNRDG":
        first -= 1
    start = report.source[1]
    for index in range(start, min(limit - 1, start + WINDOW // 4)):
        if frame.words[index].lower in OPENERS:
            return Link(report, ((first, subject[1]), (index, limit)))
        if frame.kinds[index] in ",;:SWXV":
            return None
    return None
