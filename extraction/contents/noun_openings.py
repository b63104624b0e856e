"""Where the words begin that a cue takes as a noun phrase or an infinitive: “both sides to stop”, “Baku of planning”, “deep concern”."""

from __future__ import annotations

import re

from extraction.attribution.noun_phrases import PHRASE
from extraction.contents.occasions import past_occasions
from extraction.contents.reports import Report
from extraction.frames import Frame
from extraction.word_classes import is_adjective, is_verb_base
from extraction.word_lists import BE

POINTING_BACK = frozenset(
    "claim claims allegation allegations accusation accusations charge charges report reports proposal proposals request requests offer".split()
)
NAMING = frozenset("call deem brand label dub".split())
ADDRESSEE = re.compile(r"N{1,3}R?|D?[nN]{0,2}R")
OF_WHAT = frozenset("of for over as on against with".split())
FARTHEST_AS = 14
OBJECT_LIKE = re.compile(r"[DGnNR#V]")


def read_whom_to(frame: Frame, report: Report, start: int, limit: int) -> int | None:
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
        if frame.kinds[index] in ":;SX," or frame.kinds[index] == "W" and frame.words[index].lower != "who":
            return None
    return None


def read_of(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “Baku of planning attacks”, “France for its support”, “Moscow over the delay”."""
    if frame.kinds[start] not in "DGnNRPQ#V" or frame.words[start].lower in ("he", "she", "they", "we", "i", "he'd", "she'd", "they'd"):
        return None
    for index in range(start + 1, min(limit - 1, start + 14)):
        if frame.words[index].lower in (("for",) if report.lemma == "ask" else OF_WHAT):
            return start
        if frame.kinds[index] in ":;WSX":
            return None
    return None


def read_to(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “to make additional efforts”."""
    index = past_occasions(frame, start, limit)
    while index < limit and frame.kinds[index] in "A":
        index += 1
    if report.lemma == "beg" and [word.lower for word in frame.words[index : index + 2]] == ["to", "differ"]:
        return None
    if index + 1 < limit and frame.kinds[index] == "F" and frame.words[index + 1].lower not in ("a", "an", "the"):
        return start if frame.kinds[start:index].strip("A") == "" else index
    return None


def read_as(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “the attack as a provocation”, “the move “illegal””, “it a provocation”."""
    if frame.kinds[start] == "Q":
        return start
    before = frame.words[report.block[0] - 1].lower if report.block[0] else ""
    if before == "as":
        return None
    if before == "what":
        # “what it calls a “special measure””
        return start if "Q" in frame.kinds[start : start + 4] else None
    if frame.words[start].lower == "as" and frame.kinds[start + 1 : start + 2] == "Q":
        return start + 1
    pointing = frame.words[start].lower == "that"
    if report.lemma in NAMING and frame.words[start].lower in ("it", "him", "her", "them") and frame.kinds[start + 1 : start + 2] in ("D", "n"):
        return start
    if report.lemma not in NAMING and _as_behind(frame, start, limit):
        return start
    match = PHRASE.match(frame.kinds, start + pointing, limit)
    if report.lemma in NAMING and match and match.end() - start > 2 and is_adjective(frame.words[match.end() - 1].lower):
        return start
    if not match or match.end() >= limit:
        return None
    following = frame.words[match.end()]
    window = frame.words[match.end() : min(limit, match.end() + 6)]
    if following.lower == "as" or following.kind in "QD" or report.lemma != "call" and any(word.lower == "as" for word in window):
        return start
    return start if any(word.kind == "Q" for word in window[:3]) else None


def _as_behind(frame: Frame, start: int, limit: int) -> bool:
    """Tell “the agreement | as a long-awaited event”."""
    for index in range(start + 1, min(limit - 1, start + FARTHEST_AS)):
        if frame.words[index].lower == "as":
            return True
        if frame.kinds[index] in "SX;:,W":
            return False
    return False


def read_at(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Find “its own losses at one wounded”."""
    for index in range(start + 1, min(limit - 1, start + 9)):
        if frame.words[index].lower in ("at", "near", "nearer", "above", "below", "around"):
            return start if frame.kinds[index + 1] in "#nA" or frame.words[index + 1].lower in ("no", "just", "over") else None
    return None


def read_thing(frame: Frame, report: Report, start: int, limit: int) -> int | None:
    """Take what is said as a noun phrase: “voiced deep concern”; not what only points back (“denied the allegations”)."""
    while start < limit and frame.kinds[start] == "A":
        start += 1
    if start >= limit:
        return None
    if frame.kinds[start] == "Q":
        return start
    if frame.kinds[start] == "F" and (addressee := ADDRESSEE.match(frame.kinds, start + 1, limit)) and not is_verb_base(frame.words[start + 1].lower):
        # “confirmed to AFP the closure of the road”
        start = addressee.end()
        if start >= limit or frame.kinds[start] != "D":
            return None
    if frame.words[start].lower in ("this", "that", "it", "them", "these") and frame.kinds[start + 1 : start + 2] in (",", ".", ""):
        return None
    if frame.words[start].lower == "no" and report.lemma in ("offer", "cite", "mention"):
        return None
    doing = frame.words[start].lower in ("having", "being")
    if not doing and (not OBJECT_LIKE.match(frame.kinds[start]) or frame.words[start].lower in BE):
        return None
    match = PHRASE.match(frame.kinds, start, limit)
    if (
        match
        and match.end() - start <= 4
        and frame.kinds[match.end() : match.end() + 1] != "S"
        and frame.words[match.end() - 1].lower in POINTING_BACK
    ):
        return None
    words = limit - start
    if frame.words[start].lower == "no" and frame.words[min(start + 1, limit - 1)].lower == "one":
        return None
    return start if words >= 2 and frame.words[start].lower not in ("responsibility", "elections", "war") else None
