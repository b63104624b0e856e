"""Read cues that are no verbs of a clause: “according to X”, “Baku's claim that”, “the claim of Baku that”; and any verb beside a quotation."""

from __future__ import annotations

from extraction.attribution.cues import NOUNS
from extraction.attribution.lexicon import Cue
from extraction.attribution.noun_phrases import DAY, Range, mention, phrase_after, speaks
from extraction.attribution.places import FoundCue, pass_back
from extraction.attribution.sources import subject_before
from extraction.attribution.subjects import can_speak
from extraction.frames import Frame
from extraction.word_classes import is_past
from extraction.word_lists import BE, MODALS, NEGATIONS

RULES = frozenset(
    "plan plans schedule law laws rule rules agreement treaty timetable constitution index protocol custom tradition need needs size".split()
)
"""What things are done according to; nobody speaks there."""
ACCORDING = Cue("according", ("to",), frozenset({"according"}), "inform")
OBJECTS = frozenset("her him them us me".split())
PLAIN = frozenset("adamant clear explicit emphatic unequivocal categorical insistent".split())
POINTERS = frozenset("such these those this that".split())
SAYINGS = frozenset("words verdict message assessment answer reply reaction comment view warning".split())
NOMINAL = frozenset({"nominal"})
PARTICLES = frozenset("out on up back in away off".split())


def read_according(frame: Frame, index: int) -> FoundCue | None:
    """Read “according to X”."""
    words = frame.words
    if words[index].lower != "according" or index + 2 >= len(words) or words[index + 1].lower != "to":
        return None
    # “according to her”: the pronoun looks like a possessive
    source = (index + 2, index + 3) if words[index + 2].lower in OBJECTS and frame.kinds[index + 3 : index + 4] in ("", ",", ".") else None
    source = source or phrase_after(frame, index + 2)
    if source is None or frame.words[source[1] - 1].lower in RULES:
        return None
    return FoundCue(index, index + 2, ACCORDING, "according", source)


def read_nominal(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    """Read “Baku's claim that”, “the claim of Baku that” and, behind another cue, “with the observation that”."""
    word = frame.words[index]
    if word.lower not in NOUNS or index == 0 or index + 1 >= len(frame.words):
        return None
    before = frame.words[index + 1].lower == "that"
    source = _owner(frame, index) or _shared_owner(frame, index, found) if before else _owner_behind(frame, index)
    if source is None:
        return None
    return FoundCue(index, index + 1, Cue(word.lower, (), NOMINAL, "inform"), "nominal", source)


def _owner(frame: Frame, index: int) -> Range | None:
    start = index
    while start > 0 and frame.kinds[start - 1] in "nNGRD" and index - start < 6:
        start -= 1
    owner = next((i for i in range(index - 1, start - 1, -1) if frame.kinds[i] == "G"), None)
    if owner is None:
        return None
    first = owner
    while first > start and frame.kinds[first - 1] in "nNRD" and frame.kinds[first] != "D":
        first -= 1
    return mention((first, owner + 1), frame)


def _owner_behind(frame: Frame, index: int) -> Range | None:
    """Read “of Baku that” or “by Baku that” behind the noun."""
    source = phrase_after(frame, index + 2) if frame.words[index + 1].lower in ("of", "by") else None
    ends = source is not None and [word.lower for word in frame.words[source[1] : source[1] + 1]] == ["that"]
    return source if source and ends and "C" not in frame.kinds[slice(*source)] and can_speak(frame, source, documents=False) else None


def _shared_owner(frame: Frame, index: int, found: list[FoundCue]) -> Range | None:
    """Give the speaker of the cue before in “…, repeating it with the observation that”."""
    lead = [word.lower for word in frame.words[max(0, index - 2) : index]]
    last = found[-1] if found else None
    return last.source if last and lead in (["with", "the"], ["with", "a"], ["with", "an"]) else None


def read_unlisted(frame: Frame, index: int) -> FoundCue | None:
    """Take any past verb for a cue where it closes a quotation's sentence: “X,” Aliyev thundered."""
    word = frame.words[index]
    if word.kind not in "Vn" or not is_past(word.lower) or frame.words[0].quotation < 0 and frame.kinds.find("Q") < 0:
        return None
    if (behind := _subject_behind_quotation(frame, index)) is not None:
        return FoundCue(index, index + 1, Cue(word.lower, (), frozenset({"quote"}), "inform"), "said", behind, inverted=True)
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


def read_words_of(frame: Frame, index: int) -> FoundCue | None:
    """Read “these were the words of X”, “that was the verdict of X” and “such is the message of X” behind a quotation."""
    lowers = [word.lower for word in frame.words[index : index + 5]]
    if len(lowers) < 5 or lowers[0] not in POINTERS or lowers[1] not in BE or lowers[2] != "the" or lowers[3] not in SAYINGS or lowers[4] != "of":
        return None
    source = phrase_after(frame, index + 5)
    if source is None or not speaks(frame, source):
        return None
    return FoundCue(index, index + 5, Cue("say", (), frozenset({"say"}), "inform"), "said", source, inverted=True)


def read_plain(frame: Frame, index: int) -> FoundCue | None:
    """Read “was adamant that” and “has been clear that”: who is plain about something says it."""
    if frame.words[index].lower not in PLAIN or [word.lower for word in frame.words[index + 1 : index + 2]] != ["that"]:
        return None
    before, passed = pass_back(frame, index)
    if not passed & (BE | {"been"}) or passed & (NEGATIONS | MODALS) or before < 0:
        return None
    source = subject_before(frame, index)
    return (
        FoundCue(index, index + 1, Cue("insist", (), frozenset({"that"}), "inform"), "finite", source)
        if source and _has_voice(frame, source)
        else None
    )


def _has_voice(frame: Frame, source: Range) -> bool:
    return frame.words[source[0]].lower not in ("it", "there") and can_speak(frame, source, documents=False)


def _subject_behind_quotation(frame: Frame, index: int) -> Range | None:
    """Read “X,” stormed on Tuesday the envoy."""
    if index == 0 or frame.kinds[:index].rstrip(",-")[-1:] != "Q":
        return None
    day = DAY.match(frame.kinds, index + 1)
    source = phrase_after(frame, day.end() if day else index + 1)
    return source if source and frame.kinds[source[0]] in "DN" and can_speak(frame, source, documents=False) else None
