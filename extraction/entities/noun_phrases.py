"""Read names with the offices, bodies and countries around them out of a sentence's atoms.

“Armenia’s Foreign Ministry spokesperson Ani Badalyan” is one mention of a person with an office, a body and a country; “the Chargé
d’Affaires at the embassy of Azerbaijan, Rafig Rustamov” is an office and the person who holds it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from extraction.entities import words
from extraction.entities.appositions import join_appositions
from extraction.entities.atoms import Atom
from extraction.entities.lexicon import Lexicon
from extraction.entities.modifiers import Phrase, body_name, plain_name, take_modifier
from extraction.entities.row import LINKS, Row
from extraction.records import Mention
from extraction.word_classes import is_verb

PLACED = frozenset({"place", "nationality", "name", "organisation", "government"})
"""What may follow “in” or “at” after an office, a body or a group; “Karabakh” is an adjective and a place."""
DEEPEST = 4
"""Phrases inside phrases that are read as one: “the head of the press service of the ministry of defence of Armenia”."""


class SentenceReader:
    """Reads the phrases of one sentence from left to right."""

    def __init__(self, text: str, atoms: Sequence[Atom], lexicon: Lexicon) -> None:
        """Begin before the first atom."""
        self.text, self.atoms, self.lexicon = text, atoms, lexicon
        self.row = Row(text, atoms)
        self.depth = 0

    def read_all(self) -> list[Mention]:
        """Give all mentions of the sentence in order, those inside others included."""
        mentions: list[Mention] = []
        at = 0
        while at < len(self.atoms):
            found, at = self.read(at)
            mentions += found
        return join_appositions(self.text, mentions, self.atoms[-1].stop)

    def read(self, at: int) -> tuple[list[Mention], int]:
        """Read one phrase at an atom; give its mentions, the head first, and the index after it."""
        phrase = Phrase(self.atoms[at].start, self.atoms[at].stop)
        here = at
        while here < len(self.atoms) and (here == at or self.row.joined(here)):
            atom = self.atoms[here]
            step = take_modifier(self.row, phrase, here, self.lexicon)
            if step:
                phrase.end = self.atoms[here + step - 1].stop
                here += step
                continue
            if atom.kind in {"word", "capital"} or (atom.kind == "pronoun" and here > at):
                break
            return self._head(phrase, here)
        if phrase.role:
            return self._finish(phrase, here, "office")
        if len(phrase.countries) == 1 and self.atoms[here - 1].kind == "demonym" and self._ends(here):
            return [Mention((phrase.start, phrase.end), "nationality", country=phrase.countries[0])], here
        return [], max(at + 1, here)

    def _ends(self, at: int) -> bool:
        """Tell whether no noun can follow: “the leadership of the Karabakh Armenians said”."""
        if not (at < len(self.atoms) and self.row.joined(at)):
            return True
        following = self.atoms[at].text
        return self.depth > 0 and (following in words.FUNCTION | LINKS or is_verb(following))

    def _head(self, phrase: Phrase, at: int) -> tuple[list[Mention], int]:
        """Finish a phrase at its head."""
        atom = self.atoms[at]
        phrase.end = atom.end
        named = phrase.role and not phrase.plural
        if atom.kind == "unknown" and phrase.role and atom.text.split()[-1].lower() in words.ORGANISATION_WORDS:
            name = plain_name(self.text[phrase.start : atom.end])
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
        if atom.kind in {"institution", "group"}:
            return self._generic_head(phrase, at)
        if atom.kind == "unknown" and atom.text == "Republic" and (country := self._linked_country(at)):
            return [Mention((phrase.start, country.end), "place", country=country.country, name=country.text)], at + 3
        return self._named_head(phrase, at), at + 1

    def _linked_country(self, at: int) -> Atom | None:
        """Give the country of “the Republic of …”."""
        of, country = self.row.next(at), self.row.next(at + 1)
        return country if of and of.text == "of" and country and country.kind == "country" else None

    def _generic_head(self, phrase: Phrase, at: int) -> tuple[list[Mention], int]:
        """Finish “the foreign ministry” or “residents of …”."""
        atom = self.atoms[at]
        following = self.row.next(at)
        if atom.kind == "group":
            phrase.plural |= bool(atom.noun and atom.noun.plural)
            return self._finish(phrase, at + 1, "group")
        if atom.text.lower() in words.MODIFYING and following and following.text not in words.FUNCTION | LINKS:
            return [], at + 1
        phrase.institution = atom.noun.value if atom.noun else ""
        if phrase.printed:
            name = plain_name(self.text[phrase.start : atom.end])
            return [Mention((phrase.start, atom.end), "organisation", name=name, institution=name)], at + 1
        return self._finish(phrase, at + 1, "organisation")

    def _named_head(self, phrase: Phrase, at: int) -> list[Mention]:
        """Finish a body, a place or a name that may be anything."""
        atom = self.atoms[at]
        printed = " ".join(atom.text.split())
        if atom.kind in {"organisation", "government"}:
            # A body that no directory knows keeps what stands before it: “Veltrian Development Bank”
            name = printed if atom.names else plain_name(self.text[phrase.start : atom.end])
            body = body_name(self.lexicon, atom) if atom.names else name
            kind: Literal["organisation", "government"] = "organisation" if atom.kind == "organisation" else "government"
            country = atom.country or next(iter(phrase.countries), "")
            return [Mention((phrase.start, atom.end), kind, atom.slugs, plain_name(name), country=country, institution=body)]
        if atom.kind == "country":
            return [Mention((atom.start, atom.end), "place", country=atom.country, name=printed)]
        if atom.kind == "unknown":
            return [Mention((atom.start, atom.end), "name", name=printed, country=next(iter(phrase.countries), ""))]
        return []

    def _person(self, phrase: Phrase, at: int) -> tuple[list[Mention], int]:
        """Make a person of a name and the office before it; “of Azerbaijan” after it says whose office."""
        atom = self.atoms[at]
        here, end = at + 1, atom.end
        if phrase.role and not atom.possessive and self.row.joined(here) and self.atoms[here].text == "of" and self.row.joined(here + 1):
            country = self.atoms[here + 1]
            if country.kind == "country":
                phrase.countries.append(country.country)
                here, end = here + 2, country.end
        known = " ".join(atom.text.split())
        if phrase.style and " " not in known and not atom.slugs:
            known = f"{phrase.style} {known}"
        mention = phrase.mention("person", (phrase.start, end), known)
        return [replace(mention, slugs=atom.slugs, surname=atom.surname or " " not in known, plural=False)], here

    def _finish(self, phrase: Phrase, at: int, kind: str) -> tuple[list[Mention], int]:
        """Read “of …”, “for …”, “at …” after an office, a body or a group, and make the mentions."""
        inner: list[Mention] = []
        owner_kinds = {"person", "office"}
        while self.depth < DEEPEST and self.row.joined(at) and self.atoms[at].text in LINKS and self.row.joined(at + 1):
            link = self.atoms[at].text
            self.depth += 1
            found, following = self.read(at + 1)
            self.depth -= 1
            if not found:
                break
            first = found[0]
            if first.kind == "pronoun" or (link not in {"of", "for", "from"} and first.kind not in PLACED):
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
        name = at + 1 if self.row.joined(at) and self.atoms[at].kind == "title" else at
        if kind == "office" and inner and not phrase.plural and self.row.joined(at) and self._is_name(name):
            # “the ambassador of Norland Philippa Rendlesham”, “the rapporteur of the Council Mr. Aldo Ferrenzi”
            people, at = self._person(phrase, name)
            return [*people, *inner], at
        return [*self._by_country(phrase, kind), *inner], at

    def _is_name(self, at: int) -> bool:
        return self.row.joined(at) and self.atoms[at].kind in {"person", "unknown"}

    def _second_country(self, at: int) -> Atom | None:
        """Give the country that “and” joins to the one before: “the foreign ministers of Armenia and Azerbaijan”."""
        if self.row.joined(at) and self.row.joined(at + 1) and self.atoms[at].text == "and" and self.atoms[at + 1].kind == "country":
            return self.atoms[at + 1]
        return None

    def _by_country(self, phrase: Phrase, kind: str) -> list[Mention]:
        """Make one mention for each country of a plural office: “the Armenian and Azerbaijani foreign ministers” are two."""
        countries = list(dict.fromkeys(phrase.countries)) or [""]
        if not (phrase.plural and kind == "office"):
            countries = countries[:1] if kind != "group" or len(countries) == 1 else [""]
        name = self._institution_name(phrase, countries[0]) if kind == "organisation" else ""
        whole = (phrase.start, phrase.end)
        return [replace(phrase.mention(kind, whole, name), country=country) for country in countries]

    def _institution_name(self, phrase: Phrase, country: str) -> str:
        known = self.lexicon.institutions.get(f"{country}: {phrase.institution}")
        phrase.slugs = (known.slug,) if known else ()
        return phrase.institution
