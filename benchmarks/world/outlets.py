"""The outlets of the invented world."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import slugify

from benchmarks.world.countries import COUNTRIES, Country
from benchmarks.world.names import Place
from benchmarks.world.phrasebook import rows
from benchmarks.world.settings import Settings

SHEETS = ("{place} Gazette", "{place} Messenger", "{place} Post", "Radio {place}", "The {place} Tribune", "{place} Today")
KINDS = ("independent", "independent", "broadcaster", "public", "diaspora")


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes."""

    name: str
    slug: str
    kind: str
    country: Country
    aliases: tuple[str, ...] = ()

    @property
    def is_agency(self) -> bool:
        """Tell whether its reports carry a dateline."""
        return self.kind in ("agency", "state")

    @property
    def lag(self) -> tuple[int, ...]:
        """Give the weights of publishing the same day, the next, and so on."""
        if self.is_agency:
            return (95, 5)
        return (10, 25, 20, 15, 10, 10, 10) if "Weekly" in self.name or "Quarterly" in self.name else (60, 30, 10)


def make_outlets(settings: Settings, places: list[Place]) -> list[Outlet]:
    """Make outlets, those that publish most first: the known ones, then local papers."""
    known = [Outlet(name, slugify(name), kind, COUNTRIES[country], (alias,) if alias else ()) for name, kind, country, alias in rows("outlets")]
    random = settings.random("outlets")
    local = [(random.choice(SHEETS).format(place=place.name), random.choice(KINDS), place.country) for place in places]
    named = known + [Outlet(name, slugify(name), kind, country) for name, kind, country in local]
    return list({outlet.slug: outlet for outlet in named}.values())[: settings.outlets]
