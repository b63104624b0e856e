"""Looks up cues by any of their inflected forms. Reads `cues`; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from extraction.attribution.cues import ROWS

Form = Literal["base", "s", "past", "ing"]

IRREGULAR = {
    "say": ("said",),
    "tell": ("told",),
    "write": ("wrote", "written"),
    "speak": ("spoke", "spoken"),
    "read": ("read",),
    "swear": ("swore", "sworn"),
    "seek": ("sought",),
    "make": ("made",),
    "take": ("took", "taken"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "come": ("came", "come"),
    "let": ("let",),
    "put": ("put",),
    "hit": ("hit",),
    "begin": ("began", "begun"),
    "shoot": ("shot",),
    "strike": ("struck",),
    "sing": ("sang", "sung"),
    "cast": ("cast",),
    "bring": ("brought",),
    "draw": ("drew", "drawn"),
    "weep": ("wept",),
    "undertake": ("undertook", "undertaken"),
    "foretell": ("foretold",),
    "forecast": ("forecast",),
    "broadcast": ("broadcast",),
    "own": ("owned",),
    "spell": ("spelled", "spelt"),
}
DOUBLED = frozenset("refer commit admit submit rebut recap begin".split())
SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][bdgklmnprt]")
"""Verbs of one short syllable double their last letter: “quipped”, “putting”."""
VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of the lexicon: its lemma, the particles behind it, the constructions it takes and its rough act."""

    lemma: str
    particles: tuple[str, ...]
    constructions: frozenset[str]
    act: str


@dataclass(slots=True)
class _Rows:
    constructions: set[str] = field(default_factory=set)
    act: str = "inform"


def inflected(lemma: str) -> Mapping[str, Form]:
    """Give the forms of a verb."""
    return {lemma: "base", third_person(lemma): "s", participle(lemma): "ing", **dict.fromkeys(past(lemma), "past")}


def third_person(lemma: str) -> str:
    """Give the form after “he”."""
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _ends_in_y(lemma) else lemma + "s"


def participle(lemma: str) -> str:
    """Give the form in -ing."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def past(lemma: str) -> tuple[str, ...]:
    """Give the past forms."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma]
    if lemma.endswith("e"):
        return (lemma + "d",)
    if _ends_in_y(lemma):
        return (lemma[:-1] + "ied",)
    return (_doubled(lemma) + "ed",)


def _doubled(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in DOUBLED or SHORT.fullmatch(lemma) else lemma


def _ends_in_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in VOWELS


@cache
def lexicon() -> Mapping[str, tuple[tuple[Cue, Form], ...]]:
    """Give all cues by their first word's forms, those with most particles first."""
    rows: dict[tuple[str, ...], _Rows] = {}
    for line in ROWS.strip().splitlines():
        constructions, act, words = (part.strip() for part in line.split("|"))
        for entry in words.split():
            row = rows.setdefault(tuple(entry.split("@")), _Rows(act=act))
            row.constructions |= set(constructions.split())
    forms: dict[str, list[tuple[Cue, Form]]] = {}
    for (lemma, *particles), row in rows.items():
        cue = Cue(lemma, tuple(particles), frozenset(row.constructions), row.act)
        for form, kind in inflected(lemma).items():
            forms.setdefault(form, []).append((cue, kind))
    return {form: tuple(sorted(cues, key=lambda each: -len(each[0].particles))) for form, cues in forms.items()}


def look_up(words: Sequence[str]) -> tuple[Cue, Form] | None:
    """Find the cue that lower-case words begin with; `words` are the word and what follows it."""
    for cue, form in lexicon().get(words[0], ()):
        if tuple(words[1 : 1 + len(cue.particles)]) == cue.particles:
            return cue, form
    return None


@cache
def constructions_of(lemma: str) -> frozenset[str]:
    """Give the constructions of a cue by its lemma and particles; of “according to”, of nouns and of unknown verbs beside a quotation."""
    if lemma == "according to":
        return frozenset({"according"})
    words = tuple(lemma.split())
    for cue, _ in lexicon().get(words[0], ()):
        if (cue.lemma, *cue.particles) == words:
            return cue.constructions
    return frozenset({"quote"})
