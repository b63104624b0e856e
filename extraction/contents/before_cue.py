"""The words that stand before their cue: quotations (“X,” she said), clauses (X, she said), both sides of it (X, she said, Y)."""

from __future__ import annotations

import re

from extraction.contents.breaks import aside_after
from extraction.contents.clauses import has_clause
from extraction.contents.led_up import quotation_end
from extraction.contents.linked import Link, Range
from extraction.contents.occasions import behind_addressee
from extraction.contents.reports import TAKES_CLAUSE, Report
from extraction.frames import Frame
from extraction.word_classes import is_past

DATELINE = re.compile(r"[nN][nN,T#.()/-]{0,12}-")
OVER_TITLES = frozenset("nNRDGOAT#P,IC(-")
FARTHEST_TITLE = 16


def left_quotation(frame: Frame, report: Report, floor: int) -> int | None:
    """Give the quotation that ends where the report's block begins, over titles and appositions."""
    if report.form not in ("finite", "said", "passive") or not report.constructions & (TAKES_CLAUSE | {"thing"}):
        return None
    if report.source and frame.words[report.source[0]].quotation >= 0:
        return None
    index = (report.source[0] if report.source and floor <= report.source[0] < report.block[0] else report.block[0]) - 1
    low = max(floor, index - FARTHEST_TITLE)
    while index >= low and frame.kinds[index] in OVER_TITLES and report.source is not None:
        index -= 1
    if index < low or frame.words[index].quotation < 0:
        return None
    if report.source and report.source[1] <= index and frame.kinds[report.start - 1] == "Q":
        # the quotation stands in an apposition between the subject and its verb
        return None
    if any(frame.kinds[i] in "IC" for i in range(index + 1, report.block[0])) and frame.kinds[index + 1] in "IC":
        return None
    return frame.words[index].quotation


def is_leading_title(frame: Frame, floor: int, quotation: int) -> bool:
    """Tell “On the show “Talk,” he said …”: the quotation stands in a phrase that only leads to the sentence."""
    start = next(index for index in range(floor, len(frame.words)) if frame.words[index].quotation == quotation)
    return start > floor and frame.kinds[floor] == "I" and not set(frame.kinds[floor:start]) & set("X,")


def with_left_quotation(frame: Frame, report: Report, quotation: int, floor: int, limit: int) -> Link:
    """Take the quotation before the block, the clause that leads into it, and the quotation that goes on behind the block."""
    end = next(i for i in range(report.block[0] - 1, -1, -1) if frame.words[i].quotation == quotation) + 1
    start = end - 1
    while start > 0 and frame.words[start - 1].quotation == quotation:
        start -= 1
    lead = clause_start(frame, floor, start)
    ranges = [(lead if start - lead >= 3 and _reads_on(frame, lead, start) else start, end)]
    behind = report.block[1] if report.inverted else report.end
    for index in range(behind, limit - 1):
        if frame.kinds[index] in ",:-BC" and frame.kinds[index + 1] == "Q":
            ranges.append((index + 1, quotation_end(frame, index + 1, limit)))
            break
        if frame.kinds[index] == "," and index == behind and frame.kinds[index + 1] in "XV" and not frame.words[index + 1].lower.endswith("ing"):
            # “The road,” he said, was “neither open nor closed”
            ranges.append((index + 1, aside_after(frame, index + 1, limit)))
            break
        if frame.kinds[index] in ";S":
            break
    return Link(report, tuple(ranges), quotation)


def _reads_on(frame: Frame, start: int, quotation: int) -> bool:
    """Tell whether a clause runs into the quotation: no stop between them."""
    return frame.kinds[quotation - 1] not in ",:.;" and not frame.kinds[start:quotation].startswith("I,")


def lead_clause(frame: Frame, report: Report, floor: int) -> tuple[Range, ...]:
    """Give the words before “, he said, “…””, unless they only say when and where: “When asked, he said, “…””."""
    edge = report.block[0] - 1
    start = clause_start(frame, floor, max(edge, floor))
    if report.form != "finite" or report.inverted or edge <= start or frame.kinds[edge] != "," or frame.kinds[report.end : report.end + 1] != ",":
        return ()
    opens = frame.words[start].lower == "if" or frame.kinds[start] not in "SI" and not frame.words[start].lower.endswith(("ing", "ed"))
    return ((start, edge),) if opens and is_clause(frame, start, edge) else ()


def left_clause(frame: Frame, report: Report, floor: int, limit: int) -> Link | None:
    """Take the clause before “, he said”, and what goes on behind it."""
    edge = report.block[0] - 1
    start = clause_start(frame, floor, edge)
    behind = behind_addressee(frame, report, report.block[1] if report.inverted else report.end, limit)
    if edge < 0 or edge <= start:
        waits = not _says_more(frame, behind, limit) and report.constructions & {"say", "that", "quote"}
        return Link(report, (), waiting=True) if waits else None
    while edge > start and frame.kinds[edge] not in ",-" and frame.kinds[edge] in "nNRDGOAT#I(":
        edge -= 1
    if edge <= start or frame.kinds[edge] not in ",-" and frame.words[edge].text != "?":
        return None
    if not (report.constructions & {"say", "that"} or report.lemma == "ask") or _only_leads(frame, start):
        return None
    goes_on = behind < limit - 2 and frame.kinds[behind] == ","
    if behind < limit and frame.kinds[behind] in "DGnNRPV#Q" and "T" not in frame.kinds[behind : behind + 3] and not report.inverted:
        # “the envoy, Serhat Ak, posted a picture”: the cue has an object of its own
        return None
    opens_behind = goes_on and frame.kinds[edge - 1] in "SC" and is_clause(frame, behind + 1, limit)
    if opens_behind or goes_on and frame.kinds[edge - 1] == "W" and frame.kinds[behind + 1] in "XV" and frame.kinds[edge - 2] == ",":
        # “he left because, he told an interviewer, the horses were there”
        return Link(report, ((behind + 1, aside_after(frame, behind + 1, limit)),))
    clause = is_clause(frame, start, edge) or report.inverted and edge - start >= 4
    if not clause and not goes_on or frame.kinds[start] in "SI" and not goes_on and "," not in frame.kinds[start:edge]:
        return None
    ranges = [(start, edge + (frame.words[edge].text == "?"))]
    cut_short = frame.kinds[edge - 1] in "XV" or frame.kinds[start] in "SIF" or not clause
    if goes_on and (cut_short or _continues(frame, behind + 1)) and is_clause(frame, start, limit):
        ranges.append((behind + 1, aside_after(frame, behind + 1, limit)))
    elif not clause:
        return None
    return Link(report, tuple(ranges))


def _continues(frame: Frame, start: int) -> bool:
    """Tell whether the reported clause goes on behind “, he said,”: with its verb, “and”, “one of which”; not with “citing …”."""
    if frame.kinds[start] == "V" and frame.words[start].lower.endswith("ing"):
        return False
    return frame.kinds[start] in "VXCBISW" or frame.kinds[start + 1 : start + 3] == "OW"


def _only_leads(frame: Frame, start: int) -> bool:
    """Tell “Asked whether troops would stay, the minister replied”."""
    word = frame.words[start]
    return word.kind in "nV" and word.lower.endswith("ed") and is_past(word.lower) and frame.kinds[start + 1 : start + 2] in ("S", "I", "F", "D")


def _says_more(frame: Frame, start: int, limit: int) -> bool:
    return limit - start > 25


def is_clause(frame: Frame, start: int, end: int) -> bool:
    """Tell whether a finite verb stands here."""
    return end - start >= 3 and (has_clause(frame, start, end) or any(frame.kinds[index] in "XV" for index in range(start + 1, end)))


def clause_start(frame: Frame, floor: int, end: int) -> int:
    """Give the place where the sentence's own words begin: behind a dateline and words that only join it to the one before."""
    start = floor
    colon = frame.kinds.rfind(":", floor, max(floor, end - 1))
    if colon > 0 and frame.kinds[colon + 1] != "Q":
        # “His deputy was blunter: the road, he said, was closed”
        return colon + 1
    if floor == 0 and (dateline := DATELINE.match(frame.kinds, 0, end)) and frame.words[0].text.isupper():
        start = dateline.end()
    while start < end and (
        frame.kinds[start] in ",.;-" or frame.kinds[start] in "CBA" and (frame.kinds[start] != "A" or frame.kinds[start + 1 : start + 2] == ",")
    ):
        start += 1
    return start
