"""The three countries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A country with the words for it."""

    name: str
    demonym: str
    people: str
    capital: str
    time_zone: str


VELTRIA = Country("Veltria", "Veltrian", "Veltrians", "Orvend", "Etc/GMT-4")
KASMARA = Country("Kasmara", "Kasmari", "Kasmaris", "Tolmin Vale", "Etc/GMT-4")
NORLAND = Country("Norland", "Norlandic", "Norlanders", "Hesk", "Etc/GMT-1")
COUNTRIES = {country.name: country for country in (VELTRIA, KASMARA, NORLAND)}
RIVALS = {VELTRIA: KASMARA, KASMARA: VELTRIA}
"""The two that quarrel, each with the other."""
REGIONS = ("the Arkesh Highland", "the Seven Valleys")
