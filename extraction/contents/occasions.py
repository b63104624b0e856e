"""What may stand between a cue and its words without being either: addressees, days, occasions of speech."""

from __future__ import annotations

import re

from extraction.contents.reports import Report
from extraction.frames import Frame
from extraction.word_lists import EVENTS_OF_SPEECH, TIMES

OCCASION = re.compile(r"I[DGA]{0,3}[nNRGV#-]{0,4}[nNR]|I?D?[nA]?T[#]?(?:,#)?T?|[A]|[FO]D?[nNRG]{1,4}")
ADDRESSEE = re.compile(r"P|(?:[DG]{0,2}[nNRG#]{1,5})(?:[OI][DG]{0,2}[nNRG]{1,4})?|n")
OBJECTS = frozenset("her him them us me".split())
SIMPLE_ADDRESSEE = re.compile(r"N{0,3}R|n|P|N{1,3}|[DG]{1,2}[nNRG]{1,3}|nR")


def is_occasion(frame: Frame, report: Report, start: int, end: int) -> bool:
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


def past_occasions(frame: Frame, start: int, limit: int) -> int:
    """Skip “on Friday”, “in a statement”, adverbs."""
    while start < limit:
        match = OCCASION.match(frame.kinds, start, limit)
        if not match or not _names_occasion(frame, start, match.end()):
            break
        start = match.end()
    return start


def behind_addressee(frame: Frame, report: Report, start: int, limit: int) -> int:
    """Skip “Reuters on Friday” behind “told”."""
    if start < limit and frame.words[start].lower in OBJECTS:
        return past_occasions(frame, start + 1, limit)
    match = SIMPLE_ADDRESSEE.match(frame.kinds, start, limit) if "told" in report.constructions else None
    return past_occasions(frame, match.end() if match else start, limit)


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
