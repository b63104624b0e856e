"""Find the cues of a frame: which words report speech there, in which form, and whose speech.

A cue is never inside quotation marks, negated (“did not say”), under a modal (“would say”) or wished for. What has no subject that can speak
is no cue, unless it is passive (“it was announced that”).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extraction.attribution.cues import NOUNS, STRONG
from extraction.attribution.lexicon import Cue, Form, look_up
from extraction.attribution.sources import Range, antecedent, main_subject, mention, phrase_after, speaks, subject_before
from extraction.frames import Frame
from extraction.word_classes import BE, DOCUMENTS, HAVE, MODALS, NEGATIONS, PEOPLE, TIMES, is_past

GOING_ON = frozenset(
    "went go goes going continue continued continues continuing proceeded proceeds began begins started starts rushed hastened moved "
    "hurried took came used stepped turned sought failed on".split()
)
"""Verbs whose subject is the subject of the infinitive behind them."""
PREVENTING = frozenset("failed refused declined fails refuses declines sought wanted wants want hoped hopes".split())
USING = frozenset("took used uses takes using".split())
CAUSING = frozenset("prompted prompting prompts prompt led leading leads forced forcing compelled pushed pushing drove caused obliged".split())
RULES = frozenset("plan plans schedule law laws rule rules agreement treaty timetable constitution index protocol custom tradition need needs size".split())
"""What things are done according to; nobody speaks there."""
IMPERSONAL = frozenset("it there".split())
ACCORDING = Cue("according", ("to",), frozenset({"according"}), "inform")
NOMINAL = frozenset({"nominal"})
LONGEST_CUE = 7
DAY = re.compile(r"I?D?[nA]?T#?(?:,#,?)?T?")


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue at words `start` to `end`, how it stands, and the words that name its source."""

    start: int
    end: int
    cue: Cue
    form: str
    source: Range | None
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A possible cue: its place, what stands before it over adverbs and auxiliaries, and what was passed."""

    frame: Frame
    index: int
    cue: Cue
    before: int
    passed: frozenset[str]

    @property
    def end(self) -> int:
        return self.index + 1 + len(self.cue.particles)

    @property
    def kind_before(self) -> str:
        return self.frame.kinds[self.before] if self.before >= 0 else "^"

    @property
    def kind_after(self) -> str:
        return self.frame.kinds[self.end] if self.end < len(self.frame.kinds) else "$"


def find_cues(frame: Frame) -> tuple[FoundCue, ...]:
    """Give the cues of a frame in order."""
    found: list[FoundCue] = []
    position = 0
    for index, word in enumerate(frame.words):
        if word.quotation >= 0 or index < position or index and word.kind == "N":
            continue
        cue = _according(frame, index) or _in_words(frame, index) or _nominal(frame, index) or _verb(frame, index, found) or _beside_quotation(frame, index)
        if cue:
            found.append(cue)
            position = cue.end
    return tuple(found)


def _according(frame: Frame, index: int) -> FoundCue | None:
    words = frame.words
    if words[index].lower != "according" or index + 2 >= len(words) or words[index + 1].lower != "to":
        return None
    source = phrase_after(frame, index + 2)
    if source is None or frame.words[source[1] - 1].lower in RULES:
        return None
    return FoundCue(index, index + 2, ACCORDING, "according", source)


def _in_words(frame: Frame, index: int) -> FoundCue | None:
    """Read “in her words” and “in the words of X”."""
    lowers = tuple(word.lower for word in frame.words[index : index + 4])
    if len(lowers) < 3 or lowers[0] != "in":
        return None
    if lowers[2] == "words" and lowers[1] in ("his", "her", "their"):
        return FoundCue(index, index + 3, ACCORDING, "according", (index + 1, index + 2))
    source = phrase_after(frame, index + 4) if lowers == ("in", "the", "words", "of") else None
    return FoundCue(index, index + 4, ACCORDING, "according", source) if source else None


def _nominal(frame: Frame, index: int) -> FoundCue | None:
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


def _verb(frame: Frame, index: int, found: list[FoundCue]) -> FoundCue | None:
    entry = look_up([word.lower for word in frame.words[index : index + LONGEST_CUE]])
    if entry is None:
        return None
    cue, form = entry
    before, passed = _pass_back(frame, index)
    place = _Place(frame, index, cue, before, passed)
    if passed & NEGATIONS or passed & MODALS or (place.kind_after == "I" and place.frame.words[place.end].lower == "by"):
        return _passive(place, found) if not passed & (NEGATIONS | MODALS) and passed & BE else None
    reader: dict[Form, Callable[[_Place, list[FoundCue]], FoundCue | None]] = {"past": _past, "s": _finite, "base": _base, "ing": _ing}
    return reader[form](place, found)


def _pass_back(frame: Frame, index: int) -> tuple[int, frozenset[str]]:
    """Go back over adverbs and auxiliaries; return the place before them and the words passed."""
    before = index - 1
    while before >= 0 and frame.kinds[before] in "AX":
        before -= 1
    return before, frozenset(word.lower for word in frame.words[before + 1 : index])


def _past(place: _Place, found: list[FoundCue]) -> FoundCue | None:
    if place.passed & BE and not place.passed & HAVE or "been" in place.passed:
        return _passive(place, found)
    if place.kind_before in "DGIO" and not place.passed or (place.frame.kinds[place.index - 1 : place.index] in ("D", "G", "I", "O")):
        return None
    if place.cue.lemma == "ask" and [word.lower for word in place.frame.words[place.end : place.end + 3]] == ["not", "to", "be"]:
        return None
    return _finite(place, found)


def _finite(place: _Place, found: list[FoundCue]) -> FoundCue | None:
    """Read a verb with a subject of its own, of the verb before it, or behind it."""
    frame, index = place.frame, place.index
    if frame.kinds[index - 1 : index] in ("D", "G", "O"):
        return None
    if (inverted := _inverted(place)) is not None:
        return inverted
    if place.kind_before == "W" and frame.words[place.before].lower in ("who", "which"):
        source = antecedent(frame, place.before)
    elif place.kind_before in "CB" or (place.before >= 1 and frame.words[place.before].lower == "then"):
        source = _shared(frame, place.before, found)
    elif place.kind_before == "," and frame.kinds[place.before + 1 : index].strip("A") == "" and (shared := _listed(frame, place, found)):
        source = shared
    else:
        source = subject_before(frame, index)
        if source is None and frame.kinds[index - 1 : index] == "Q":
            # “X, in what he called a “last appeal,” urged …”
            source = main_subject(frame, frame.kinds.find(",") + 1)
    if source is None or not _suits(place, source) or _is_noun(place, source):
        return None
    return FoundCue(index, place.end, place.cue, "finite", source)


def _is_noun(place: _Place, source: Range) -> bool:
    """Tell “27 states led by …” from “which he claims contains …”: a verb behind a form in -s makes a noun of it."""
    relative = source[0] > 0 and place.frame.kinds[source[0] - 1] in "WS"
    return place.frame.words[place.index].lower.endswith("s") and place.kind_after in "VX" and not relative


def _listed(frame: Frame, place: _Place, found: list[FoundCue]) -> Range | None:
    """Give the subject shared in “met X, visited Y, said Z”: only where no apposition can have come between."""
    return None


def _base(place: _Place, found: list[FoundCue]) -> FoundCue | None:
    """Read “they say”, “continued to deny”, “prompted Moscow to urge”."""
    frame, before = place.frame, place.before
    if place.kind_before == "F":
        return _infinitive(place, before, found)
    source = subject_before(frame, place.index)
    if source is None or not _is_plural(frame, source) or not _suits(place, source):
        return None
    return FoundCue(place.index, place.end, place.cue, "finite", source)


def _infinitive(place: _Place, to: int, found: list[FoundCue]) -> FoundCue | None:
    frame = place.frame
    if to == 0:
        return None
    previous = frame.words[to - 1].lower
    if previous in GOING_ON and previous not in PREVENTING:
        verb = to - 2 if previous == "on" else to - 1
        if frame.words[verb].lower not in GOING_ON:
            return None
        subject = _shared(frame, verb - 1, found) if verb and frame.kinds[verb - 1] in "CB" else subject_before(frame, verb)
        return FoundCue(place.index, place.end, place.cue, "infinitive", subject) if subject and _suits(place, subject) else None
    for verb in range(max(1, to - 6), to - 1):
        if frame.words[verb].lower in USING and not set(frame.kinds[verb + 1 : to]) & set(",SWX"):
            subject = _shared(frame, verb - 1, found) if frame.kinds[verb - 1] in "CB" else subject_before(frame, verb)
            return FoundCue(place.index, place.end, place.cue, "infinitive", subject) if subject and _suits(place, subject) else None
    for start in range(max(0, to - 8), to - 1):
        if frame.words[start].lower in CAUSING and phrase_after(frame, start + 1) and frame.kinds[start + 1 : to].strip("DGnNRPOC") == "":
            return FoundCue(place.index, place.end, place.cue, "infinitive", mention((start + 1, to), frame))
    return None


def _ing(place: _Place, found: list[FoundCue]) -> FoundCue | None:
    """Read “…, adding that”, “by saying that”, “is saying”, “with Baku accusing”."""
    frame, index, before = place.frame, place.index, place.before
    if place.passed & BE or place.kind_before == "P" and frame.words[before].lower.endswith(("'s", "'re", "'m")):
        return _finite(place, found)
    opener = frame.words[before].lower if before >= 0 else "^"
    if before < 0 or place.kind_before in ",-C;" or opener in ("while", "by", "before", "after", "when", "but"):
        source = _shared(frame, before, found) if before > 0 else _subject_behind(frame, index)
        if source is None and place.kind_before in ",C":
            source = _from_quotation(found)
    elif opener in DOCUMENTS and place.cue.constructions & {"say", "that", "thing", "whom-to", "of"}:
        source = _shared(frame, before, found)
    elif opener == "as":
        source = _quoted_as(frame, before)
    elif (lead := _with_before(frame, index)) is not None:
        source = lead
    else:
        return None
    if source is None or not speaks(frame, source):
        return None
    # “His remarks came a day after X spoke, noting that”: who noted is open
    known = _can_speak(frame, source, documents=any(cue.source == source for cue in found))
    return FoundCue(index, place.end, place.cue, "participle", source if known else None)


def _quoted_as(frame: Frame, end: int) -> Range | None:
    """Give whose words are meant in “was quoted by Reuters as saying” and “cited him as saying”."""
    for index in range(end - 1, max(-1, end - 14), -1):
        if frame.words[index].lower in ("quoted", "cited", "reported", "quotes", "cites", "quoting", "citing"):
            passive = _pass_back(frame, index)[1] & BE
            return subject_before(frame, index) if passive else phrase_after(frame, index + 1)
    return None


def _from_quotation(found: list[FoundCue]) -> Range | None:
    return next((cue.source for cue in reversed(found) if cue.source), None)


def _with_before(frame: Frame, index: int) -> Range | None:
    """Give the subject in “with both sides accusing each other”."""
    for start in range(max(0, index - 10), index - 1):
        if frame.words[start].lower == "with":
            phrase = phrase_after(frame, start + 1)
            rest = frame.kinds[phrase[1] : index] if phrase else "?"
            if phrase and phrase[1] <= index and rest.strip("A") == "":
                return phrase
    return None


def _subject_behind(frame: Frame, index: int) -> Range | None:
    """Give the subject of the main clause behind “Accusing Baku of X, …”."""
    comma = frame.kinds.rfind(",")
    while comma > index:
        source = phrase_after(frame, comma + 1)
        if source and speaks(frame, source) and source[1] < len(frame.kinds) and frame.kinds[source[1]] in "VXA":
            return source
        comma = frame.kinds.rfind(",", 0, comma)
    return None


def _passive(place: _Place, found: list[FoundCue]) -> FoundCue | None:
    """Read “it was announced that”, “was announced by X that”, with the source behind “by” if there is one."""
    frame = place.frame
    subject = place.before
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


def _inverted(place: _Place) -> FoundCue | None:
    """Read “X, said Ani Badalyan”: nothing but the quotation or a comma stands before, a phrase that speaks behind."""
    frame, index = place.frame, place.index
    if index == 0 and frame.words[0].quotation < 0 and place.cue.lemma not in ("say", "add", "write"):
        return None
    if index and (frame.kinds[index - 1] not in "Q,-" or not place.cue.constructions & {"say", "that", "quote"}):
        return None
    after_quotation = index > 0 and "Q" in frame.kinds[max(0, index - 2) : index]
    if place.end >= len(frame.words) or place.cue.lemma not in INVERTING and not after_quotation:
        return None
    day = DAY.match(frame.kinds, place.end)
    source = phrase_after(frame, day.end() if day else place.end)
    if source is None or not speaks(frame, source):
        return None
    following = frame.kinds[source[1] : source[1] + 1]
    if following and following in "VXnNRF" or frame.kinds[index - 1 : index] == "," and not after_quotation and frame.kinds[source[0]] == "P":
        return None
    return FoundCue(index, place.end, place.cue, "finite", source, inverted=True)


INVERTING = frozenset(
    "say add note explain write state stress warn insist claim argue reply respond comment remark conclude declare tweet observe point emphasize "
    "emphasise continue ask admit recall tell quote quip announce report".split()
)
"""Cues that news texts put before their subject."""


def _shared(frame: Frame, before: int, found: list[FoundCue]) -> Range | None:
    """Give the subject of a verb that has none of its own: that of the last cue, else of the sentence."""
    for cue in reversed(found):
        if cue.source and cue.form in ("finite", "infinitive") and cue.start < before:
            return cue.source
    return main_subject(frame, before)


def _is_plural(frame: Frame, source: Range) -> bool:
    words = frame.words[slice(*source)]
    if any(word.lower in ("they", "we", "i", "you", "both", "many", "several", "others") for word in words) or any(word.kind == "C" for word in words):
        return True
    of = next((index for index, word in enumerate(words) if word.kind in "OIF"), len(words))
    head = words[max(0, of - 1)]
    return head.lower in ("people", "police", "media", "spokesmen", "women", "men", "forces", "troops") or (
        head.lower.endswith("s") and head.kind in "nR" and head.lower not in TIMES and not head.lower.endswith("ss")
    )


def _suits(place: _Place, source: Range) -> bool:
    """Tell whether these words can be the subject of this cue."""
    return _can_speak(place.frame, source, documents=place.cue.lemma in STRONG)


def _can_speak(frame: Frame, source: Range, *, documents: bool) -> bool:
    words = frame.words[slice(*source)]
    if words[0].lower in ("nobody", "no", "none", "neither"):
        return False
    of = next((index for index, word in enumerate(words) if word.kind in "OIF" or word.lower in ("close", "familiar", "present")), len(words))
    head = words[max(0, of - 1)]
    if head.kind == "P" or head.lower in PEOPLE or any(word.kind == "C" for word in words) and speaks(frame, source):
        return True
    return head.text[:1].isupper() or documents


def _beside_quotation(frame: Frame, index: int) -> FoundCue | None:
    """Take any past verb for a cue where it closes a quotation's sentence: “X,” Aliyev thundered."""
    word = frame.words[index]
    if word.kind not in "Vn" or not is_past(word.lower) or frame.words[0].quotation < 0 and frame.kinds.find("Q") < 0:
        return None
    source = subject_before(frame, index)
    leads_up = frame.kinds[index + 1 : index + 3] == ":Q"
    if source is None or not leads_up and (source[0] == 0 or frame.kinds[source[0] - 1] not in "Q" and not _titles_between(frame, source)):
        return None
    end = index + 1
    while end < len(frame.words) and frame.words[end].lower in ("out", "on", "up", "back", "in", "away", "off"):
        end += 1
    if not _can_speak(frame, source, documents=False) or end < len(frame.words) and frame.kinds[end] not in ",.IAST;:-":
        return None
    return FoundCue(index, end, Cue(word.lower, (), frozenset({"quote"}), "inform"), "said", source)


def _titles_between(frame: Frame, source: Range) -> bool:
    start = source[0]
    while start > 0 and frame.kinds[start - 1] in "nNRDG":
        start -= 1
    return start > 0 and frame.kinds[start - 1] == "Q"


def cues_by_frame(frames: tuple[Frame, ...]) -> Iterator[tuple[int, FoundCue]]:
    """Give all cues of a text with the index of their frame."""
    for number, frame in enumerate(frames):
        for cue in find_cues(frame):
            yield number, cue
