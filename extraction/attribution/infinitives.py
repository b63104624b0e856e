"""Read cues that are base forms: “they say”, “continued to deny”, “took to the air to accuse”, “prompted Moscow to urge”."""

from __future__ import annotations

from extraction.attribution.long_subjects import long_subject
from extraction.attribution.noun_phrases import mention, phrase_after
from extraction.attribution.places import FoundCue, Place
from extraction.attribution.sources import subject_before
from extraction.attribution.subjects import is_plural, shared_subject, suits

GOING_ON = frozenset(
    "went go goes going continue continued continues continuing proceeded proceeds began begins started starts rushed hastened moved "
    "hurried took came used stepped turned on prefer prefers preferred like likes liked love loves loved rose stood chose chooses opted "
    "managed dared paused interrupted intervened phoned called quick keen last first".split()
)
"""Verbs whose subject is the subject of the infinitive right behind them."""
EMPHATIC = frozenset({"did", "does"})
"""“The premier did warn that”."""
USING = frozenset("took used uses takes using".split())
CAUSING = frozenset("prompted prompting prompts prompt led leading leads forced forcing compelled pushed pushing drove caused obliged".split())


def read_base(place: Place, found: list[FoundCue]) -> FoundCue | None:
    """Read “they say”, “continued to deny”, “prompted Moscow to urge”."""
    frame, before = place.frame, place.before
    if place.kind_before == "F":
        return _read_infinitive(place, before, found)
    if place.kind_before == "C" and (shared := shared_subject(frame, place.before, found)) and is_plural(frame, shared):
        return FoundCue(place.index, place.end, place.cue, "finite", shared) if suits(place, shared) else None
    source = subject_before(frame, place.index) or long_subject(frame, place.before + 1)
    emphatic = not place.passed.isdisjoint(EMPHATIC)
    if source is None or not (emphatic or is_plural(frame, source)) or not suits(place, source):
        return None
    return FoundCue(place.index, place.end, place.cue, "finite", source)


def _read_infinitive(place: Place, to: int, found: list[FoundCue]) -> FoundCue | None:
    frame = place.frame
    if to == 0:
        return None
    previous = frame.words[to - 1].lower
    if previous in GOING_ON:
        verb = to - 2 if previous == "on" else to - 1
        if frame.words[verb].lower not in GOING_ON:
            return None
        subject = shared_subject(frame, verb - 1, found) if verb and frame.kinds[verb - 1] in "CB" else subject_before(frame, verb)
        return FoundCue(place.index, place.end, place.cue, "infinitive", subject) if subject and suits(place, subject) else None
    if to > 3 and [word.lower for word in frame.words[to - 3 : to]] == ["so", "far", "as"]:
        subject = subject_before(frame, to - 4)
        return FoundCue(place.index, place.end, place.cue, "infinitive", subject) if subject and suits(place, subject) else None
    for verb in range(max(1, to - 6), to - 1):
        if frame.words[verb].lower in USING and not set(frame.kinds[verb + 1 : to]) & set(",SWX"):
            subject = shared_subject(frame, verb - 1, found) if frame.kinds[verb - 1] in "CB" else subject_before(frame, verb)
            return FoundCue(place.index, place.end, place.cue, "infinitive", subject) if subject and suits(place, subject) else None
    for start in range(max(0, to - 8), to - 1):
        if frame.words[start].lower in CAUSING and phrase_after(frame, start + 1) and frame.kinds[start + 1 : to].strip("DGnNRPOC") == "":
            return FoundCue(place.index, place.end, place.cue, "infinitive", mention((start + 1, to), frame))
    return None
