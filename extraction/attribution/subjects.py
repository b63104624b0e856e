"""Who can be the subject of a cue, and whose subject a verb shares that has none of its own."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.attribution.cues import STRONG
from extraction.attribution.noun_phrases import Range, speaks
from extraction.attribution.places import FoundCue, Place
from extraction.attribution.sources import main_subject
from extraction.frames import Frame, Word
from extraction.word_lists import DOCUMENTS, PEOPLE, TIMES

PLURAL = frozenset("they we i you both many several others".split())
PLURAL_HEADS = frozenset("people police media spokesmen women men forces troops".split())
THINGS = frozenset("polls surveys figures data signs results statistics studies numbers estimates images pictures rumours rumors".split())
"""What suggests and shows things without a voice, though a capital opens its sentence."""
EVIDENCE = frozenset("suggest indicate reveal imply signal outline detail confirm hint describe point".split())
NOBODY = frozenset("nobody no none neither".split())
DESCRIBED = frozenset("close familiar present".split())
"""Adjectives that stand behind their noun: “an official close to the talks”."""


def suits(place: Place, source: Range) -> bool:
    """Tell whether these words can be the subject of this cue."""
    return can_speak(place.frame, source, documents=place.cue.lemma in STRONG or _is_document(place, source))


def _is_document(place: Place, source: Range) -> bool:
    """Tell a text that speaks (“the resolution calls on”) from one that shows (“the report suggests”)."""
    return _head(place.frame.words[slice(*source)]).lower in DOCUMENTS and place.cue.lemma not in EVIDENCE


def can_speak(frame: Frame, source: Range, *, documents: bool) -> bool:
    """Tell whether the head of a phrase names somebody; `documents` if anything may speak here, “the report said”."""
    words = frame.words[slice(*source)]
    if words[0].lower in NOBODY:
        return False
    head = _head(words)
    if head.kind == "P" or head.lower in PEOPLE or any(word.kind == "C" for word in words) and speaks(frame, source):
        return True
    if head.lower in DOCUMENTS and any(word.kind == "G" for word in words):
        return True
    return head.text[:1].isupper() and head.lower not in THINGS or documents


def _head(words: Sequence[Word]) -> Word:
    """Give the noun that a phrase is about: the last one before “of”, “in”, “close to”."""
    of = next((index for index, word in enumerate(words) if word.kind in "OIF" or word.lower in DESCRIBED), len(words))
    return words[max(0, of - 1)]


def is_plural(frame: Frame, source: Range) -> bool:
    """Tell a subject that takes the base form: “officials say”."""
    words = frame.words[slice(*source)]
    if any(word.lower in PLURAL or word.kind == "C" for word in words):
        return True
    head = _head(words)
    return head.lower in PLURAL_HEADS or (
        head.lower.endswith("s") and head.kind in "nR" and head.lower not in TIMES and not head.lower.endswith("ss")
    )


def shared_subject(frame: Frame, before: int, found: list[FoundCue]) -> Range | None:
    """Give the subject of a verb that has none of its own: that of the last cue, else of the sentence."""
    for cue in reversed(found):
        if cue.source and cue.form in ("finite", "infinitive") and cue.start < before and not _in_free_relative(frame, cue.source):
            return cue.source
    return main_subject(frame, before)


def _in_free_relative(frame: Frame, source: Range) -> bool:
    """Tell “condemned what it called a plot and urged”: the verb behind “and” is not that of the “what” clause."""
    return source[0] > 0 and frame.words[source[0] - 1].lower == "what"
