"""Link the cues of one frame to the words they report: quotations and clauses to the left, to the right, or on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.attribution.noun_phrases import PHRASE
from extraction.contents.around_phrase import around_according
from extraction.contents.before_cue import is_leading_title, lead_clause, left_clause, left_quotation, with_left_quotation
from extraction.contents.breaks import aside_after, break_before, is_summing_up
from extraction.contents.led_up import quotation_end
from extraction.contents.linked import Link
from extraction.contents.openings import find_opening
from extraction.contents.passives import around_agent
from extraction.contents.reports import TAKES_CLAUSE, Report
from extraction.frames import Frame

LEADING_CLAUSE = frozenset({"when", "as", "after", "while", "although", "though", "since", "because", "before"})
FREE_RELATIVES = frozenset({"that", "which", "who", "what"})
FARTHEST_BREAK = 30
"""How many later cues of a frame may end a report's words: a bound for sentences without an end."""


def find_links(frame: Frame, reports: Sequence[Report]) -> list[Link]:
    """Link the reports of a frame in order; those that are part of another's words are left out."""
    if (trailing := _trailing(frame, reports)) is not None:
        return [trailing]
    links: list[Link] = []
    floor = 0
    position = 0
    while position < len(reports):
        report = reports[position]
        link, limit = _link(frame, reports, position, floor)
        position += 1
        if link is None:
            continue
        links.append(link)
        if link.ranges and link.ranges[-1][1] > report.end:
            floor = limit
            while position < len(reports) and reports[position].start < limit:
                position += 1
            if position < len(reports) and _repeats(frame, link, reports[position]):
                position += 1
        else:
            floor = max(report.block[1], report.end)
    return links


def _trailing(frame: Frame, reports: Sequence[Report]) -> Link | None:
    """Read “the leaders agreed to meet, the council announced”: the last cue reports all that stands before it."""
    if len(reports) < 2:
        return None
    last = reports[-1]
    owned = last.source is not None and last.source[0] >= last.block[0]
    if last.lemma == "report" and reports[0].form == "finite" and reports[0].constructions & {"say"}:
        # “Pashinyan says X, the agency reports”: whoever passes the words on is not their speaker
        return None
    if is_summing_up(frame, last.block[0]):
        # “…, a charge he denies”
        return None
    if last.form != "finite" or not owned or frame.kinds[last.block[0] - 1 : last.block[0]] != "," or "Q" in frame.kinds[: last.block[0]]:
        return None
    if find_opening(frame, last, len(frame.words)) is not None:
        return None
    link = left_clause(frame, last, 0, len(frame.words))
    return link if link and len(link.ranges) == 1 and link.ranges[0][0] <= reports[0].block[0] else None


def _repeats(frame: Frame, link: Link, later: Report) -> bool:
    """Tell a second cue for the same words: “she said she believes, “X,” she said”."""
    edge = later.block[0]
    return edge > 0 and frame.words[edge - 1].quotation >= 0 and link.ranges[-1][1] >= edge and later.form in ("finite", "said")


def _link(frame: Frame, reports: Sequence[Report], position: int, floor: int) -> tuple[Link | None, int]:
    report = reports[position]
    if report.form == "according":
        return around_according(frame, report, floor), len(frame.words)
    limit = _limit(frame, reports, position)
    if report.form == "agent":
        return around_agent(frame, report, floor, limit), limit
    opening = find_opening(frame, report, limit)
    left = left_quotation(frame, report, floor)
    if opening is not None and not report.constructions & TAKES_CLAUSE:
        left = None
    if (how := _how_quotation(frame, report)) is not None:
        return with_left_quotation(frame, report, how, floor, report.end), limit
    if left is not None and not (opening and is_leading_title(frame, floor, left)):
        return with_left_quotation(frame, report, left, floor, limit), limit
    if opening is not None:
        if opening.quoted:
            lead = lead_clause(frame, report, floor)
            return Link(report, (*lead, (opening.start, quotation_end(frame, opening.start, limit)))), limit
        end = aside_after(frame, opening.start, limit, clause=opening.clause)
        marks = frame.kinds.find("Q", opening.start, opening.start + 3)
        if marks >= 0 and _before_block(frame, report) in FREE_RELATIVES:
            # “the road, which he calls “a road of peace”, is closed”
            end = min(end, quotation_end(frame, marks, limit))
        elif _is_gapped(frame, report, opening.start):
            end = max(frame.kinds.find(",", opening.start, end), 0) or end
        if report.form == "nominal":
            end = _second_verb(frame, opening.start, end)
        return Link(report, ((opening.start, end),)), end
    if report.lemma == "report" and position and report.block[0] - 1 == floor:
        return None, limit
    if report.form in ("finite", "said") and report.constructions & TAKES_CLAUSE:
        return left_clause(frame, report, floor, limit), limit
    return None, limit


def _how_quotation(frame: Frame, report: Report) -> int | None:
    """Give the quotation in ““a bridge of steel” is how the minister describes it”."""
    start = report.block[0]
    if start < 3 or frame.words[start - 1].lower != "how" or frame.kinds[start - 2] not in "XV" or frame.kinds[start - 3] != "Q":
        return None
    return frame.words[start - 3].quotation


def _is_gapped(frame: Frame, report: Report, start: int) -> bool:
    """Tell “a voice that two colleagues say is his, …”: the subject of the words stands before “that”."""
    return frame.kinds[start] in "XV" and _before_block(frame, report) in FREE_RELATIVES


def _before_block(frame: Frame, report: Report) -> str:
    return frame.words[report.block[0] - 1].lower if report.block[0] else ""


def _limit(frame: Frame, reports: Sequence[Report], position: int) -> int:
    """Give the end of what this report may hold: the break before the next report that stands on its own."""
    for later in reports[position + 1 : position + 1 + FARTHEST_BREAK]:
        place = break_before(frame, reports[position], later)
        if place is not None and place >= reports[position].end:
            return place
    return _leading_clause_end(frame, reports[position])


def _leading_clause_end(frame: Frame, report: Report) -> int:
    """Give the comma at which “When he noted that X, …” ends; else the end of the frame."""
    if report.form == "participle" and report.block[0] == 0 and report.source and report.source[0] > report.end:
        # “Voicing concern, the president said”: up to the comma before the sentence's subject
        comma = frame.kinds.rfind(",", report.end, report.source[0])
        return comma if comma > 0 else len(frame.words)
    opener = report.block[0] - 1
    if opener < 0 or frame.words[opener].lower not in LEADING_CLAUSE or frame.kinds[:opener].strip("ACB"):
        return len(frame.words)
    for index in range(report.end + 3, len(frame.words) - 2):
        if (
            frame.kinds[index] == ","
            and (main := PHRASE.match(frame.kinds, index + 1))
            and frame.kinds[main.end() : main.end() + 1] in ("X", "V", "A")
        ):
            return index
    return len(frame.words)


def _second_verb(frame: Frame, start: int, end: int) -> int:
    """Give the place where the main clause goes on behind “the claim that X”: at the second finite verb."""
    verbs = [index for index in range(start, end) if frame.kinds[index] in "XV" and frame.kinds[:index].rstrip("A")[-1:] not in ("X", "V", "F")]
    return verbs[1] if len(verbs) > 1 and not set(frame.kinds[start : verbs[1]]) & set("CSW,") else end
