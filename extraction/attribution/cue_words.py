"""Find the cues of a frame: which words report speech there, in which form, and whose speech.

A cue is never inside quotation marks, negated (“did not say”), under a modal (“would say”) or wished for. What has no subject that can speak
is no cue, unless it is passive (“it was announced that”).
"""

from __future__ import annotations

from collections.abc import Callable

from extraction.attribution.finite_verbs import read_finite, read_passive, read_past
from extraction.attribution.infinitives import read_base
from extraction.attribution.lexicon import Form, look_up
from extraction.attribution.participles import read_participle
from extraction.attribution.phrases_of_speech import read_according, read_in_words, read_nominal, read_unlisted
from extraction.attribution.places import FoundCue, Place, pass_back
from extraction.frames import Frame
from extraction.word_lists import BE, MODALS, NEGATIONS

LONGEST_CUE = 7
READERS: dict[Form, Callable[[Place, list[FoundCue]], FoundCue | None]] = {
    "past": read_past,
    "s": read_finite,
    "base": read_base,
    "ing": read_participle,
}


def find_cues(frame: Frame) -> tuple[FoundCue, ...]:
    """Give the cues of a frame in order."""
    found: list[FoundCue] = []
    position = 0
    for index, word in enumerate(frame.words):
        # a capital within the sentence makes a name of “States” or “Claims”
        if word.quotation >= 0 or index < position or (index and word.kind == "N"):
            continue
        cue = _read(frame, index, found)
        if cue:
            found.append(cue)
            position = cue.end
    return tuple(found)


def _read(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    phrase = read_according(frame, index) or read_in_words(frame, index) or read_nominal(frame, index)
    return phrase or _verb(frame, index, found) or read_unlisted(frame, index)


def _verb(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    entry = look_up([word.lower for word in frame.words[index : index + LONGEST_CUE]])
    if entry is None:
        return None
    cue, form = entry
    place = Place(frame, index, cue, *pass_back(frame, index))
    if place.passed & (NEGATIONS | MODALS):
        return None
    if place.kind_after == "I" and frame.words[place.end].lower == "by":
        return read_passive(place) if place.passed & BE else None
    return READERS[form](place, found)
