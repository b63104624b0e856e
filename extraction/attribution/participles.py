"""Read cues in -ing: “…, adding that”, “by saying that”, “a statement accusing”, “quoted as saying”, “with Baku accusing”."""

from __future__ import annotations

from extraction.attribution.finite_verbs import read_finite
from extraction.attribution.noun_phrases import PHRASE, Range, mention, phrase_after, speaks
from extraction.attribution.places import FoundCue, Place, pass_back
from extraction.attribution.sources import subject_before
from extraction.attribution.subjects import can_speak, shared_subject, suits
from extraction.frames import Frame
from extraction.word_lists import BE, DOCUMENTS

TAKING = frozenset("taken took resorted confessed admitted returned".split())
"""What stands before “to” and a cue in -ing: “has taken to telling every visitor that”."""
LEADS = frozenset({"touch", "speak", "talk", "refer", "point"})
"""What only leads to a sentence when it opens it: “Touching upon the talks, he said”."""
JOINING = frozenset("while by before after when but".split())
QUOTING = frozenset("quoted cited reported quotes cites quoting citing".split())


def read_participle(place: Place, found: list[FoundCue]) -> FoundCue | None:
    """Read “…, adding that”, “by saying that”, “is saying”, “with Baku accusing”."""
    frame, index, before = place.frame, place.index, place.before
    if place.passed & BE or place.kind_before == "P" and frame.words[before].lower.endswith(("'s", "'re", "'m")):
        return read_finite(place, found)
    opener = frame.words[before].lower if before >= 0 else "^"
    if before < 0 and place.cue.lemma in LEADS:
        return None
    if before < 0 or place.kind_before in ",-C;" or frame.kinds[index - 1] == "Q" or opener in JOINING:
        source = _shared(place, found) if before > 0 else _subject_behind(frame, index)
        if source and place.kind_before == "C" and _behind_that_clause(frame, source, before):
            return FoundCue(index, place.end, place.cue, "participle", None)
    elif place.kind_before == "F":
        source = subject_before(frame, before - 1) if frame.words[before - 1].lower in TAKING else None
        return FoundCue(index, place.end, place.cue, "finite", source) if source and suits(place, source) else None
    elif _document_before(frame, before) and place.cue.constructions & {"say", "that", "thing", "whom-to", "of"}:
        source = shared_subject(frame, before, found)
    elif opener == "as":
        source = _quoted_as(frame, before)
    elif (lead := _with_before(frame, index) or _second_with(frame, index, found)) is not None:
        source = lead
    else:
        return None
    if source is None or not speaks(frame, source):
        return None
    # “His remarks came a day after X spoke, noting that”: who noted is open
    known = can_speak(frame, source, documents=any(cue.source == source for cue in found))
    return FoundCue(index, place.end, place.cue, "participle", source if known else None)


def _quoted_as(frame: Frame, end: int) -> Range | None:
    """Give whose words are meant in “was quoted by Reuters as saying” and “cited him as saying”."""
    for index in range(end - 1, max(-1, end - 14), -1):
        if frame.words[index].lower == "record" and frame.words[index - 1].lower == "on":
            return subject_before(frame, index - 1)
        if frame.words[index].lower in QUOTING:
            passive = pass_back(frame, index)[1] & BE
            return subject_before(frame, index) if passive else phrase_after(frame, index + 1)
    return None


def _shared(place: Place, found: list[FoundCue]) -> Range | None:
    """Give the subject of another verb; behind “and” it is that of the participle before: “with Baku accusing X and demanding Y”."""
    last = next((cue for cue in reversed(found) if cue.source), None)
    if place.kind_before == "C" and last and last.form == "participle":
        return last.source
    source = shared_subject(place.frame, place.before, found)
    return last.source if source is None and last and place.kind_before in ",C" else source


def _behind_that_clause(frame: Frame, source: Range, before: int) -> bool:
    """Tell “who stress that X has Y and urging Z”: behind “and”, a form in -ing is no second verb of the that-clause, so X urges nobody.

    Whether those who stress or somebody before them urge is open.
    """
    words = [word.lower for word in frame.words[source[1] : before]]
    return frame.words[source[0] - 1].lower == "that" or ("who" in words and "that" in words[words.index("who") :])


def _document_before(frame: Frame, index: int) -> bool:
    """Tell “a statement accusing”, “a statement an hour ago claiming”."""
    if frame.kinds[index] == "T":
        index -= len(frame.kinds[: index + 1]) - len(frame.kinds[: index + 1].rstrip("TD#"))
    return index >= 0 and frame.words[index].lower in DOCUMENTS


def _with_before(frame: Frame, index: int) -> Range | None:
    """Give the subject in “with both sides accusing each other”."""
    end = index
    while frame.kinds[end - 1] == "A":
        end -= 1
    for start in range(end - 2, max(-1, end - 12), -1):
        if frame.words[start].lower == "with":
            return mention((start + 1, end), frame) if PHRASE.fullmatch(frame.kinds, start + 1, end) else None
    return None


def _second_with(frame: Frame, index: int, found: list[FoundCue]) -> Range | None:
    """Give the second subject in “with Baku accusing X and Yerevan denying Y”."""
    if not found or found[-1].form != "participle":
        return None
    joint = frame.kinds.rfind("C", max(0, index - 10), index)
    return mention((joint + 1, index), frame) if joint > 0 and PHRASE.fullmatch(frame.kinds, joint + 1, index) else None


def _subject_behind(frame: Frame, index: int) -> Range | None:
    """Give the subject of the main clause behind “Accusing Baku of X, …”."""
    comma = frame.kinds.rfind(",")
    while comma > index:
        source = phrase_after(frame, comma + 1)
        if source and speaks(frame, source) and source[1] < len(frame.kinds) and frame.kinds[source[1]] in "VXA":
            return source
        comma = frame.kinds.rfind(",", 0, comma)
    return None
