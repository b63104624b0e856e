"""Find the cues of a frame: which words report speech there, in which form, and whose speech.

A cue is never inside quotation marks, negated (“did not say”), under a modal (“would say”) or wished for. What has no subject that can speak
is no cue, unless it is passive (“it was announced that”).
"""

from __future__ import annotations

from collections.abc import Callable

from extraction.attribution.as_phrases import read_account, read_as, read_in_words
from extraction.attribution.finite_verbs import read_finite, read_passive, read_past
from extraction.attribution.infinitives import read_base
from extraction.attribution.lexicon import Cue, Form, look_up
from extraction.attribution.participles import read_participle
from extraction.attribution.phrases_of_speech import read_according, read_nominal, read_plain, read_unlisted, read_words_of
from extraction.attribution.places import FoundCue, Place, pass_back
from extraction.frames import Frame
from extraction.word_lists import BE, MODALS, NEGATIONS

LONGEST_CUE = 7
LEFT_OPEN = frozenset({"rule out", "exclude"})
"""Cues that report speech under “not”: “did not rule out a strike”."""
VOICING = frozenset({"express", "voice", "convey"})
NARRATOR = frozenset("i we i've we've i'm we're i'd we'd".split())
LEADING_ON = frozenset({"go", "continue", "begin"})
"""Cues that are none before an infinitive: “went on to say”."""
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
        if cue and not _is_narrator(frame, cue):
            found.append(cue)
            position = cue.end
    return tuple(found)


def _is_denied(place: Place) -> bool:
    """Tell “did not say”, “would say” and “nor said”; “did not rule out” says something."""
    denied = place.passed & (NEGATIONS | MODALS)
    left_open = not denied & MODALS and " ".join((place.cue.lemma, *place.cue.particles)) in LEFT_OPEN
    return bool(denied) and not left_open or place.kind_before == "C" and place.frame.words[place.before].lower == "nor"


def _noun_of_speech(frame: Frame, index: int, cue: Cue) -> int:
    """Give how many words “his hope” in “expressed his hope that” has."""
    if cue.lemma not in VOICING or cue.particles:
        return 0
    that = next((i for i in range(index + 1, min(index + 6, len(frame.words))) if frame.words[i].lower == "that"), index)
    return that - index - 1 if that > index and frame.kinds[index + 1 : that].strip("DnA") == "" else 0


def _is_narrator(frame: Frame, cue: FoundCue) -> bool:
    """Tell the reporter's own voice: outside quotation marks “I” and “we” are the article's."""
    if cue.source is None or frame.words[cue.source[0]].lower not in NARRATOR:
        return False
    # “We call upon both sides to …” is how press services write
    return "whom-to" not in cue.cue.constructions or cue.cue.lemma in ("ask", "tell", "invite") or frame.words[cue.source[0]].lower.startswith("i")


def _read(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    phrase = read_according(frame, index) or read_in_words(frame, index) or read_account(frame, index) or read_as(frame, index)
    phrase = phrase or read_words_of(frame, index) or read_plain(frame, index) or read_nominal(frame, index, found)
    return phrase or _verb(frame, index, found) or read_unlisted(frame, index)


def _verb(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    entry = look_up([word.lower for word in frame.words[index : index + LONGEST_CUE]])
    if entry is None:
        return None
    cue, form = entry
    if cue.lemma in LEADING_ON and frame.words[index + 1 + len(cue.particles) :][:1] and frame.words[index + 1 + len(cue.particles)].lower == "to":
        return None
    place = Place(frame, index, cue, *pass_back(frame, index), _noun_of_speech(frame, index, cue))
    if _is_denied(place):
        return None
    if place.kind_after == "I" and frame.words[place.end].lower == "by":
        return read_passive(place) if place.passed & (BE | {"been", "being"}) else None
    return READERS[form](place, found)
