"""Names of invented people and places, put together from the parts that `prose/names.txt` lists."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.world.countries import COUNTRIES, KASMARA, NORLAND, VELTRIA, Country
from benchmarks.world.phrasebook import lists
from benchmarks.world.settings import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """A town or village."""

    name: str
    country: Country


def make_places(settings: Settings) -> list[Place]:
    """Make places of different names, most of them in the two countries that quarrel."""
    random, taken = settings.random("places"), {country.capital for country in COUNTRIES.values()}
    places: list[Place] = []
    while len(places) < settings.places:
        country = random.choices((VELTRIA, KASMARA, NORLAND), (5, 5, 1))[0]
        if (name := _put_together(random, country, "place")) not in taken:
            taken.add(name)
            places.append(Place(name, country))
    return places


def make_person_name(random: Random, country: Country, gender: str) -> str:
    """Make a person's name."""
    given = random.choice(lists("names")[f"{country.name.lower()} {'male' if gender == 'm' else 'female'}"])
    return f"{given} {_put_together(random, country, 'family')}"


def _put_together(random: Random, country: Country, what: str) -> str:
    parts = {part: lists("names")[f"{country.name.lower()} {what} {part}"] for part in ("start", "middle", "end")}
    middles = (random.choice(parts["middle"]) for _ in range(random.choices((0, 1, 2), (3, 5, 1))[0]))
    return random.choice(parts["start"]) + "".join(middles) + random.choice(parts["end"])
