"""Where, behind a cue, the words it reports begin: one reader a construction, tried in order.

Each reader takes the frame, the report and the place to which its words may reach, and gives the first word of the content, or none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extraction.attribution.lexicon import constructions_of
from extraction.contents.clauses import has_clause
from extraction.contents.led_up import FURTHEST, colon_clause, in_request, led_up_quotation, quotation_end
from extraction.contents.noun_openings import read_as, read_at, read_of, read_thing, read_to, read_whom_to
from extraction.contents.occasions import SIMPLE_ADDRESSEE, past_occasions
from extraction.contents.reports import Report
from extraction.frames import Frame

Reader = Callable[[Frame, Report, int, int], int | None]

CLAUSE_OPENERS = frozenset("that whether if how what why when where".split())
CLAUSE_ONLY = frozenset({"say", "argue", "insist", "contend", "allege"})
"""Cues that take no object: whatever noun follows is a clause's subject."""
NO_CLAUSE = frozenset("nothing so as goodbye yes no something little much the-same none".split())


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
    quotation = led_up_quotation(frame, report, start, limit)
    if quotation is not None and not in_request(frame, report, start, quotation):
        return Opening(quotation, quoted=True)
    if (clause := colon_clause(frame, report, start, limit)) is not None:
        return Opening(clause)
    if (particle := _late_particle(frame, report, start, limit)) is not None:
        return Opening(particle, clause=False)
    for construction, reader in READERS:
        if construction in report.constructions and (opening := reader(frame, report, start, limit)) is not None:
            return Opening(opening, quoted=reader is _marks or _is_speech(frame, opening, limit), clause=reader not in (read_thing, read_to))
    return None


def _late_particle(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find the noun behind “warned last week of”: a day stands between the cue and its particle."""
    after = past_occasions(frame, start, limit)
    if after == start or after + 1 >= limit or "thing" not in constructions_of(f"{report.lemma} {frame.words[after].lower}"):
        return None
    return after + 1


def _that(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find a clause behind “that”, “whether” …, or a quotation right behind the cue."""
    if frame.kinds[start] == "Q":
        return start
    for index in range(start, min(limit - 1, start + FURTHEST)):
        word = frame.words[index]
        if word.quotation >= 0 or word.kind in ";:":
            return None
        if word.lower == "that" and (index == start or _is_lead(frame, report, start, index) or _is_aside(frame, start, index)):
            return index + 2 if frame.words[index + 1].lower == "that" else index + 1
        if word.lower in CLAUSE_OPENERS and index == start and word.lower != "if":
            return index
        if word.lower in ("whether", "if") and report.lemma in ("ask", "wonder", "question", "inquire", "ponder"):
            return index
    return None


def _is_lead(frame: Frame, report: Report, start: int, end: int) -> bool:
    """Tell whether days, occasions and addressees alone stand between a cue and its “that”."""
    kinds = frame.kinds[start:end]
    if kinds[-1] == "C":
        return False
    return kinds[0] in "IATFD,NRnPG" and not set(kinds) & set("XSW") and (kinds[0] in "IATF," or "told" in report.constructions)


def _is_aside(frame: Frame, start: int, end: int) -> bool:
    """Tell “hinting, when a senator pressed him, that”: a clause between commas stands before “that”."""
    return frame.kinds[start] == "," and frame.kinds[end - 1] == "," and frame.kinds[start + 1] in "SIn" and end - start > 3


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
    if frame.words[after].lower in ("it", "this", "so") and frame.kinds[after + 1] in "DI":
        return None
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


def _is_speech(frame: Frame, start: int, limit: int) -> bool:
    """Tell “said “we are ready,” calling upon”: a quotation that a comma or stop within its marks closes, and no list of them."""
    if frame.kinds[start] != "Q":
        return False
    end = quotation_end(frame, start, limit)
    closed = end - start > 3 and frame.words[end - 2].text in (",", ".", "!", "?")
    return closed and frame.kinds[end : end + 1] not in ("C", "Q", "B")


def _marks(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Take a quotation right behind a cue that takes nothing else: “chanted “No!””."""
    return start if frame.kinds[start] == "Q" else None


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
    ("quote", _marks),
    ("say", _bare),
    ("thing", read_thing),
)
"""The readers in the order in which they are tried."""
