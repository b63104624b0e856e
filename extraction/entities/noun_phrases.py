"""Read names with the offices, bodies and countries around them out of a sentence's atoms.

“Armenia’s Foreign Ministry spokesperson Ani Badalyan” is one mention of a person with an office, a body and a country; “the Chargé
d’Affaires at the embassy of Azerbaijan, Rafig Rustamov” is an office and the person who holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from extraction.entities import words
from extraction.entities.atoms import Atom
from extraction.entities.lexicon import Lexicon
from extraction.records import Mention, Span

HEADS = frozenset({"role", "institution", "group"})
LINKS = frozenset({"of", "for", "at", "to", "in", "on", "from", "with"})
OWNERS = frozenset({"his", "her", "its", "their"})
DEEPEST = 4
"""Phrases inside phrases that are read as one: “the head of the press service of the ministry of defence of Armenia”."""
CLOSING = frozenset(',.;:)”"–—')


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
    roles: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    former: bool = False
    determined: bool = False


class SentenceReader:
    """Reads the phrases of one sentence from left to right."""

    def __init__(self, text: str, atoms: Sequence[Atom], lexicon: Lexicon) -> None:
        """Begin before the first atom."""
        self.text, self.atoms, self.lexicon = text, atoms, lexicon
        self.depth = 0

    def read_all(self) -> list[Mention]:
        """Give all mentions of the sentence in order, those inside others included."""
        mentions: list[Mention] = []
        at = 0
        while at < len(self.atoms):
            found, at = self.read(at)
            mentions += found
        return self._with_appositions(mentions)

    def joined(self, at: int) -> bool:
        """Tell whether nothing but white space or a hyphen stands before an atom."""
        return 0 < at < len(self.atoms) and self.text[self.atoms[at - 1].stop : self.atoms[at].start].strip(" \t\n\u00a0-‑") == ""

    def read(self, at: int) -> tuple[list[Mention], int]:
        """Read one phrase at an atom; give its mentions, the head first, and the index after it."""
        phrase = Phrase(self.atoms[at].start, self.atoms[at].stop)
        here = at
        while here < len(self.atoms) and (here == at or self.joined(here)):
            atom = self.atoms[here]
            step = self._modifier(phrase, here)
            if step:
                phrase.end = self.atoms[here + step - 1].stop
                here += step
                continue
            if atom.kind in {"word", "capital"} or (atom.kind == "pronoun" and here > at):
                break
            return self._head(phrase, here)
        if phrase.role:
            return self._finish(phrase, here, "office")
        if len(phrase.countries) == 1 and self.atoms[here - 1].kind == "demonym" and not (here < len(self.atoms) and self.joined(here)):
            return [Mention((phrase.start, phrase.end), "nationality", country=phrase.countries[0])], here
        return [], max(at + 1, here)

    def _modifier(self, phrase: Phrase, at: int) -> int:
        """Take an atom that only modifies; give how many atoms it took, 0 for a head."""
        atom = self.atoms[at]
        following = self.atoms[at + 1] if self.joined(at + 1) else None
        kind = following.kind if following else ""
        if atom.kind in {"determiner", "number", "adjective", "former"}:
            phrase.determined = True
            if atom.text.lower() in OWNERS:
                phrase.owner = (atom.start, atom.end)
            phrase.former |= atom.kind == "former"
            phrase.plural |= atom.text.lower() in {"both", "two"} or atom.kind == "number"
            return 1
        if atom.kind == "demonym" or (atom.kind == "country" and self._modifies(at)):
            phrase.countries.append(atom.country)
            # “the Armenian and Azerbaijani foreign ministers”
            after = self.atoms[at + 2] if self.joined(at + 1) and self.joined(at + 2) else None
            coordinated = bool(
                following and following.text == "and" and after and after.kind in {"demonym", "country"} and self._heads_within(at + 2)
            )
            return 2 if coordinated else 1
        if atom.kind in {"organisation", "government"} and (kind == "role" or (atom.possessive and self._heads_within(at))):
            phrase.slugs, phrase.institution = atom.slugs, self._body(atom)
            phrase.countries += [atom.country] if atom.country else []
            return 1
        if atom.kind == "institution" and (kind in {"role", "group"} or (atom.possessive and self._heads_within(at))):
            phrase.institution = atom.noun.value if atom.noun else ""
            return 1
        if atom.kind == "person" and atom.possessive and self._heads_within(at):
            phrase.owner = (atom.start, atom.end)
            return 1
        if atom.kind == "pronoun" and atom.text.lower() in OWNERS and self._heads_within(at):
            phrase.owner, phrase.determined = (atom.start, atom.end), True
            return 1
        if atom.text.lower() == "official" and kind in {"country", "demonym", "government", "institution"}:
            return 1
        if atom.kind == "role" and not (atom.noun and atom.noun.plural and kind == "person"):
            return self._office(phrase, at)
        if atom.kind == "title" and kind in {"person", "unknown", "role", "title"} and atom.text[0].isupper():
            phrase.gender = phrase.gender or (atom.noun.gender if atom.noun else "")
            return 1
        if atom.kind == "word" and phrase.determined | bool(phrase.countries) and self._adjective(at):
            return 1
        return 0

    def _modifies(self, at: int) -> bool:
        """Tell whether a country's name only says whose office or body follows: “Armenia’s Foreign Ministry”, “Azerbaijan government”."""
        if not self.joined(at + 1):
            return False
        following = self.atoms[at + 1].kind
        if self.atoms[at].possessive:
            return following in {"unknown", "person"} or self._heads_within(at)
        return following in HEADS

    def _heads_within(self, at: int, far: int = 4) -> bool:
        """Tell whether an office, a body or a group follows side by side, with nothing but modifiers between."""
        for here in range(at + 1, at + 1 + far):
            if not self.joined(here):
                return False
            atom = self.atoms[here]
            if atom.kind in HEADS or (atom.kind in {"organisation", "government"} and not atom.possessive):
                return True
            if atom.kind not in {"adjective", "former", "demonym", "number", "title", "determiner"} and not self._adjective(here):
                return False
        return False

    def _adjective(self, at: int) -> bool:
        """Tell whether a plain word may stand before an office: “high-ranking”, “Paris-based”, not a verb."""
        atom = self.atoms[at]
        return atom.kind == "word" and atom.text.islower() and atom.text not in words.FUNCTION | LINKS and self._near_head(at)

    def _near_head(self, at: int) -> bool:
        return any(self.joined(here) and self.atoms[here].kind in HEADS and self.joined(at + 1) for here in (at + 1, at + 2))

    def _office(self, phrase: Phrase, at: int) -> int:
        """Take an office; a name after it makes it the name's office."""
        atom = self.atoms[at]
        noun = atom.noun
        if noun is None:
            return 0
        phrase.role = f"{phrase.role} {atom.text}".strip()
        phrase.roles = tuple(filter(None, noun.value.split("|"))) or phrase.roles
        phrase.gender = phrase.gender or noun.gender
        phrase.plural |= noun.plural
        return 1

    def _head(self, phrase: Phrase, at: int) -> tuple[list[Mention], int]:
        """Finish a phrase at its head."""
        atom = self.atoms[at]
        phrase.end = atom.end
        named = phrase.role and not phrase.plural
        if atom.kind == "unknown" and phrase.role and atom.text.split()[-1].lower() in words.ORGANISATION_WORDS:
            name = _plain(self.text[phrase.start : atom.end])
            return [Mention((phrase.start, atom.end), "organisation", name=name, institution=name)], at + 1
        if atom.kind == "unknown" and (named or phrase.gender):
            atom = replace(atom, kind="person")
        if phrase.role and atom.kind not in {"person"}:
            # “the minister Tuesday …”: what follows is no part of the office
            phrase.end = self.atoms[at - 1].stop
            return self._finish(phrase, at, "office")
        if atom.kind == "person":
            return self._person(phrase, at)
        if atom.kind == "pronoun":
            noun = atom.noun
            pronoun = Mention((atom.start, atom.end), "pronoun", gender=noun.gender if noun else "", plural=bool(noun and noun.plural))
            return [pronoun], at + 1
        if atom.kind == "institution":
            if atom.text.lower() in words.MODIFYING and self.joined(at + 1) and self.atoms[at + 1].text not in words.FUNCTION | LINKS:
                return [], at + 1
            phrase.institution = atom.noun.value if atom.noun else ""
            return self._finish(phrase, at + 1, "organisation")
        if atom.kind in {"organisation", "government"}:
            phrase.slugs = atom.slugs
            phrase.countries += [atom.country] if atom.country else []
            start = phrase.start if not atom.names else atom.start
            name = self.text[start : atom.end] if not atom.names else atom.text
            country = atom.country or next(iter(phrase.countries), "")
            body = self._body(atom) if atom.names else _plain(name)
            kind: Literal["organisation", "government"] = "organisation" if atom.kind == "organisation" else "government"
            return [Mention((phrase.start, atom.end), kind, atom.slugs, _plain(name), country=country, institution=body)], at + 1
        if atom.kind == "country":
            return [Mention((atom.start, atom.end), "place", country=atom.country, name=" ".join(atom.text.split()))], at + 1
        if atom.kind == "group":
            phrase.plural |= bool(atom.noun and atom.noun.plural)
            return self._finish(phrase, at + 1, "group")
        if atom.kind == "unknown":
            return [Mention((atom.start, atom.end), "name", name=" ".join(atom.text.split()), country=next(iter(phrase.countries), ""))], at + 1
        return [], at + 1

    def _person(self, phrase: Phrase, at: int) -> tuple[list[Mention], int]:
        """Make a person of a name and the office before it; “of Azerbaijan” after it says whose office."""
        atom = self.atoms[at]
        here, end = at + 1, atom.end
        if phrase.role and not atom.possessive and self.joined(here) and self.atoms[here].text == "of" and self.joined(here + 1):
            country = self.atoms[here + 1]
            if country.kind == "country":
                phrase.countries.append(country.country)
                here, end = here + 2, country.end
        known = " ".join(atom.text.split())
        mention = self._mention(phrase, "person", (phrase.start, end), known)
        return [replace(mention, slugs=atom.slugs, surname=atom.surname or " " not in known, plural=False)], here

    def _finish(self, phrase: Phrase, at: int, kind: str) -> tuple[list[Mention], int]:
        """Read “of …”, “for …”, “at …” after an office, a body or a group, and make the mentions."""
        inner: list[Mention] = []
        owner_kinds = {"person", "office"}
        while self.depth < DEEPEST and self.joined(at) and self.atoms[at].text in LINKS and self.joined(at + 1):
            link = self.atoms[at].text
            self.depth += 1
            found, following = self.read(at + 1)
            self.depth -= 1
            if not found:
                break
            first = found[0]
            if first.kind == "pronoun" or (link not in {"of", "for", "from"} and first.kind not in {"place", "name", "organisation", "government"}):
                break
            if link != "in" or not phrase.countries:
                phrase.countries += [first.country] if first.country and not phrase.countries else []
                if first.kind == "organisation" and kind == "office":
                    phrase.institution = phrase.institution or first.institution or first.name
                    phrase.slugs = phrase.slugs or first.slugs
                if first.kind in owner_kinds and kind == "office":
                    phrase.owner = phrase.owner or first.span
            phrase.end = first.span[1]
            inner += found
            at = following
            if first.kind == "place" and kind == "office" and phrase.plural and (second := self._second_country(at)):
                phrase.countries.append(second.country)
                phrase.end, at = second.end, at + 2
        if kind == "office" and inner and not phrase.plural and self.joined(at) and self.atoms[at].kind in {"person", "unknown"}:
            # “the ambassador of Norland Philippa Rendlesham”
            people, at = self._person(phrase, at)
            return [*people, *inner], at
        return [*self._by_country(phrase, kind), *inner], at

    def _second_country(self, at: int) -> Atom | None:
        """Give the country that “and” joins to the one before: “the foreign ministers of Armenia and Azerbaijan”."""
        if self.joined(at) and self.joined(at + 1) and self.atoms[at].text == "and" and self.atoms[at + 1].kind == "country":
            return self.atoms[at + 1]
        return None

    def _by_country(self, phrase: Phrase, kind: str) -> list[Mention]:
        """Make one mention for each country of a plural office: “the Armenian and Azerbaijani foreign ministers” are two."""
        countries = list(dict.fromkeys(phrase.countries)) or [""]
        if not (phrase.plural and kind == "office"):
            countries = countries[:1] if kind != "group" or len(countries) == 1 else [""]
        name = self._institution_name(phrase, countries[0]) if kind == "organisation" else ""
        whole = (phrase.start, phrase.end)
        return [replace(self._mention(phrase, kind, whole, name), country=country) for country in countries]

    def _body(self, atom: Atom) -> str:
        return self.lexicon.body(atom.slugs[0]) if len(atom.slugs) == 1 else " ".join(atom.text.split())

    def _institution_name(self, phrase: Phrase, country: str) -> str:
        known = self.lexicon.institutions.get(f"{country}: {phrase.institution}")
        phrase.slugs = (known.slug,) if known else ()
        return phrase.institution

    def _mention(self, phrase: Phrase, kind: str, span: Span, name: str) -> Mention:
        return Mention(
            span,
            kind,  # type: ignore[arg-type]
            phrase.slugs if kind == "organisation" else (),
            name,
            phrase.role,
            next(iter(phrase.countries), ""),
            phrase.roles,
            phrase.institution,
            phrase.gender,
            phrase.plural,
            phrase.former,
            owner=phrase.owner,
        )

    def _with_appositions(self, mentions: list[Mention]) -> list[Mention]:
        """Join an office and a name set apart by commas, whichever comes first."""
        self._share_plural_office(mentions)
        heads = self._heads(mentions)
        for one, other in zip(heads, heads[1:], strict=False):
            first, second = mentions[one], mentions[other]
            gap = self.text[first.span[1] : second.span[0]]
            if gap.strip() not in {",", "("} or len(gap) > 3:
                continue
            closed = self.text[second.span[1] : second.span[1] + 2].strip()[:1]
            if closed not in CLOSING and second.span[1] < self.atoms[-1].stop:
                continue
            if first.kind == "office" and not first.plural and second.kind in {"person", "name"} and not second.role:
                mentions[other] = replace(_titled(second, first), kind="person", surname=second.surname and second.kind == "person")
                mentions[one] = replace(first, name=second.name, slugs=second.slugs)
            elif first.kind in {"person", "name"} and second.kind == "office" and not second.plural and not first.role and not second.name:
                mentions[one] = replace(_titled(first, second), kind="person")
                mentions[other] = replace(second, name=first.name, slugs=first.slugs)
        return mentions

    def _heads(self, mentions: Sequence[Mention]) -> list[int]:
        """Give the offices and people that stand in no other's phrase."""
        heads: list[int] = []
        for index, mention in enumerate(mentions):
            inside = heads and mention.span[1] <= mentions[heads[-1]].span[1]
            if mention.kind in {"office", "person", "name"} and not inside:
                heads.append(index)
        return heads

    def _share_plural_office(self, mentions: list[Mention]) -> None:
        """Give “the foreign ministers of A and B, X and Y” each his office, in the order printed."""
        for at in range(len(mentions) - 3):
            offices = mentions[at : at + 2]
            if not all(office.kind == "office" and office.plural for office in offices) or offices[0].span != offices[1].span:
                continue
            people = [index for index in range(at + 2, min(len(mentions), at + 6)) if mentions[index].kind in {"person", "name"}][:2]
            if len(people) == 2 and self._set_beside(offices[0], mentions[people[0]], mentions[people[1]]):
                for office, index in zip(offices, people, strict=True):
                    mentions[index] = replace(_titled(mentions[index], office), kind="person")

    def _set_beside(self, office: Mention, one: Mention, other: Mention) -> bool:
        before, between = self.text[office.span[1] : one.span[0]], self.text[one.span[1] : other.span[0]]
        return before.strip() in {",", ":", "—", "–"} and between.strip() in {"and", ", and", "&"}


def _titled(person: Mention, office: Mention) -> Mention:
    return replace(
        person,
        role=office.role,
        roles=office.roles,
        country=office.country,
        institution=office.institution,
        former=office.former,
        gender=person.gender or office.gender,
        owner=office.owner,
    )


def _plain(name: str) -> str:
    """Give a printed name without an article and with single spaces."""
    first, *rest = name.split()
    return " ".join(rest if first.lower() in words.DETERMINERS and rest else [first, *rest])
