"""Who takes part in an article: its people by their fullest printed name, with the offices and the gender that the text shows.

A surname belongs to the one person of the article who bears it. Only where the article names nobody in full may the directory
say who is meant, and only somebody in office on the day.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from datetime import date

from extraction.directory import Directory, Office, Speaker
from extraction.entities import words
from extraction.entities.lexicon import Lexicon
from extraction.records import Mention, Span
from extraction.speakers.person import Held, Person, gender_of_surname, split_initial
from extraction.word_classes import is_common
from language.folding import fold


class Cast:
    """The people of one article, found by the mentions that name them."""

    def __init__(self, mentions: Sequence[Mention], lexicon: Lexicon, day: date | None) -> None:
        """Take the full names first, then whoever is named by surname alone."""
        self.lexicon, self.day = lexicon, day
        self.people: list[Person] = []
        self.by_name: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_span: dict[Span, Person] = {}
        named = [mention for mention in mentions if mention.kind in {"person", "name"} and mention.name]
        for mention in named:
            if mention.kind == "person" and not mention.surname and " " in mention.name and not split_initial(mention.name)[0]:
                self._take(mention, self._full(mention))
        alone = {mention.name: mention.kind for mention in named if " " not in mention.name}
        for mention in named:
            last = mention.name.split()[-1]
            first = mention.name.split()[0].lower()
            plain = is_common(last.lower()) or (is_common(first) and first not in words.FIRST_NAMES)
            if mention.kind == "name" and " " in mention.name and last in alone and (alone[last] == "person" or not plain):
                # Taken up by its last word alone: a person's name
                self._take(mention, self._full(mention))
        for mention in named:
            if mention.span not in self._by_span and (person := self.bearer(mention)):
                self._take(mention, person)

    def person_of(self, mention: Mention) -> Person | None:
        """Give the person whom a mention names, if it is clear."""
        return self._by_span.get(mention.span)

    def introduce(self, mention: Mention) -> Person:
        """Take somebody who is only known by standing where a speaker stands."""
        person = self._by_key.get(fold(mention.name)) or self._add(Person(mention.name))
        self._take(mention, person)
        return person

    def bearer(self, mention: Mention) -> Person | None:
        """Give the one person whose name ends in a printed surname."""
        initial, name = split_initial(mention.name)
        key = fold(name)
        bearers = self._by_last.get(key.split(" ")[-1], []) if key else []
        bearers = [person for person in bearers if self._is_called(person, key) and person.name.startswith(initial)]
        if len(bearers) > 1 and mention.roles:
            bearers = [person for person in bearers if self.holds(person, frozenset(mention.roles), mention.country)]
        if bearers:
            return bearers[0] if len(bearers) == 1 else None
        return self._from_directory(mention) or self._by_first_name(key)

    def _by_first_name(self, key: str) -> Person | None:
        """Give the one person of the article who is called by the first name alone."""
        called = [person for person in self._by_first.get(key, []) if " " in person.key]
        return called[0] if len(called) == 1 else None

    def _is_called(self, person: Person, key: str) -> bool:
        known = self.lexicon.directory.by_slug.get(person.slug)
        names = (person.name, *(alias.text for alias in (known.aliases if known else ())))
        return any(f" {fold(name)}".endswith(f" {key}") for name in names)

    def holds(self, person: Person, roles: frozenset[str], country: str) -> bool:
        """Tell whether somebody holds one of the offices, by the text or by the directory on the day."""
        return any(held.roles & roles and not held.former and country in {"", held.country} for held in self.offices(person))

    def offices(self, person: Person) -> Iterable[Held]:
        """Give the offices of somebody: as printed, then as the directory has them on the day."""
        yield from person.held
        known = self.lexicon.directory.by_slug.get(person.slug)
        for office in known.offices if known else ():
            if office.sourced and self.day and office.holds(self.day):
                yield self._held(office)

    def _held(self, office: Office) -> Held:
        institution = self.lexicon.directory.by_slug.get(office.institution)
        body = institution.name.split(": ")[-1] if institution else ""
        return Held(office.title, frozenset([office.role]), self.lexicon.office_country(office), body)

    def _full(self, mention: Mention) -> Person:
        """Find or add the person of a full name."""
        slug = mention.slugs[0] if len(mention.slugs) == 1 else self._by_office(mention)
        known = self.lexicon.directory.by_slug.get(slug)
        name = known.name if known else mention.name
        key = f"#{slug}" if slug else fold(name)
        if person := self._by_key.get(key):
            return person
        gender = known.gender if known else words.FIRST_NAMES.get(name.split()[0].lower(), "") or gender_of_surname(name)
        country = self.lexicon.country_of(known) if known else ""
        return self._add(Person(name, slug, gender, country), key)

    def _add(self, person: Person, key: str = "") -> Person:
        self.people.append(person)
        self.by_name[person.name] = person
        self._by_key[key or fold(person.name)] = person
        self._by_first.setdefault(person.key.split(" ")[0], []).append(person)
        known = self.lexicon.directory.by_slug.get(person.slug)
        for name in {person.name, *(alias.text for alias in (known.aliases if known else ()))}:
            if folded := fold(name):
                bearers = self._by_last.setdefault(folded.split(" ")[-1], [])
                if person not in bearers:
                    bearers.append(person)
        return person

    def _take(self, mention: Mention, person: Person) -> None:
        """Note that a mention names somebody, and what it says of him."""
        self._by_span[mention.span] = person
        insort(person.spans, mention.span)
        person.gender = person.gender or ("" if mention.gender == "n" else mention.gender)
        person.country = person.country or mention.country
        if mention.role:
            held = Held(mention.role, frozenset(mention.roles), mention.country or person.country, mention.institution, mention.former)
            if held not in person.held:
                person.held.append(held)

    def _from_directory(self, mention: Mention) -> Person | None:
        """Give whoever of the directory is meant by a name alone: in office that day, and the only one."""
        people = [self.lexicon.directory.by_slug[slug] for slug in mention.slugs]
        if mention.surname:
            people = [person for person in people if self.day and any(o.sourced and o.holds(self.day) for o in person.offices)]
        if len(people) != 1:
            return None
        return self._by_key.get(f"#{people[0].slug}") or self._add_known(people[0])

    def _add_known(self, known: Speaker) -> Person:
        return self._add(Person(known.name, known.slug, known.gender, self.lexicon.country_of(known)), f"#{known.slug}")

    def _by_office(self, mention: Mention) -> str:
        """Tell two people of one name apart by the office printed."""
        fitting = [
            slug
            for slug in mention.slugs
            if any(office.role in mention.roles and office.sourced for office in self.lexicon.directory.by_slug[slug].offices)
        ]
        return fitting[0] if len(fitting) == 1 else ""


def holders(directory: Directory, lexicon: Lexicon, roles: frozenset[str], country: str, day: date | None) -> list[Speaker]:
    """Give who of the directory held an office that only one person holds, in a country on a day."""
    if day is None or not country:
        return []
    single = {role.slug for role in directory.roles if role.unique} & roles
    return [
        person
        for person in directory.speakers
        if person.kind == "person"
        and any(o.role in single and o.sourced and o.holds(day) and lexicon.office_country(o) == country for o in person.offices)
    ]
