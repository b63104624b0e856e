"""Who can be the subject of a cue, and whose subject a verb shares that has none of its own."""

from __future__ import annotations

from extraction.attribution.cues import STRONG
from extraction.attribution.noun_phrases import Range, speaks
from extraction.attribution.places import FoundCue, Place
from extraction.attribution.sources import main_subject
from extraction.frames import Frame
from extraction.word_lists import PEOPLE, TIMES

PLURAL = frozenset("they we i you both many several others".split())
PLURAL_HEADS = frozenset("people police media spokesmen women men forces troops".split())
NOBODY = frozenset("nobody no none neither".split())
DESCRIBED = frozenset("close familiar present".split())
"""Adjectives that stand behind their noun: “an official close to the talks”."""


def suits(place: Place, source: Range) -> bool:
    """Tell whether these words can be the subject of this cue."""
    return can_speak(place.frame, source, documents=place.cue.lemma in STRONG)


def can_speak(frame: Frame, source: Range, *, documents: bool) -> bool:
    """Tell whether the head of a phrase names somebody; `documents` if anything may speak here, “the report said”."""
    words = frame.words[slice(*source)]
    if words[0].lower in NOBODY:
        return False
    of = next((index for index, word in enumerate(words) if word.kind in "OIF" or word.lower in DESCRIBED), len(words))
    head = words[max(0, of - 1)]
    if head.kind == "P" or head.lower in PEOPLE or any(word.kind == "C" for word in words) and speaks(frame, source):
        return True
    return head.text[:1].isupper() or documents


def is_plural(frame: Frame, source: Range) -> bool:
    """Tell a subject that takes the base form: “officials say”."""
    words = frame.words[slice(*source)]
    if any(word.lower in PLURAL or word.kind == "C" for word in words):
        return True
    of = next((index for index, word in enumerate(words) if word.kind in "OIF"), len(words))
    head = words[max(0, of - 1)]
    return head.lower in PLURAL_HEADS or (
        head.lower.endswith("s") and head.kind in "nR" and head.lower not in TIMES and not head.lower.endswith("ss")
    )


def shared_subject(frame: Frame, before: int, found: list[FoundCue]) -> Range | None:
    """Give the subject of a verb that has none of its own: that of the last cue, else of the sentence."""
    for cue in reversed(found):
        if cue.source and cue.form in ("finite", "infinitive") and cue.start < before:
            return cue.source
    return main_subject(frame, before)
