"""Where, behind a cue, the words it reports begin: one reader a construction, tried in order.

Each reader takes the frame, the report and the place to which its words may reach, and gives the first word of the content, or none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extraction.attribution.lexicon import constructions_of
from extraction.contents.noun_openings import read_as, read_at, read_of, read_thing, read_to, read_whom_to
from extraction.contents.occasions import SIMPLE_ADDRESSEE, is_occasion, past_occasions
from extraction.contents.reports import Report
from extraction.frames import Frame
from extraction.word_classes import is_past

Reader = Callable[[Frame, Report, int, int], int | None]

CLAUSE_OPENERS = frozenset("that whether if how what why when where".split())
CLAUSE_ONLY = frozenset({"say", "argue", "insist", "contend", "allege"})
"""Cues that take no object: whatever noun follows is a clause's subject."""
NO_CLAUSE = frozenset("nothing so as goodbye yes no something little much the-same none".split())
FURTHEST = 22
"""How far behind its cue a “that” or a quotation may begin."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first word of the content, and whether a quotation was led up to with a colon or comma: it then ends with its marks."""

    start: int
    quoted: bool = False
    clause: bool = True


def find_opening(frame: Frame, report: Report, limit: int) -> Opening | None:
    """Give the opening of the words reported between the cue and the limit."""
    start = report.block[1] if report.inverted else report.end
    if start >= limit:
        return None
    quotation = _led_up_quotation(frame, report, start, limit)
    if quotation is not None:
        return Opening(quotation, quoted=True)
    if (particle := _late_particle(frame, report, start, limit)) is not None:
        return Opening(particle, clause=False)
    for construction, reader in READERS:
        if construction in report.constructions and (opening := reader(frame, report, start, limit)) is not None:
            return Opening(opening, clause=reader not in (read_thing, read_to))
    return None


def _late_particle(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find the noun behind “warned last week of”: a day stands between the cue and its particle."""
    after = past_occasions(frame, start, limit)
    if after == start or after + 1 >= limit or "thing" not in constructions_of(f"{report.lemma} {frame.words[after].lower}"):
        return None
    return after + 1


def _led_up_quotation(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a quotation behind “said:”, “said, ”, “told reporters on Friday: ”."""
    if not report.constructions & {"say", "that", "quote", "told", "thing"}:
        return None
    if frame.kinds[start] in ",:" and start + 1 < limit and frame.kinds[start + 1] == "Q":
        return start + 1
    for index in range(start, min(limit - 1, start + FURTHEST)):
        if frame.kinds[index] in "SWX;":
            return None
        if frame.kinds[index] in ":," and frame.kinds[index + 1] == "Q":
            return index + 1 if frame.kinds[index] == ":" or is_occasion(frame, report, start, index) else None
    return None


def _that(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a clause behind “that”, “whether” …, or a quotation right behind the cue."""
    if frame.kinds[start] == "Q":
        return start
    for index in range(start, min(limit - 1, start + FURTHEST)):
        word = frame.words[index]
        if word.quotation >= 0 or word.kind in ";:":
            return None
        if word.lower == "that" and (index == start or _is_lead(frame, report, start, index)):
            return index + 2 if frame.words[index + 1].lower == "that" else index + 1
        if word.lower in CLAUSE_OPENERS and index == start and word.lower != "if":
            return index
        if word.lower in ("whether", "if") and report.lemma in ("ask", "wonder", "question", "inquire", "ponder"):
            return index
    return None


def _is_lead(frame: Frame, report: Report, start: int, end: int) -> bool:
    """Tell whether days, occasions and addressees alone stand between a cue and its “that”."""
    kinds = frame.kinds[start:end]
    return kinds[0] in "IATFD,NRnPG" and not set(kinds) & set("XSW") and (kinds[0] in "IATF," or "told" in report.constructions)


def _told(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a clause behind an addressee: “told Reuters the sides would meet”."""
    match = SIMPLE_ADDRESSEE.match(frame.kinds, start, limit)
    if not match:
        return None
    start = past_occasions(frame, match.end(), limit)
    if start >= limit or frame.kinds[start] in ",.;":
        return None
    if (that := _that(frame, report, start, limit)) is not None:
        return that
    return start if has_clause(frame, start, limit) and report.lemma not in ("ask", "advise", "brief") else None


def _bare(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Take a clause without “that”: “said the sides would meet”."""
    if "told" in report.constructions and report.lemma != "warn":
        return None
    after = past_occasions(frame, start, limit)
    if after + 1 >= limit or frame.kinds[after] in ",.;:)-":
        return None
    if frame.words[after].lower == "that":
        return after + 1
    if frame.kinds[after] in "Q" or frame.kinds[after] in "XV" and report.block[0] and frame.kinds[report.block[0] - 1] == "W":
        return after
    if (
        frame.words[after].lower in ("when", "while", "as", "before", "after", "by", "about", "of", "against", "without", "through", "via")
        or frame.kinds[after] == "C"
    ):
        return None
    if frame.words[after].lower.endswith("ing") and frame.kinds[after] == "n" and frame.kinds[after + 1 : after + 2] in ("F", "D", "I"):
        return None
    if frame.kinds[after] in "IF":
        comma = frame.kinds.find(",", after, limit)
        opens = comma > 0 and has_clause(frame, comma + 1, limit)
        return after if opens or has_clause(frame, after + 1, limit) and frame.words[after].lower not in ("during", "following") else None
    takes_any = report.lemma in CLAUSE_ONLY and limit - after >= 4 and frame.kinds[after] in "DGnNRP#A" and frame.words[after].lower not in NO_CLAUSE
    return after if takes_any or has_clause(frame, after, limit) else None


def has_clause(frame: Frame, start: int, limit: int) -> bool:
    """Tell whether a finite verb stands here behind a subject."""
    subject = False
    for index in range(start, limit):
        kind, lower = frame.kinds[index], frame.words[index].lower
        if subject and (
            kind == "X" and lower not in ("be", "been", "being", "having") or kind == "V" and frame.kinds[index - 1] in "nNRPAQ#T)" or kind == "Q"
        ):
            return True
        if index == start + 1 and frame.kinds[start] == "P" and kind in "nV":
            return True
        if (
            subject
            and kind == "n"
            and (
                is_past(lower)
                or lower.endswith("s")
                and frame.kinds[index + 1 : min(index + 2, limit)] in ("", "D", "F", "S", "A", "Q", "X", "N", "G", "#")
            )
        ):
            return True
        if kind in "WS" and index > start + 1:
            return False
        subject = subject or kind in "nNRPDQ#"
    return False


def quotation_end(frame: Frame, start: int, limit: int) -> int:
    """Give the end of the quotation that begins here, and of those joined to it by “and”."""
    end = start
    while end < limit and frame.words[end].quotation == frame.words[start].quotation:
        end += 1
    if end + 1 < limit and frame.words[end].lower == "and" and frame.kinds[end + 1] == "Q":
        return quotation_end(frame, end + 1, limit)
    return end


READERS: tuple[tuple[str, Reader], ...] = (
    ("say", _that),
    ("that", _that),
    ("told", _that),
    ("nominal", _that),
    ("whom-to", read_whom_to),
    ("to", read_to),
    ("told", _told),
    ("of", read_of),
    ("as", read_as),
    ("at", read_at),
    ("say", _bare),
    ("thing", read_thing),
)
"""The readers in the order in which they are tried."""
