"""Who speaks in the invented world: institutions, officials with dated offices, and many people of no office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from django.utils.text import slugify

from benchmarks.world.countries import COUNTRIES, KASMARA, NORLAND, RIVALS, VELTRIA, Country
from benchmarks.world.names import Place, make_person_name
from benchmarks.world.phrasebook import rows
from benchmarks.world.settings import Settings

CALLINGS = ("the mayor of {place}", "a schoolteacher from {place}", "a farmer from {place}", "a doctor in {place}", "a former deputy from {place}")
UNNAMED = ("a resident of {place}", "a shopkeeper in {place}", "a border guard near {place}", "villagers in {place}", "an official in {place}")
ACCEPTED_EVERY = 4


@dataclass(frozen=True, slots=True)
class Office:
    """What a person is, from one day to another."""

    role: str
    title: str
    institution: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone whose words are reported; `who` says what kinds of things: s of a side, t of a third party, c of nobody."""

    name: str
    slug: str
    kind: str
    who: str
    country: Country | None = None
    gender: str = ""
    office: Office | None = None
    part_of: str = ""
    described: str = ""
    accepted: bool = True

    def speaks_on(self, day: date) -> bool:
        """Tell whether an official is in office."""
        return self.office is None or (self.office.start <= day and (self.office.end is None or day <= self.office.end))


def make_voices(settings: Settings, places: list[Place]) -> list[Voice]:
    """Make everybody, those who speak most first."""
    officials = [_official(row) for row in rows("officials")]
    bodies, people = [voice for voice in officials if voice.kind != "person"], [voice for voice in officials if voice.kind == "person"]
    # people speak more than the institutions behind them
    ranked = [voice for pair in zip(people, bodies, strict=False) for voice in pair] + people[len(bodies) :]
    return ranked + list(_others(settings.random("voices"), settings.people, places, {voice.slug for voice in officials}))


def _official(row: tuple[str, ...]) -> Voice:
    name, kind, country_name, role, title, *rest = row
    country = COUNTRIES.get(country_name)
    who = "s" if country in RIVALS else "t"
    if kind not in ("m", "f"):
        return Voice(name, slugify(name), kind, who, country, part_of=role)
    institution, start, *end = rest
    office = Office(role, title, institution, date.fromisoformat(start), date.fromisoformat(end[0]) if end and end[0] else None)
    return Voice(name, slugify(name), "person", "c" if role == "chair" else who, country, kind, office)


def _others(random: Random, number: int, places: list[Place], taken: set[str]) -> Iterator[Voice]:
    """Make people of no office, and now and then a source without a name."""
    made = 0
    while made < number:
        place = places[min(len(places) - 1, int(random.paretovariate(0.6)) - 1)]
        gender = random.choice("mf")
        unnamed = random.random() < 0.06
        described = random.choice(UNNAMED if unnamed else CALLINGS).format(place=place.name)
        name = f"unnamed: {described}" if unnamed else make_person_name(random, place.country, gender)
        if (slug := slugify(name)) in taken:
            continue
        taken.add(slug)
        made += 1
        who = "t" if place.country == NORLAND else "c"
        kind, accepted = ("unnamed", False) if unnamed else ("person", made % ACCEPTED_EVERY == 0)
        yield Voice(name, slug, kind, who, place.country, "" if unnamed else gender, described=described, accepted=accepted)


def side_of(voice: Voice, random: Random) -> Country:
    """Give the country a voice speaks for or from; a voice of no country is heard in the third one."""
    if voice.country is not None:
        return voice.country
    return NORLAND if voice.who == "t" else random.choice((VELTRIA, KASMARA))
