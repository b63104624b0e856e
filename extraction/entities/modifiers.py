"""What stands before the head of a name: articles, “former”, countries, bodies, whose it is, and the office itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from extraction.entities import words
from extraction.entities.atoms import Atom
from extraction.entities.lexicon import Lexicon
from extraction.entities.row import LINKS, Row
from extraction.records import Mention, Span
from extraction.word_classes import is_common, is_verb

OCCUPATIONS = ("er", "or", "ist", "ian", "man", "woman", "eur", "ant", "ent", "ess", "yst", "ate", "ee", "ief")
OWNERS = frozenset({"his", "her", "its", "their"})
OFFICIAL_BEFORE = frozenset({"country", "demonym", "government", "institution"})
"""“official Baku” is no official."""


@dataclass(slots=True)
class Phrase:
    """What has been read of one noun phrase so far."""

    start: int
    end: int
    countries: list[str] = field(default_factory=list)
    institution: str = ""
    slugs: tuple[str, ...] = ()
    """The known bodies or governments that modify the head."""
    owner: Span | None = None
    role: str = ""
    style: str = ""
    """A title that goes with a name of one word."""
    printed: bool = False
    """Whether an adjective of a country that nothing tells stands before a body: its printed name is all there is."""
    roles: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    former: bool = False
    determined: bool = False

    def mention(self, kind: str, span: Span, name: str) -> Mention:
        """Make a mention of what has been read."""
        return Mention(
            span,
            kind,  # type: ignore[arg-type]
            self.slugs if kind == "organisation" else (),
            name,
            self.role,
            next(iter(self.countries), ""),
            self.roles,
            self.institution,
            self.gender,
            self.plural,
            self.former,
            owner=self.owner,
        )


def take_modifier(row: Row, phrase: Phrase, at: int, lexicon: Lexicon) -> int:
    """Take an atom that only modifies; give how many atoms it took, 0 for a head."""
    atom = row.atoms[at]
    following = row.atoms[at + 1] if row.joined(at + 1) else None
    kind = following.kind if following else ""
    if phrase.role and atom.kind in {"determiner", "number", "adjective", "former", "word"}:
        # “The minister thanked President …”: nothing but a name goes on after an office
        return 0
    if atom.kind in {"determiner", "number", "adjective", "former"}:
        phrase.determined = True
        if atom.text.lower() in OWNERS:
            phrase.owner = (atom.start, atom.end)
        phrase.former |= atom.kind == "former"
        phrase.plural |= atom.text.lower() in {"both", "two"} or atom.kind == "number"
        return 1
    if atom.kind == "demonym" or (atom.kind == "country" and row.modifies(at)):
        phrase.countries += [atom.country] if atom.country else []
        phrase.printed |= not atom.country
        # “the Armenian and Azerbaijani foreign ministers”
        after = row.atoms[at + 2] if row.joined(at + 1) and row.joined(at + 2) else None
        coordinated = bool(following and following.text == "and" and after and after.kind in {"demonym", "country"} and row.heads_within(at + 2))
        return 2 if coordinated else 1
    owns = atom.possessive and (kind == "person" or row.heads_within(at))
    if atom.kind in {"organisation", "government"} and (kind == "role" or owns):
        phrase.slugs, phrase.institution = atom.slugs, body_name(lexicon, atom)
        phrase.countries += [atom.country] if atom.country else []
        return 1
    if atom.kind == "institution" and (kind in {"role", "group"} or (atom.possessive and row.heads_within(at))):
        phrase.institution = atom.noun.value if atom.noun else ""
        return 1
    return _take_word(row, phrase, at, kind)


def _take_word(row: Row, phrase: Phrase, at: int, kind: str) -> int:
    """Take an owner, a title, an office or a plain adjective; `kind` is what follows."""
    atom = row.atoms[at]
    if atom.kind == "person" and atom.possessive and row.heads_within(at):
        phrase.owner = (atom.start, atom.end)
        return 1
    if atom.kind == "pronoun" and atom.text.lower() in OWNERS and row.heads_within(at):
        phrase.owner, phrase.determined = (atom.start, atom.end), True
        return 1
    if atom.text.lower() == "official" and kind in OFFICIAL_BEFORE:
        return 1
    if atom.kind == "role" and not (atom.noun and atom.noun.plural and kind == "person"):
        return _take_office(phrase, atom)
    if atom.kind == "unknown" and kind == "institution" and atom.text.endswith(("an", "ese", "ish", "ic", "i")):
        phrase.printed = True
        return 1
    if atom.kind == "title" and kind in {"person", "unknown", "role", "title"} and atom.text[0].isupper():
        phrase.gender = phrase.gender or (atom.noun.gender if atom.noun else "")
        phrase.style = atom.text if atom.text.lower() in words.STYLES else phrase.style
        return 1
    if atom.kind == "word" and kind == "person" and (phrase.determined or phrase.countries) and is_occupation(atom.text):
        # “the Veltrian cellist Ann Other”: whatever stands between article and name is what the person is
        phrase.role = f"{phrase.role} {atom.text}".strip()
        return 1
    if atom.kind == "word" and phrase.countries and kind in {"demonym", "country"} and is_verb(atom.text):
        # “Kasmari accused Veltrian officers”: a verb between two countries
        return 0
    if atom.kind == "word" and phrase.determined | bool(phrase.countries) and row.is_adjective(at):
        return 1
    return 0


def _take_office(phrase: Phrase, atom: Atom) -> int:
    """Take an office; a name after it makes it the name's office."""
    noun = atom.noun
    if noun is None:
        return 0
    phrase.role = f"{phrase.role} {atom.text}".strip()
    phrase.style = atom.text if atom.text.lower() in words.STYLES and atom.text[0].isupper() else phrase.style
    phrase.roles = tuple(filter(None, noun.value.split("|"))) or phrase.roles
    phrase.gender = phrase.gender or noun.gender
    phrase.plural |= noun.plural
    return 1


def is_occupation(word: str) -> bool:
    """Tell whether a plain word before a name may be an occupation."""
    return word.islower() and word not in words.FUNCTION | LINKS and is_common(word) and word.endswith(OCCUPATIONS)


def body_name(lexicon: Lexicon, atom: Atom) -> str:
    """Give the name of a body without its country, as the directory or else the text has it."""
    return lexicon.body(atom.slugs[0]) if len(atom.slugs) == 1 else " ".join(atom.text.split())


def plain_name(name: str) -> str:
    """Give a printed name without an article and with single spaces."""
    first, *rest = name.split()
    return " ".join(rest if first.lower() in words.DETERMINERS and rest else [first, *rest])
