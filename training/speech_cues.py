"""Which of PolNeAR's cues report speech, and which of their words are the cue by our guidelines: the shortest that say so.

PolNeAR marks everything that somebody thinks, wants, sees, shows or is known to favour; we mark what is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.attribution.cues import NOUNS, STRONG
from extraction.attribution.lexicon import look_up
from training.annotated import Fate, Span

WORD = re.compile(r"[\w’'-]+")
NO_SPEECH = frozenset(
    "think thinks thought thinking believe believes believed believing want wants wanted wanting hope hopes hoped hoping know knows knew known "
    "knowing feel feels felt feeling see sees saw seen seeing find finds found finding show shows showed shown showing plan plans planned planning "
    "expect expects expected expecting seem seems seemed seeming seemingly appear appears appeared appearing consider considers considered "
    "considering fear fears feared fearing worry worries worried worrying decide decides decided deciding decision try tries tried trying intend "
    "intends intended intention prefer prefers preferred like likes liked love loves loved hate hates hated vote votes voted voting sign signs "
    "signed seek seeks sought seeking refuse refuses refused refusing refusal understand understands understood realize realizes realized learn "
    "learns learned hear heard doubt doubts doubted assume assumes assumed imagine imagined envision remember remembers remembered watch watched "
    "look looks looked view views viewed viewing willing eager aims aimed hopeful sure convinced aware likely expectation belief idea sense "
    "oppose opposes opposed opposing favor favors favored prove proves proved demonstrate demonstrates demonstrated evidence passed blocked "
    "allow allows allowed filed nominated sued elected counting struggling set ready would-be known poised mean means meant prepare prepared".split()
)
"""Words of thought, will, perception and evidence, and of deeds that PolNeAR counts as attribution."""
UNREAL = frozenset(
    "not n't never no won't wouldn't didn't don't doesn't hasn't haven't hadn't couldn't can't cannot isn't wasn't aren't weren't shouldn't nor "
    "would could should might may must will can if without unless".split()
)
"""Words before a cue under which nothing was said."""
WEAK = frozenset(
    "endorse back support defend tout trumpet herald second relay term correct spin bash trash roast skewer savage preach press own mock ridicule "
    "commit encourage order direct command tease beg refer query quote cite begin continue finish sing laugh smile cry estimate predict imply "
    "dispute contest indict suspect sum preach cover appeal rejoin echo promote question petition challenge certify reveal indicate suggest "
    "outline detail narrate salute credit fault instruct".split()
)
"""Cues that often report no speech: without a quotation nothing is learned from them, either way."""
FARTHEST = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """Whether a cue reports speech, and its words by our guidelines; none for a bare colon."""

    fate: Fate
    cue: tuple[Span, ...]


def judge_cue(text: str, cue: tuple[Span, ...], quoted: bool) -> Judged:
    """Judge a cue; `quoted` if what hangs on it is in quotation marks."""
    if not cue:
        return Judged("keep" if quoted else "unsure", ())
    start, end = cue[0][0], cue[-1][1]
    words = [(match.group().lower().replace("’", "'"), match.start(), match.end()) for match in WORD.finditer(text, start, end)]
    if not words:
        return Judged("keep" if quoted else "unsure", ())
    lower = [word for word, _, _ in words]
    if lower[:2] == ["according", "to"]:
        return Judged("keep", ((words[0][1], words[1][2]),))
    place, length = _verb(lower)
    if place is None:
        return _without_verb(cue, words, quoted)
    span = ((words[place][1], words[place + length - 1][2]),)
    return Judged(_fate(text, lower, place, start, quoted), span)


def _verb(lower: list[str]) -> tuple[int | None, int]:
    """Find the word that reports speech, with its particles: a plain one, else the last."""
    found: tuple[int | None, int] = (None, 0)
    for index in range(len(lower)):
        entry = look_up(lower[index:])
        if entry:
            found = (index, 1 + len(entry[0].particles))
            if entry[0].lemma in STRONG:
                break
    return found


def _fate(text: str, lower: list[str], place: int, start: int, quoted: bool) -> Fate:
    before = WORD.findall(text[max(0, start - 40) : start].lower().replace("’", "'").rpartition(".")[2])[-FARTHEST:]
    inside = set(lower[:place])
    if inside & UNREAL or (inside | {lower[place]}) & NO_SPEECH or any(word.endswith("n't") for word in lower[:place]):
        return "skip"
    if set(before[-2:]) & UNREAL:
        return "unsure"
    entry = look_up(lower[place:])
    weak = entry is None or entry[0].lemma in WEAK or lower[max(place - 1, 0)] in ("was", "were", "been", "is", "are") and place > 0
    return "unsure" if weak and not quoted else "keep"


def _without_verb(cue: tuple[Span, ...], words: list[tuple[str, int, int]], quoted: bool) -> Judged:
    lower = {word for word, _, _ in words}
    nouns = [((start, end),) for word, start, end in words if word in NOUNS]
    if nouns:
        return Judged("keep" if words[-1][0] in NOUNS else "unsure", nouns[-1])
    if not quoted:
        return Judged("skip", cue)
    return Judged("keep" if len(words) <= FARTHEST and not lower & NO_SPEECH else "unsure", cue)
