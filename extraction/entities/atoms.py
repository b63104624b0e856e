"""Cut a sentence into atoms: the shortest stretches that mean something to a name – a known name, an office, a title, a capitalised word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from extraction.entities.lexicon import Lexicon, Name, Noun
from extraction.phrases import Run
from extraction.records import Span
from language.folding import fold

AtomKind = Literal[
    "person", "organisation", "government", "country", "demonym", "role", "institution", "title", "group", "pronoun", "determiner", "former",
    "adjective", "number", "capital", "unknown", "word",
]  # fmt: skip
PREFERRED: tuple[str, ...] = (
    "role", "institution", "former", "title", "group", "capital", "number", "pronoun", "determiner", "adjective",
)  # fmt: skip
"""Which noun wins where one word may be several: “general” is an office before it is a title."""
NAMES: tuple[str, ...] = ("country", "government", "organisation", "person", "demonym")
Extra = Mapping[str, Name]


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of a sentence with what it may stand for; `end` is before a possessive ’s, `stop` after it."""

    start: int
    end: int
    stop: int
    kind: AtomKind
    text: str
    names: tuple[Name, ...] = ()
    noun: Noun | None = None
    possessive: bool = False
    first: bool = False

    @property
    def slugs(self) -> tuple[str, ...]:
        """Give the speakers of the directory that it may name."""
        return tuple(dict.fromkeys(name.slug for name in self.names if name.slug))

    @property
    def country(self) -> str:
        """Give the country that it names or belongs to, where there is one."""
        countries = {name.country for name in self.names}
        return countries.pop() if len(countries) == 1 else ""

    @property
    def surname(self) -> bool:
        """Tell whether it is only the last part of a person's name."""
        return self.kind == "person" and bool(self.names) and all(name.surname for name in self.names)


def cut_atoms(text: str, sentence: Span, lexicon: Lexicon, day: date | None, extra: Extra) -> list[Atom]:
    """Give the atoms of a sentence; `extra` holds names of countries that only this text knows."""
    folded = lexicon.names.cut(text, *sentence)
    lowered = [Run(run.start, run.end, text[run.start : run.end].lower()) for run in folded]
    atoms: list[Atom] = []
    at = 0
    while at < len(folded):
        atom, following = _atom_at(text, folded, lowered, at, lexicon, day, extra)
        atoms.append(replace(atom, first=at == 0))
        at = following
        # ’s after a name is no word of its own
        if at < len(lowered) and lowered[at].key == "s" and text[lowered[at - 1].end : lowered[at].start] in {"’", "'", "ʼ"}:
            atoms[-1] = replace(atoms[-1], stop=lowered[at].end, possessive=True)
            at += 1
        elif text[atoms[-1].end : atoms[-1].end + 1] in {"’", "'"} and atoms[-1].text.endswith("s"):
            atoms[-1] = replace(atoms[-1], stop=atoms[-1].end + 1, possessive=True)
    return atoms


def _atom_at(text: str, folded: Sequence[Run], lowered: Sequence[Run], at: int, lexicon: Lexicon, day: date | None, extra: Extra) -> tuple[Atom, int]:
    """Take the longest name or noun at a run, else the run itself."""
    start = folded[at].start
    capital = text[start].isupper()
    name_end, names = _names_at(text, folded, at, lexicon, day) if capital else (at, [])
    noun_end, noun = _noun_at(text, lowered, at, lexicon)
    if names and name_end >= noun_end:
        kind = min((name.kind for name in names), key=NAMES.index)
        chosen = tuple(name for name in names if name.kind == kind)
        return _make(text, start, folded[name_end - 1].end, kind, chosen), name_end
    word = text[start : folded[at].end]
    if capital and noun_end <= at + 1 and (found := extra.get(fold(word))):
        return _make(text, start, folded[at].end, found.kind, (found,)), at + 1
    if noun is not None:
        return _make(text, start, lowered[noun_end - 1].end, noun.kind, noun=noun), noun_end
    return _make(text, start, folded[at].end, "unknown" if capital else "word"), at + 1


def _make(text: str, start: int, end: int, kind: AtomKind, names: tuple[Name, ...] = (), noun: Noun | None = None) -> Atom:
    return Atom(start, end, end, kind, text[start:end], names, noun)


def _names_at(text: str, runs: Sequence[Run], at: int, lexicon: Lexicon, day: date | None) -> tuple[int, list[Name]]:
    """Give the longest name at a run that was in use on that day."""
    for end, names in reversed(list(lexicon.names.all_at(text, runs, at))):
        printed = text[runs[at].start : runs[end - 1].end]
        if usable := [name for name in names if name.named(day) and (not name.acronym or printed.upper() == printed)]:
            return end, usable
    return at, []


def _noun_at(text: str, runs: Sequence[Run], at: int, lexicon: Lexicon) -> tuple[int, Noun | None]:
    found = lexicon.nouns.longest_at(text, runs, at)
    if not found:
        return at, None
    end, nouns = found
    printed = text[runs[at].start : runs[end - 1].end]
    if len(printed) <= 3 and {noun.kind for noun in nouns} & {"role", "institution"} and not printed.isupper():
        nouns = [noun for noun in nouns if noun.kind not in {"role", "institution"}]
    if printed.isupper() and len(printed) > 1:
        # “HE the President”, “IT ministry”
        nouns = [noun for noun in nouns if noun.kind != "pronoun"]
    return (end, min(nouns, key=lambda noun: PREFERRED.index(noun.kind))) if nouns else (at, None)
