"""What a colon, a comma or a bracket leads up to behind a cue: “told reporters on Friday: “…””, “told the paper: He will be posted abroad”."""

from __future__ import annotations

from extraction.contents.noun_openings import read_whom_to
from extraction.contents.occasions import is_occasion
from extraction.contents.reports import Report
from extraction.frames import Frame
from extraction.word_classes import is_verb_base

FURTHEST = 22
"""How far behind its cue a “that” or a quotation may begin."""


def led_up_quotation(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a quotation behind “said:”, “said, ”, “told reporters on Friday: ”."""
    if not report.constructions & {"say", "that", "quote", "told", "thing"}:
        return None
    if frame.kinds[start] in ",:" and start + 1 < limit and frame.kinds[start + 1] == "Q":
        return start + 1
    for index in range(start, min(limit - 1, start + FURTHEST)):
        if frame.kinds[index] in "SWX;" or frame.kinds[index : index + 2] == "PV":
            return None
        if frame.kinds[index] == "(" and frame.kinds[index + 1] == "Q" and frame.kinds[quotation_end(frame, index + 1, limit) :][:1] == ")":
            return index + 1
        if frame.kinds[index] in ":," and frame.kinds[index + 1] == "Q":
            return index + 1 if frame.kinds[index] == ":" or is_occasion(frame, report, start, index) else None
    return None


def in_request(frame: Frame, report: Report, start: int, quotation: int) -> bool:
    """Tell “asked the mission to come at once, “not next week””: the quotation is part of what was asked for."""
    if "whom-to" not in report.constructions or frame.kinds[quotation - 1] == ":":
        return False
    to = frame.kinds.find("F", start + 1, quotation)
    return to > 0 and is_verb_base(frame.words[to + 1].lower) and read_whom_to(frame, report, start, quotation) is not None


def colon_clause(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a clause without marks behind a colon: “told the paper: He will be posted abroad”."""
    for index in range(start, min(limit - 2, start + FURTHEST)):
        if frame.kinds[index] == ":":
            heading = report.block[0] > 0 and frame.words[report.block[0] - 1].lower in ("what", "as")
            plain = frame.kinds[index + 1] != "Q" and not heading and report.constructions & {"say", "told"}
            return index + 1 if plain and limit - index > 3 else None
        if frame.kinds[index] in ",;X":
            return None
    return None


def quotation_end(frame: Frame, start: int, limit: int) -> int:
    """Give the end of the quotation that begins here, and of those joined to it by “and”."""
    end = start
    while end < limit and frame.words[end].quotation == frame.words[start].quotation:
        end += 1
    if end + 1 < limit and frame.words[end].lower == "and" and frame.kinds[end + 1] == "Q":
        return quotation_end(frame, end + 1, limit)
    return end
