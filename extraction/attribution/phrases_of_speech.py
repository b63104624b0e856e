"""Read cues that are no verbs of a clause: “according to X”, “in her words”, “Baku's claim that”; and verbs of any kind beside a quotation."""

from __future__ import annotations

from extraction.attribution.cues import NOUNS
from extraction.attribution.lexicon import Cue
from extraction.attribution.noun_phrases import Range, mention, phrase_after
from extraction.attribution.places import FoundCue
from extraction.attribution.sources import subject_before
from extraction.attribution.subjects import can_speak
from extraction.frames import Frame
from extraction.word_classes import is_past

RULES = frozenset(
    "plan plans schedule law laws rule rules agreement treaty timetable constitution index protocol custom tradition need needs size".split()
)
"""What things are done according to; nobody speaks there."""
ACCORDING = Cue("according", ("to",), frozenset({"according"}), "inform")
NOMINAL = frozenset({"nominal"})
PARTICLES = frozenset("out on up back in away off".split())


def read_according(frame: Frame, index: int) -> FoundCue | None:
    """Read “according to X”."""
    words = frame.words
    if words[index].lower != "according" or index + 2 >= len(words) or words[index + 1].lower != "to":
        return None
    source = phrase_after(frame, index + 2)
    if source is None or frame.words[source[1] - 1].lower in RULES:
        return None
    return FoundCue(index, index + 2, ACCORDING, "according", source)


def read_in_words(frame: Frame, index: int) -> FoundCue | None:
    """Read “in her words” and “in the words of X”."""
    lowers = tuple(word.lower for word in frame.words[index : index + 4])
    if len(lowers) < 3 or lowers[0] != "in":
        return None
    if lowers[2] == "words" and lowers[1] in ("his", "her", "their"):
        return FoundCue(index, index + 3, ACCORDING, "according", (index + 1, index + 2))
    source = phrase_after(frame, index + 4) if lowers == ("in", "the", "words", "of") else None
    return FoundCue(index, index + 4, ACCORDING, "according", source) if source else None


def read_nominal(frame: Frame, index: int) -> FoundCue | None:
    """Read “Baku's claim that”."""
    word = frame.words[index]
    if word.lower not in NOUNS or index == 0 or index + 1 >= len(frame.words) or frame.words[index + 1].lower != "that":
        return None
    start = index
    while start > 0 and frame.kinds[start - 1] in "nNGRD" and index - start < 6:
        start -= 1
    owner = next((i for i in range(index - 1, start - 1, -1) if frame.kinds[i] == "G"), None)
    if owner is None:
        return None
    first = owner
    while first > start and frame.kinds[first - 1] in "nNRD":
        first -= 1
    source = mention((first, owner + 1), frame)
    return FoundCue(index, index + 1, Cue(word.lower, (), NOMINAL, "inform"), "nominal", source)


def read_unlisted(frame: Frame, index: int) -> FoundCue | None:
    """Take any past verb for a cue where it closes a quotation's sentence: “X,” Aliyev thundered."""
    word = frame.words[index]
    if word.kind not in "Vn" or not is_past(word.lower) or frame.words[0].quotation < 0 and frame.kinds.find("Q") < 0:
        return None
    source = subject_before(frame, index)
    leads_up = frame.kinds[index + 1 : index + 3] == ":Q"
    if source is None or not leads_up and (source[0] == 0 or frame.kinds[source[0] - 1] not in "Q" and not _titles_between(frame, source)):
        return None
    end = index + 1
    while end < len(frame.words) and frame.words[end].lower in PARTICLES:
        end += 1
    if not can_speak(frame, source, documents=False) or end < len(frame.words) and frame.kinds[end] not in ",.IAST;:-":
        return None
    return FoundCue(index, end, Cue(word.lower, (), frozenset({"quote"}), "inform"), "said", source)


def _titles_between(frame: Frame, source: Range) -> bool:
    start = source[0]
    while start > 0 and frame.kinds[start - 1] in "nNRDG":
        start -= 1
    return start > 0 and frame.kinds[start - 1] == "Q"
