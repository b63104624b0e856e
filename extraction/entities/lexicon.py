"""Make the directory and the word lists ready for look-up: what a name or a noun may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extraction.directory import Alias, Country, Directory, Office, Speaker
from extraction.entities import words
from extraction.entities.institutions import MINISTRIES
from extraction.phrases import RUN, PhraseBook
from language.folding import fold

NameKind = Literal["person", "organisation", "government", "country", "demonym"]
NounKind = Literal["role", "institution", "title", "group", "pronoun", "determiner", "former", "adjective", "number", "capital"]
SHORT = 5
"""Names in capitals of at most this length are acronyms: “US” is a country, “us” is not."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a printed name may stand for; `surname` when it is only the last part of a person's name."""

    kind: NameKind
    slug: str = ""
    country: str = ""
    surname: bool = False
    capital: bool = False
    acronym: bool = False
    alias: Alias | None = None

    def named(self, day: date | None) -> bool:
        """Tell whether the name may be used for what it stands for on a day."""
        return self.alias is None or (self.alias.sourced and self.alias.holds(day))


@dataclass(frozen=True, slots=True)
class Noun:
    """What a lower-case noun does in a name: an office with its roles, an institution by its English name, a title with a gender, …"""

    kind: NounKind
    value: str = ""
    gender: str = ""
    plural: bool = False


def name_key(word: str) -> str:
    """Give the key of one word of a name: folded, but an acronym as it is, since “SSS” is not “S”."""
    return word.lower() if len(word) <= SHORT and word.isupper() else fold(word)


@dataclass(slots=True)
class Lexicon:
    """Names by folding key, nouns by lower case, and what the directory knows of countries and offices."""

    directory: Directory = field(default_factory=Directory)
    names: PhraseBook[Name] = field(default_factory=lambda: PhraseBook(key=name_key))
    nouns: PhraseBook[Noun] = field(default_factory=PhraseBook)
    code_names: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    institutions: dict[str, Speaker] = field(default_factory=dict)

    def body(self, slug: str) -> str:
        """Give a body's name without its country: “Ministry of Defence”."""
        return self.directory.by_slug[slug].name.split(": ")[-1]

    def country_of(self, speaker: Speaker) -> str:
        """Give the name of the country that a speaker belongs to; for a territory, its name before the colon."""
        before = speaker.name.split(":")[0]
        return self.code_names.get(speaker.country) or (before if before in self.codes else "")

    def office_country(self, office: Office) -> str:
        """Give the name of the country of an office, from its institution where the office names none."""
        institution = self.directory.by_slug.get(office.institution)
        return self.code_names.get(office.country) or (self.country_of(institution) if institution else "")


def read_lexicon(directory: Directory) -> Lexicon:
    """Collect the names and nouns of the directory and of the word lists."""
    lexicon = Lexicon(directory)
    for country in directory.countries:
        lexicon.codes[country.name] = country.code
        if country.code:
            lexicon.code_names[country.code] = country.name
    for printed, name in _names(directory, lexicon):
        lexicon.names.add(printed, name)
    for printed, noun in _nouns(directory):
        lexicon.nouns.add(printed, noun)
    lexicon.institutions = {speaker.name: speaker for speaker in directory.speakers if speaker.kind != "person"}
    return lexicon


def _names(directory: Directory, lexicon: Lexicon) -> Iterator[tuple[str, Name]]:
    for country in directory.countries:
        yield from _country_names(country)
    for speaker in directory.speakers:
        full = [fold(printed) for printed in (speaker.name, *(alias.text for alias in speaker.aliases))]
        for alias in (Alias(speaker.name), *speaker.aliases):
            # A country's own name is told apart by its place in the sentence: subject of a verb of speech, or not
            if speaker.kind == "government" and any(alias.text in {c.name, *c.names, *c.capitals} for c in directory.countries):
                continue
            key = fold(alias.text)
            surname = speaker.kind == "person" and any(other.endswith(f" {key}") for other in full)
            kind: NameKind = "person" if speaker.kind == "person" else "government" if speaker.kind == "government" else "organisation"
            yield alias.text, Name(kind, speaker.slug, lexicon.country_of(speaker), surname, False, _is_acronym(alias.text), alias)


def _country_names(country: Country) -> Iterator[tuple[str, Name]]:
    for printed in {country.name, *country.names}:
        yield printed, Name("country", country=country.name, acronym=_is_acronym(printed))
    for printed in country.capitals:
        yield printed, Name("country", country=country.name, capital=True)
    for printed in country.demonyms:
        if printed not in country.names:
            yield printed, Name("demonym", country=country.name, acronym=_is_acronym(printed))


def _nouns(directory: Directory) -> Iterator[tuple[str, Noun]]:
    roles: dict[str, set[str]] = {noun: set() for noun in words.OFFICES}
    for role in directory.roles:
        for noun in role.nouns:
            roles.setdefault(noun, set()).add(role.slug)
    for noun, slugs in roles.items():
        value = "|".join(sorted(slugs))
        gender = "f" if noun.endswith("woman") else "m" if noun.endswith(("spokesman", "chairman", "congressman")) else ""
        yield noun, Noun("role", value, gender)
        yield _plural(noun), Noun("role", value, gender, True)
    for canonical, printed in MINISTRIES.items():
        for noun in printed:
            yield noun, Noun("institution", canonical)
    for title, gender in words.TITLES.items():
        yield title, Noun("title", title, gender)
    for group in words.GROUPS:
        yield group, Noun("group", group, plural=group.endswith("s"))
    for pronoun, (gender, plural) in words.PRONOUNS.items():
        yield pronoun, Noun("pronoun", pronoun, gender, plural)
    yield from ((word, Noun("determiner", word)) for word in words.DETERMINERS)
    yield from ((word, Noun("former")) for word in words.FORMER)
    yield from ((word, Noun("adjective")) for word in words.ADJECTIVES)
    yield from ((word, Noun("number", plural=True)) for word in words.NUMBERS)
    yield "capital", Noun("capital")


def _plural(noun: str) -> str:
    """Give the plural of an office: ministers of foreign affairs, spokespeople, secretaries-general."""
    head, _, rest = noun.partition(" of ")
    if head.endswith("y") and not head.endswith("ey"):
        head = head[:-1] + "ies"
    elif head.endswith(("man", "woman")):
        head = head[:-2] + "en"
    else:
        head += "s"
    return f"{head} of {rest}" if rest else head


def _is_acronym(printed: str) -> bool:
    letters = "".join(RUN.findall(printed))
    return letters.isupper() and len(letters) <= SHORT
