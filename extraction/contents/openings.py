"""Where, behind a cue, the words it reports begin: one reader a construction, tried in order.

Each reader takes the frame, the report and the place to which its words may reach, and gives the first word of the content, or none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extraction.attribution.noun_phrases import PHRASE
from extraction.contents.reports import Report
from extraction.frames import Frame
from extraction.word_classes import BE, EVENTS_OF_SPEECH, TIMES, is_past

Reader = Callable[[Frame, Report, int, int], int | None]

POINTING_BACK = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports proposal proposals request requests offer".split()
)
CLAUSE_OPENERS = frozenset("that whether if how what why when where".split())
OBJECT_LIKE = re.compile(r"[DGnNR#V]")
OCCASION = re.compile(r"I[DGA]{0,3}[nNRGV#-]{0,4}[nNR]|I?D?[nA]?T[#]?(?:,#)?T?|[A]|[FO]D?[nNRG]{1,4}")
ADDRESSEE = re.compile(r"P|(?:[DG]{0,2}[nNRG#]{1,5})(?:[OI][DG]{0,2}[nNRG]{1,4})?|n")
SIMPLE_ADDRESSEE = re.compile(r"n|P|N{1,3}|[DG]{1,2}[nNRG]{1,3}|R")
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
    for construction, reader in READERS:
        if construction in report.constructions and (opening := reader(frame, report, start, limit)) is not None:
            return Opening(opening, clause=reader not in (_thing, _to))
    return None


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
            return index + 1 if frame.kinds[index] == ":" or _is_occasion(frame, report, start, index) else None
    return None


def _is_occasion(frame: Frame, report: Report, start: int, end: int) -> bool:
    """Tell whether nothing but an addressee, days and occasions stands here."""
    if "told" in report.constructions and (match := ADDRESSEE.match(frame.kinds, start, end)):
        start = match.end()
    while start < end:
        match = OCCASION.match(frame.kinds, start, end)
        if match:
            start = match.end()
        elif frame.kinds[start] in ",O":
            start += 1
        else:
            return frame.kinds[start] in "CB" and start + 1 == end or frame.words[start].lower in ("when", "speaking", "addressing", "during")
    return True


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
    start = _past_occasions(frame, match.end(), limit)
    if start >= limit or frame.kinds[start] in ",.;":
        return None
    if (that := _that(frame, report, start, limit)) is not None:
        return that
    return start if has_clause(frame, start, limit) and report.lemma not in ("ask", "advise", "brief") else None


def behind_addressee(frame: Frame, report: Report, start: int, limit: int) -> int:
    """Skip “Reuters on Friday” behind “told”."""
    match = SIMPLE_ADDRESSEE.match(frame.kinds, start, limit) if "told" in report.constructions else None
    return _past_occasions(frame, match.end() if match else start, limit)


def _past_occasions(frame: Frame, start: int, limit: int) -> int:
    """Skip “on Friday”, “in a statement”, adverbs."""
    while start < limit:
        match = OCCASION.match(frame.kinds, start, limit)
        if not match or not _names_occasion(frame, start, match.end()):
            break
        start = match.end()
    return start


def _names_occasion(frame: Frame, start: int, end: int) -> bool:
    words = frame.words[start:end]
    if words[0].kind == "A":
        return words[0].lower not in ("yesterday", "today", "there", "here", "now", "not")
    return (
        any(word.lower.rstrip(".") in TIMES and word.kind == "T" for word in words[:3])
        and words[0].lower in ("on", "last", "late", "early", "this", "earlier")
        or (words[0].kind == "T" and len(words) == 1)
        or (words[0].lower in ("in", "at", "during") and words[-1].lower in EVENTS_OF_SPEECH and words[-1].kind != "N")
    )


def _bare(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Take a clause without “that”: “said the sides would meet”."""
    if "told" in report.constructions and report.lemma != "warn":
        return None
    after = _past_occasions(frame, start, limit)
    if after >= limit or frame.kinds[after] in ",.;:)-":
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


def _whom_to(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “both sides to stop”: addressee and infinitive are both part of what was said."""
    if frame.kinds[start] not in "DGnNRP#QV":
        return None
    for index in range(start, min(limit - 1, start + 18)):
        if (
            frame.kinds[index] == "F"
            and index > start
            and frame.kinds[index + 1] in "nVAXRQ"
            and frame.words[index + 1].text.islower()
            or (frame.kinds[index] == "F" and index > start and frame.kinds[index + 1] == "Q")
        ):
            return start
        if frame.words[index].lower == "against" and report.lemma in ("warn", "caution", "advise"):
            return start
        if frame.kinds[index] in ":;WSX,":
            return None
    return None


def _of(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “Baku of planning attacks”, “France for its support”, “Moscow over the delay”."""
    if frame.kinds[start] not in "DGnNRPQ#V":
        return None
    for index in range(start + 1, min(limit - 1, start + 14)):
        if frame.words[index].lower in ("of", "for", "over", "as", "on", "against", "with"):
            return start
        if frame.kinds[index] in ":;WSX":
            return None
    return None


def _to(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “to make additional efforts”."""
    index = start
    while index < limit and frame.kinds[index] in "A":
        index += 1
    if index + 1 < limit and frame.kinds[index] == "F" and frame.words[index + 1].lower not in ("a", "an", "the"):
        return start
    return None


def _as(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “the attack as a provocation”, “the move “illegal””, “it a provocation”."""
    if frame.kinds[start] == "Q":
        return start
    if report.block[0] and frame.words[report.block[0] - 1].lower == "as":
        return None
    if frame.words[start].lower == "as" and frame.kinds[start + 1 : start + 2] == "Q":
        return start + 1
    pointing = frame.words[start].lower == "that"
    match = PHRASE.match(frame.kinds, start + pointing, limit)
    if not match or match.end() >= limit:
        return None
    following = frame.words[match.end()]
    window = frame.words[match.end() : min(limit, match.end() + 6)]
    if following.lower == "as" or following.kind in "QD" or report.lemma != "call" and any(word.lower == "as" for word in window):
        return start
    return start if any(word.kind == "Q" for word in window[:3]) else None


def _thing(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Take what is said as a noun phrase: “voiced deep concern”; not what only points back (“denied the allegations”)."""
    while start < limit and frame.kinds[start] == "A":
        start += 1
    if start >= limit:
        return None
    if frame.kinds[start] == "Q":
        return start
    if not OBJECT_LIKE.match(frame.kinds[start]) or frame.words[start].lower in BE:
        return None
    match = PHRASE.match(frame.kinds, start, limit)
    if match and match.end() - start <= 4 and frame.words[match.end() - 1].lower in POINTING_BACK:
        return None
    words = limit - start
    return start if words >= 2 and frame.words[start].lower not in ("responsibility", "elections", "war") else None


def _at(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “its own losses at one wounded”."""
    for index in range(start + 1, min(limit - 1, start + 9)):
        if frame.words[index].lower in ("at", "near", "nearer", "above", "below", "around"):
            return start if frame.kinds[index + 1] in "#nA" else None
    return None


READERS: tuple[tuple[str, Reader], ...] = (
    ("say", _that),
    ("that", _that),
    ("told", _that),
    ("nominal", _that),
    ("whom-to", _whom_to),
    ("to", _to),
    ("told", _told),
    ("of", _of),
    ("as", _as),
    ("at", _at),
    ("say", _bare),
    ("thing", _thing),
)
"""The readers in the order in which they are tried."""
