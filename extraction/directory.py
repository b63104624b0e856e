"""The directory that names are resolved against: countries, roles, speakers with dated aliases and offices, topics, events.

It is an argument: the command line reads it from reference files, the web application builds it from its database.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from extraction.errors import DirectoryError


@dataclass(frozen=True, slots=True)
class Country:
    """A country or, with an empty `code`, a territory that has none; `names` and `demonyms` as printed in English."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An office by kind (`foreign-minister`); `nouns` are its lower-case names in news texts."""

    slug: str
    name: str
    unique: bool
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A printed form of a speaker's name, valid from `start` to `end` inclusive; unsourced ones only suggest."""

    text: str
    start: date | None = None
    end: date | None = None
    sourced: bool = True

    def holds(self, day: date | None) -> bool:
        """Tell whether this form named the speaker on that day; an undated form always does."""
        return _holds(self.start, self.end, day)


@dataclass(frozen=True, slots=True)
class Office:
    """A role held at an institution from `start` to `end` inclusive; unsourced ones only suggest."""

    role: str
    title: str
    institution: str
    country: str
    start: date | None = None
    end: date | None = None
    sourced: bool = True

    def holds(self, day: date | None) -> bool:
        """Tell whether the office was held on that day; without a day, whether it is held without an end."""
        return self.end is None if day is None else _holds(self.start, self.end, day)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, organisation or government; `part_of` is the slug of the institution above it."""

    slug: str
    name: str
    kind: str
    country: str = ""
    represents: str = ""
    part_of: str = ""
    gender: str = ""
    aliases: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A lower-case word or phrase that speaks for a topic; a trailing `*` matches any ending."""

    term: str
    weight: float


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject of the code book with its terms."""

    slug: str
    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event and the names under which texts mention it."""

    slug: str
    name: str
    kind: str
    start: date | None
    end: date | None
    place: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Directory:
    """Everything that the stages may resolve a name, a topic or an event to."""

    countries: tuple[Country, ...] = ()
    roles: tuple[Role, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[Event, ...] = ()
    by_slug: dict[str, Speaker] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        self.by_slug.update({speaker.slug: speaker for speaker in self.speakers})


def read_directory(path: Path, code_book: Path | None = None) -> Directory:
    """Read a file of people, with the `topics.json` and `events.json` beside it or else those of the folder `code_book`.

    Raises DirectoryError naming the file and what is wrong with it.
    """
    people = _read_json(path)
    topics, events = (_read_first(name, path.parent, code_book) for name in ("topics.json", "events.json"))
    try:
        return Directory(
            countries=tuple(_country(row) for row in people.get("countries", [])),
            roles=tuple(Role(r["slug"], r["name"], bool(r.get("unique")), tuple(r.get("nouns", ()))) for r in people.get("roles", [])),
            speakers=tuple(_speaker(row) for row in people.get("speakers", [])),
            topics=tuple(_topic(row) for row in topics.get("topics", [])),
            events=tuple(_event(row) for row in events.get("events", [])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DirectoryError(f"{path}: a row lacks or misspells a field: {error!r}") from error


def _holds(start: date | None, end: date | None, day: date | None) -> bool:
    if day is None:
        return start is None and end is None
    return (start is None or start <= day) and (end is None or day <= end)


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise DirectoryError(f"{path}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, json.JSONDecodeError, ValueError, TypeError) as error:
        raise DirectoryError(f"{path}: is not the JSON object it should be: {error}") from error


def _read_first(name: str, *folders: Path | None) -> dict[str, Any]:
    return next((_read_json(folder / name) for folder in folders if folder and (folder / name).exists()), {})


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _country(row: dict[str, Any]) -> Country:
    capitals = tuple(filter(None, [row.get("capital", ""), *row.get("capital_variants", ())]))
    return Country(row.get("code") or "", row["name"], tuple(row.get("names", ())), tuple(row.get("demonyms", ())), capitals)


def _speaker(row: dict[str, Any]) -> Speaker:
    return Speaker(
        slug=row["slug"],
        name=row["name"],
        kind=row["kind"],
        country=row.get("country") or "",
        represents=row.get("represents") or "",
        part_of=row.get("part_of") or "",
        gender=row.get("gender") or "",
        aliases=tuple(Alias(a["text"], _day(a.get("from")), _day(a.get("to")), bool(a.get("source"))) for a in row.get("aliases", [])),
        offices=tuple(_office(office) for office in row.get("offices", [])),
    )


def _office(row: dict[str, Any]) -> Office:
    return Office(
        role=row["role"],
        title=row["title"],
        institution=row.get("institution") or "",
        country=row.get("country") or "",
        start=_day(row.get("from")),
        end=_day(row.get("to")),
        sourced=bool(row.get("source")),
    )


def _topic(row: dict[str, Any]) -> Topic:
    return Topic(row["slug"], row["name"], tuple(Term(t["term"], float(t["weight"])) for t in row["terms"]))


def _event(row: dict[str, Any]) -> Event:
    return Event(
        row["slug"], row["name"], row["kind"], _day(row.get("start")), _day(row.get("end")), row.get("place", ""), tuple(row.get("aliases", ()))
    )
