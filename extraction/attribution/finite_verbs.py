"""Read cues that are finite verbs: behind their subject, sharing another verb's, before it (“said Badalyan”), and passive (“it was said that”)."""

from __future__ import annotations

from extraction.attribution.lexicon import look_up
from extraction.attribution.long_subjects import long_subject
from extraction.attribution.noun_phrases import DAY, Range, phrase_after, speaks
from extraction.attribution.places import FoundCue, Place
from extraction.attribution.sources import antecedent, main_subject, stands_behind_apposition, subject_before
from extraction.attribution.subjects import shared_subject, suits
from extraction.word_classes import is_past
from extraction.word_lists import BE, HAVE

IMPERSONAL = frozenset("it there".split())
INVERTING = frozenset(
    "say add note explain write state stress warn insist claim argue reply respond comment remark conclude declare tweet observe point emphasize "
    "emphasise continue ask admit recall quote quip announce report".split()
)
"""Cues that news texts put before their subject even where no quotation stands before them."""


def read_past(place: Place, found: list[FoundCue]) -> FoundCue | None:
    """Tell a past form from a participle (“the claimed territory”, “was accused”) and read it."""
    if place.passed & BE and not place.passed & HAVE or "been" in place.passed:
        return read_passive(place)
    if place.kind_before in "DGIO" and not place.passed or (place.frame.kinds[place.index - 1 : place.index] in ("D", "G", "I", "O")):
        return None
    if place.cue.lemma == "ask" and [word.lower for word in place.frame.words[place.end : place.end + 3]] == ["not", "to", "be"]:
        return None
    return read_finite(place, found)


def read_finite(place: Place, found: list[FoundCue]) -> FoundCue | None:
    """Read a verb with a subject of its own, of the verb before it, or behind it."""
    frame, index = place.frame, place.index
    if frame.kinds[index - 1 : index] in ("D", "G", "O"):
        return None
    if (inverted := _inverted(place)) is not None:
        return inverted
    if place.kind_before == "W" and frame.words[place.before].lower in ("who", "which"):
        source = antecedent(frame, place.before)
    elif place.kind_before in "CB" or _is_listed(place, found) or (place.before >= 1 and frame.words[place.before].lower == "then"):
        source = shared_subject(frame, place.before, found)
    else:
        source = subject_before(frame, index)
        if source is None or not suits(place, source):
            source = long_subject(frame, place.before + 1) or source
        if source is None and frame.kinds[index - 1 : index] == "Q":
            # “X, in what he called a “last appeal,” urged …”
            source = main_subject(frame, frame.kinds.find(",") + 1)
    if source is None or not suits(place, source) or _is_noun(place, source):
        return None
    return FoundCue(index, place.end, place.cue, "finite", source)


def _is_listed(place: Place, found: list[FoundCue]) -> bool:
    """Tell “voiced concern, pointed to the dead and asked for help”: a verb between a comma and a later “and”."""
    if place.kind_before != "," or place.passed or not found or found[-1].form != "finite" or found[-1].inverted:
        return False
    later = place.frame.kinds.find("C", place.end)
    while 0 <= later < len(place.frame.words) - 1:
        following = place.frame.words[later + 1]
        if following.quotation < 0 and (is_past(following.lower) or look_up([following.lower]) and following.lower.endswith("s")):
            return following.lower.endswith("s") == place.frame.words[place.index].lower.endswith("s")
        later = place.frame.kinds.find("C", later + 1)
    return False


def _is_noun(place: Place, source: Range) -> bool:
    """Tell “27 states led by …” from “which he claims contains …”: a verb behind a form in -s makes a noun of it."""
    relative = source[0] > 0 and place.frame.kinds[source[0] - 1] in "WS"
    return place.frame.words[place.index].lower.endswith("s") and place.kind_after in "VX" and not relative


def read_passive(place: Place) -> FoundCue | None:
    """Read “it was announced that”, “was announced by X that”, with the source behind “by” if there is one."""
    frame = place.frame
    subject = place.before
    if (by := _agent(place)) is not None:
        return by
    if subject < 0 or frame.words[subject].lower not in IMPERSONAL or not place.cue.constructions & {"say", "that"}:
        return None
    for index in range(place.end, min(place.end + 8, len(frame.words))):
        if frame.words[index].lower == "by":
            source = phrase_after(frame, index + 1)
            return FoundCue(place.index, place.end, place.cue, "passive", source)
        if frame.words[index].lower == "that":
            return FoundCue(place.index, place.end, place.cue, "passive", None)
    beside = subject > 0 and frame.kinds[subject - 1] == "Q"
    return FoundCue(place.index, place.end, place.cue, "passive", None) if beside else None


def _agent(place: Place) -> FoundCue | None:
    """Read “the move was condemned by Paris as …”, “he was accused by the party of …”: what is said of somebody, and who says it."""
    frame = place.frame
    if [word.lower for word in frame.words[place.end : place.end + 1]] != ["by"] or not place.cue.constructions & {"of", "as", "whom-to"}:
        return None
    source = phrase_after(frame, place.end + 1)
    subject = subject_before(frame, place.index)
    if source is None or subject is None or not suits(place, source):
        return None
    of = frame.kinds.find("O", *source)
    if "of" in place.cue.constructions and of > 0:
        source = (source[0], of)
    return FoundCue(place.index, place.end, place.cue, "agent", source)


def _inverted(place: Place) -> FoundCue | None:
    """Read “X, said Ani Badalyan”: nothing but the quotation or a comma stands before, a phrase that speaks behind."""
    frame, index = place.frame, place.index
    if index == 0 and frame.words[0].quotation < 0 and place.cue.lemma not in ("say", "add", "write"):
        return None
    if index and (frame.kinds[index - 1] not in "Q,-" or not place.cue.constructions & {"say", "that", "quote"}):
        return None
    after_quotation = index > 0 and frame.kinds[:index].rstrip(",-")[-1:] == "Q"
    if place.cue.lemma == "tell" or place.end >= len(frame.words) or place.cue.lemma not in INVERTING and not after_quotation:
        return None
    if stands_behind_apposition(frame, index) and not after_quotation:
        return None
    day = DAY.match(frame.kinds, place.end)
    source = phrase_after(frame, day.end() if day else place.end)
    if source is None or not speaks(frame, source):
        return None
    following = frame.kinds[source[1] : source[1] + 1]
    if following and following in "VXnNRF" or frame.kinds[index - 1 : index] == "," and not after_quotation and frame.kinds[source[0]] == "P":
        return None
    return FoundCue(index, place.end, place.cue, "finite", source, inverted=True)
