"""Find subjects that a clause of their own parts from their verb: “an officer who gave no name said”, “captives quoted in May spoke of”."""

from __future__ import annotations

from extraction.attribution.noun_phrases import WINDOW, Range, speaks
from extraction.attribution.phrase_endings import phrase_ending, region_start
from extraction.attribution.sources import antecedent, main_subject
from extraction.frames import Frame
from extraction.word_classes import is_past

LONGEST_TITLE = 4
"""How many words a newspaper's name in quotation marks may have."""


def long_subject(frame: Frame, cue: int) -> Range | None:
    """Give the subject over a relative clause, a participle, an aside between commas, or the marks of a newspaper's name."""
    return _named_in_marks(frame, cue) or _before_aside(frame, cue) or _before_clause(frame, cue)


def _before_clause(frame: Frame, cue: int) -> Range | None:
    """Read “an officer who refused to give his name said” and “a statement issued after the talks said”."""
    for index in range(cue - 2, max(0, cue - WINDOW), -1):
        kind = frame.kinds[index]
        if kind in ",;:QC-" or kind == "S" and frame.words[index].lower != "that":
            return None
        if kind == "S":
            source = phrase_ending(frame, region_start(frame, index), index)
            return source if source and speaks(frame, source) and _has_verb(frame, index + 1, cue) else None
        if kind == "W":
            source = antecedent(frame, index) if frame.words[index].lower == "who" else None
            return source if source and _has_verb(frame, index + 1, cue) else None
        if kind in "Vn" and _opens_participle(frame, index):
            source = phrase_ending(frame, region_start(frame, index), index)
            if source and speaks(frame, source):
                return source
    return None


def _opens_participle(frame: Frame, index: int) -> bool:
    """Tell “quoted by the paper” and “handling the case” behind a noun."""
    lower = frame.words[index].lower
    if lower.endswith("ing"):
        return frame.kinds[index - 1] == "R" and frame.kinds[index + 1] in "DNGI"
    return frame.kinds[index + 1] in "IA" and is_past(lower)


def _has_verb(frame: Frame, start: int, end: int) -> bool:
    return any(frame.kinds[index] in "VX" or is_past(frame.words[index].lower) for index in range(start, end))


def _before_aside(frame: Frame, cue: int) -> Range | None:
    """Read “Tatoulian, nicknamed “the Cyclist” for his habit, offered”: the sentence's subject, a clause without a subject, the cue."""
    if frame.kinds[cue - 1 : cue] not in (",", ")") or cue < 4:
        return None
    source = main_subject(frame, cue)
    comma = frame.kinds.find(",", source[1], source[1] + 5) if source else -1
    if comma < 0 or comma >= cue - 1:
        return None
    opener = frame.words[comma + 1]
    opens = opener.kind == "W" or opener.lower.endswith("ing") or is_past(opener.lower)
    opens = opens or opener.kind in "DGR" and "R" in frame.kinds[comma:cue] and not set(frame.kinds[comma:cue]) & set("VX;:")
    return source if opens else None


def _named_in_marks(frame: Frame, cue: int) -> Range | None:
    """Read “«Zhamanak» (Yerevan) writes that”: the name of a newspaper in quotation marks."""
    end = cue
    if frame.kinds[end - 1 : end] == ")":
        end = max(frame.kinds.rfind("(", 0, end), 0)
    if end < 3 or frame.kinds[end - 1] != "Q":
        return None
    start = end - 1
    while start > 0 and frame.words[start - 1].quotation == frame.words[end - 1].quotation:
        start -= 1
    name = frame.words[start + 1 : end - 1]
    titled = 0 < len(name) <= LONGEST_TITLE and all(word.text[:1].isupper() for word in name)
    leads = frame.kinds[:start].strip("IDnNRBCA,") == ""
    return (start + 1, end - 1) if titled and leads else None
