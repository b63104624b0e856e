"""Find the words that name who speaks: the noun phrase before a cue, or at the head of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.attribution.noun_phrases import NAMES, PHRASE, WINDOW, Range, is_named, mention, speaks, without_adverbials
from extraction.attribution.phrase_endings import person_ending, phrase_ending, region_start
from extraction.frames import Frame
from extraction.word_lists import EVENTS_OF_SPEECH

TIME_BEFORE_CUE = re.compile(r"(?:I?D?[nA]?T#?(?:,?#,?)?T?|ID?#T?|I[DG]{0,2}[nN]{0,3}[nR])$")
VOICELESS = frozenset("there quote transcript headline question correction note photo watch read excerpt video editor's".split())
"""What no subject is, though it stands where one stands: “there is one question: “…””, “Quote: “…””."""
LEADING = re.compile(r"[ISAFTCB]")
PARTS = (
    ("for", "his", "part"),
    ("for", "her", "part"),
    ("for", "its", "part"),
    ("for", "their", "part"),
    ("in", "turn"),
    ("in", "response"),
    ("in", "return"),
)


def subject_before(frame: Frame, cue: int) -> Range | None:
    """Give the noun phrase before a cue, over adverbs, auxiliaries, days, occasions and appositions."""
    end = _skip_back(frame, cue)
    if end == 0:
        return None
    if frame.kinds[end - 1] in ",-)":
        return _over_apposition(frame, end)
    return phrase_ending(frame, region_start(frame, end), end)


def antecedent(frame: Frame, relative: int) -> Range | None:
    """Give the noun phrase that “who” at this place goes back to."""
    end = relative - 1 if relative and frame.kinds[relative - 1] == "," else relative
    low = region_start(frame, end)
    return phrase_ending(frame, low, end) or person_ending(frame, low, end) if end else None


def main_subject(frame: Frame, before: int) -> Range | None:
    """Give the subject of the sentence's first clause, if it stands before this place."""
    # a clock opens the entries of a live report: “22:31 The mayor on his page: …”
    start = 3 if frame.kinds.startswith("#:#") else 0
    while start < before and LEADING.match(frame.kinds, start):
        comma = frame.kinds.find(",", start, before)
        if comma < 0:
            start = start + 1 if frame.kinds[start] in "CBA" else _first_phrase(frame, start, before)
            break
        start = comma + 1
    match = PHRASE.match(frame.kinds, start, min(before, start + WINDOW))
    if not match or match.end() > before:
        return None
    end = without_adverbials(frame, start, match.end())
    if end - start > 1 and frame.kinds[end - 2 : end] == "Nn" and frame.words[end - 1].lower.endswith("s"):
        # “Anahit shows a photograph”
        end -= 1
    found = mention((start, end), frame)
    return found if speaks(frame, found) and frame.words[found[1] - 1].lower not in VOICELESS else None


def owner_before(frame: Frame, end: int) -> Range | None:
    """Give whose answer it is in “the president's answer was short”."""
    for index in range(min(end, WINDOW)):
        if frame.kinds[index] == "G":
            start = index
            while start > 0 and frame.kinds[start - 1] in "nNRD":
                start -= 1
            return mention((start, index + 1), frame)
    return None


def _skip_back(frame: Frame, cue: int) -> int:
    """Go back over what may stand between subject and verb; return the end of the subject."""
    end = cue
    while end > 0:
        if frame.kinds[end - 1] in "AX" or (frame.words[end - 1].lower in ("both", "all") and end < cue) or frame.words[end - 1].lower == "there":
            end -= 1
            continue
        start = _adverbial_before(frame, end)
        if start is None:
            break
        end = start
    return end


def _adverbial_before(frame: Frame, end: int) -> int | None:
    """Give the start of “on Thursday”, “last week”, “in a statement”, “for his part” ending here."""
    for part in PARTS:
        if tuple(word.lower for word in frame.words[max(0, end - len(part)) : end]) == part:
            return end - len(part)
    low = max(0, end - 7)
    match = TIME_BEFORE_CUE.search(frame.kinds[low:end])
    if not match or match.start() + low == 0:
        return None
    words = frame.words[low + match.start() : end]
    if any(word.kind == "T" or (word.kind == "#" and words[0].kind == "I") for word in words):
        return low + match.start()
    return low + match.start() if words[0].lower in ("in", "at", "during", "on") and words[-1].lower in EVENTS_OF_SPEECH else None


def stands_behind_apposition(frame: Frame, cue: int) -> bool:
    """Tell “Avoyan, who was elected in March, told …”: the comma before the cue closes what was said of its subject."""
    if frame.kinds[cue - 1 : cue] != ",":
        return False
    last = next(_segments(frame, cue - 1), None)
    apposed = last is not None and (
        frame.kinds[last[0]] == "W" or frame.words[last[0]].lower.endswith("ing") or PHRASE.fullmatch(frame.kinds, *last) is not None
    )
    return apposed and _over_apposition(frame, cue) is not None


def _over_apposition(frame: Frame, end: int) -> Range | None:
    """Give the subject before “, who replaced him,” or the name in “the envoy, Rafig Rustamov,”."""
    segments = list(_segments(frame, end - 1))
    if len(segments) < 2:
        return None
    last = segments[0]
    named = phrase_ending(frame, last[0], last[1])
    if named and (NAMES.fullmatch(frame.kinds, *last) or named != last and is_named(frame, named)) and speaks(frame, segments[1]):
        before = segments[1]
        if frame.kinds[before[0]] not in "ISA" and not (frame.kinds[before[1] - 1] == "N" and frame.kinds[before[0]] == "N"):
            return named
    for segment in segments[1:]:
        if frame.kinds[segment[0]] == "W":
            continue
        low = region_start(frame, segment[1])
        phrase = phrase_ending(frame, max(low, segment[0]), segment[1])
        if phrase and speaks(frame, phrase):
            return phrase
    return None


def _segments(frame: Frame, end: int) -> Iterator[Range]:
    """Give up to five stretches between commas before this place, the nearest first."""
    for _ in range(5):
        start = end
        while start > 0 and frame.kinds[start - 1] not in ",-Q;:()":
            start -= 1
        if start < end:
            yield start, end
        if start == 0 or frame.kinds[start - 1] in "Q;:":
            return
        end = start - 1


def _first_phrase(frame: Frame, start: int, before: int) -> int:
    """Give the place where a subject may begin behind a leading phrase without a comma."""
    for index in range(start + 1, before):
        if frame.kinds[index] in "DPN" and frame.kinds[index - 1] in "nRNT#" and frame.kinds[index - 1] + frame.kinds[index] != "NN":
            return index
    return start + 1
