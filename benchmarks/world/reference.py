"""The reference data of an invented world in the form that `manage.py load_reference` and `python -m extraction` read."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify

from benchmarks.world.code_book import TOPICS, terms_of
from benchmarks.world.countries import COUNTRIES, Country
from benchmarks.world.occasions import Event
from benchmarks.world.outlets import Outlet
from benchmarks.world.voices import Voice
from benchmarks.world.world import World

SOURCE = "https://atlas.example"
ROLES = (
    ("president", "President", True, "president, leader, head of state"),
    ("prime-minister", "Prime Minister", True, "prime minister, premier, head of government"),
    ("foreign-minister", "Foreign Minister", True, "foreign minister, minister of foreign affairs, top diplomat, chief diplomat"),
    ("defence-minister", "Defence Minister", True, "defence minister, defense minister, minister of defence, defence chief"),
    ("spokesperson", "Spokesperson", False, "spokesperson, spokesman, spokeswoman, press secretary"),
    ("special-envoy", "Special Envoy", False, "special representative, special envoy, envoy"),
    ("director", "Director", False, "director, head"),
    ("party-leader", "Party Leader", False, "leader, party leader"),
    ("chair", "Chair", False, "chair, chairman, chairwoman"),
)
MINISTRIES = {"Ministry of Foreign Affairs": "Foreign Ministry", "Ministry of Defence": "Defence Ministry"}


def reference_of(world: World) -> dict[str, dict[str, Any]]:
    """Give the reference files by name."""
    as_of = world.settings.last.isoformat()
    return {
        "directory.json": {
            "as_of": as_of,
            "countries": [_country(country, as_of) for country in COUNTRIES.values()],
            "roles": [{"slug": slug, "name": name, "unique": unique, "nouns": nouns.split(", ")} for slug, name, unique, nouns in ROLES],
            "speakers": [_speaker(voice, as_of) for voice in world.voices if voice.accepted],
        },
        "outlets.json": {"as_of": as_of, "outlets": [UNKNOWN, *(_outlet(outlet) for outlet in world.outlets)]},
        "topics.json": {
            "topics": [
                {"slug": topic.slug, "name": topic.name, "description": f"{topic.name}, in the invented world.", "terms": terms_of(topic)}
                for topic in TOPICS
            ]
        },
        "events.json": {"events": [_event(event, as_of) for event in world.events]},
    }


UNKNOWN: dict[str, Any] = {
    "slug": "unknown",
    "name": "Unknown outlet",
    "aliases": [],
    "country": None,
    "represents": "",
    "language": "en",
    "kind": "unknown",
    "time_zone": "UTC",
    "homepage": "",
    "is_sample": False,
    "source": "",
}


def _country(country: Country, as_of: str) -> dict[str, Any]:
    words = {"names": [country.name], "demonyms": [country.demonym, country.people], "capital": country.capital, "capital_variants": []}
    return {"code": None, "name": country.name, **words, "source": f"{SOURCE}/{country.name.lower()}", "as_of": as_of}


def _outlet(outlet: Outlet) -> dict[str, Any]:
    place = {"country": outlet.country.name, "represents": "", "time_zone": outlet.country.time_zone}
    named = {"slug": outlet.slug, "name": outlet.name, "aliases": list(outlet.aliases), "kind": outlet.kind, "language": "en"}
    return {**named, **place, "homepage": f"https://{outlet.slug}.example", "is_sample": True, "source": ""}


def _speaker(voice: Voice, as_of: str) -> dict[str, Any]:
    source = {"source": f"{SOURCE}/{voice.slug}", "as_of": as_of}
    return {
        "slug": voice.slug,
        "name": voice.name,
        "kind": voice.kind,
        "country": voice.country.name if voice.country else None,
        "represents": "",
        "part_of": slugify(voice.part_of) or None,
        "gender": voice.gender or None,
        "wikidata": None,
        "aliases": [{"text": text, "from": None, "to": None, **source} for text in _aliases(voice)],
        "offices": [_office(voice, source)] if voice.office else [],
    }


def _office(voice: Voice, source: dict[str, str]) -> dict[str, Any]:
    office = voice.office
    assert office is not None
    what = {"role": office.role, "title": office.title, "institution": slugify(office.institution) or None}
    term = {"from": office.start.isoformat(), "to": office.end.isoformat() if office.end else None}
    return {**what, "country": voice.country.name if voice.country else None, **term, **source}


def _aliases(voice: Voice) -> list[str]:
    """Give the other names of a voice; a surname alone only of those who hold office, for others share theirs."""
    if voice.kind == "person":
        return [voice.name.split()[-1]] if voice.office else []
    country, (_, _, body) = voice.country, voice.name.partition(": ")
    if country is None or not body:
        return [voice.name]
    if body == "Government":
        return [country.name, country.capital, f"{country.demonym} Government", f"Government of {country.name}"]
    bodies = [body, *([MINISTRIES[body]] if body in MINISTRIES else [])]
    return [form for name in bodies for form in (f"{country.demonym} {name}", f"{country.name}'s {name}", f"{name} of {country.name}")]


def _event(event: Event, as_of: str) -> dict[str, Any]:
    day = event.day.isoformat()
    told = {"name": event.name, "kind": event.kind, "start": day, "end": day, "place": event.place, "aliases": [], "description": ""}
    return {"slug": event.slug, **told, "source": f"{SOURCE}/events/{event.slug}", "as_of": as_of}
