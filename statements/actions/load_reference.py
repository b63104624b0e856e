"""Load the reference data: countries, outlets, roles, speakers with aliases and offices, topics, events.

What is missing is added; what is stored stays as it is, for an editor may have changed it, and every difference is
reported. `overwrite` takes the files' word instead.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.dateparse import parse_date
from django.utils.text import slugify

from articles.actions.traced import save_traced
from articles.models import Country, Outlet
from language.folding import fold
from statements.models import Alias, Event, Office, Role, Speaker, Topic

FROM_FILES = "overwritten from the reference files"

Row = Mapping[str, Any]
Kept = TypeVar("Kept", bound=models.Model)


class ReferenceDataError(ValueError):
    """A reference file cannot be read or names what it does not hold."""


@dataclass
class Loaded:
    """How many rows were added, and which stored ones differ from the files."""

    added: int = 0
    overwritten: int = 0
    differing: list[str] = field(default_factory=list)


@transaction.atomic
def load_reference(folder: Path, *, overwrite: bool = False) -> Loaded:
    """Load every file of the folder in one transaction; raise ReferenceDataError naming the file and the row."""
    people = _read(folder / "directory.json")
    loader = Loader(overwrite)
    for row in people["countries"]:
        loader.country(row)
    for row in _read(folder / "outlets.json")["outlets"]:
        loader.outlet(row)
    for row in people["roles"]:
        loader.role(row)
    for row in people["speakers"]:
        loader.speaker(row)
    for row in people["speakers"]:
        loader.what_hangs_on(row)
    for row in _read(folder / "topics.json")["topics"]:
        loader.keep(Topic, {"slug": row["slug"]}, {"name": row["name"], "description": row["description"], "terms": row["terms"]})
    for row in _read(folder / "events.json")["events"]:
        loader.event(row)
    return loader.loaded


def _read(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ReferenceDataError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ReferenceDataError(f"{path}: is not JSON: {error}") from error


class Loader:
    """Puts rows into tables, one method a kind."""

    def __init__(self, overwrite: bool) -> None:
        self.overwrite = overwrite
        self.loaded = Loaded()
        self.countries: dict[str, Country] = {}
        self.speakers: dict[str, Speaker] = {}
        self.roles: dict[str, Role] = {}
        self._has_history = {model: model.history.exists() for model in (Alias, Office)}

    def country(self, row: Row) -> None:
        """Keep a country under its code, or under its name where it has none."""
        capitals = [name for name in (row.get("capital"), *row.get("capital_variants", [])) if name]
        values = {"code": row["code"] or "", "name": row["name"], "names": row["names"], "demonyms": row["demonyms"], "capitals": capitals}
        kept = self.keep(Country, {"slug": slugify(row["name"])}, values | _sourced(row))
        self.countries[row["code"] or row["name"]] = kept

    def outlet(self, row: Row) -> None:
        """Keep an outlet."""
        names = ("name", "aliases", "represents", "language", "kind", "time_zone", "homepage", "is_sample")
        self.keep(Outlet, {"slug": row["slug"]}, {name: row[name] for name in names} | {"country": self._country(row)})

    def role(self, row: Row) -> None:
        """Keep a role."""
        self.roles[row["slug"]] = self.keep(Role, {"slug": row["slug"]}, {name: row[name] for name in ("name", "unique", "nouns")})

    def speaker(self, row: Row) -> None:
        """Keep a speaker; a candidate of that slug is accepted by being in the reference data."""
        values = {
            "name": row["name"],
            "folded": fold(row["name"]),
            "kind": row["kind"],
            "country": self._country(row),
            "represents": row["represents"],
            "gender": row["gender"] or "",
            "wikidata": row["wikidata"] or "",
            "status": Speaker.Status.ACCEPTED,
        }
        Speaker.objects.filter(slug=row["slug"], status=Speaker.Status.CANDIDATE).update(**values)
        self.speakers[row["slug"]] = self._decided_upon(row["slug"]) or self.keep(Speaker, {"slug": row["slug"]}, values)

    def _decided_upon(self, slug: str) -> Speaker | None:
        """Give the speaker that one has been merged into, or one that is declared to be no name: people's word outranks the files'."""
        decided = Speaker.objects.filter(slug=slug, status__in=[Speaker.Status.MERGED, Speaker.Status.IGNORED]).first()
        if decided is None:
            return None
        self.loaded.differing.append(f"speaker “{decided}”: {decided.get_status_display()}")
        while decided.merged_into:
            decided = decided.merged_into
        return decided

    def what_hangs_on(self, row: Row) -> None:
        """Keep a speaker's institution, aliases and offices, once every speaker is there to be pointed to."""
        speaker = self.speakers[row["slug"]]
        above = self._speaker(row["part_of"])
        if above and speaker.part_of is None and above != speaker and not speaker.history.exists():
            speaker.part_of = above
            Speaker.objects.filter(pk=speaker.pk).update(part_of=speaker.part_of)
        for alias in row["aliases"]:
            term = {"start": _day(alias["from"]), "end": _day(alias["to"])}
            self.keep_or_leave(Alias, {"speaker": speaker, "text": alias["text"], **term}, {"folded": fold(alias["text"])} | _sourced(alias))
        for office in row["offices"]:
            key = {"speaker": speaker, "role": self._role(office["role"]), "institution": self._speaker(office["institution"])}
            values = {"title": office["title"], "country": self._country(office), "end": _day(office["to"])}
            self.keep_or_leave(Office, key | {"start": _day(office["from"])}, values | _sourced(office))

    def event(self, row: Row) -> None:
        """Keep an event."""
        values = {name: row[name] for name in ("name", "kind", "place", "aliases", "description")}
        dates = {"start": _day(row["start"]), "end": _day(row["end"])}
        self.keep(Event, {"slug": row["slug"]}, values | dates | _sourced(row))

    def keep(self, model: type[Kept], key: dict[str, Any], values: dict[str, Any]) -> Kept:
        """Give the row of that key, added where it is missing; note, or overwrite, what differs."""
        row = model._default_manager.filter(**key).first()
        if row is None:
            row = model(**key, **values)
            # The files are where it comes from: its history begins with the first person who changes it
            row.skip_history_when_saving = True  # type: ignore[attr-defined]
            row.save()
            del row.skip_history_when_saving  # type: ignore[attr-defined]
            self.loaded.added += 1
            return row
        differing = [name for name, value in values.items() if getattr(row, name) != value]
        if differing and self.overwrite:
            for name in differing:
                setattr(row, name, values[name])
            save_traced(row, who=None, why=FROM_FILES)
            self.loaded.overwritten += 1
        elif differing:
            self.loaded.differing.append(f"{model._meta.verbose_name} “{row}”: {', '.join(differing)}")
        return row

    def keep_or_leave(self, model: type[Alias] | type[Office], key: dict[str, Any], values: dict[str, Any]) -> None:
        """Keep a row, unless one like it was there and a person has removed or redated it, or given it to another speaker."""
        if not self._has_history[model] or model._default_manager.filter(**key).exists() or not model.history.filter(**key).exists():
            self.keep(model, key, values)
        else:
            what = key.get("text") or values["title"]
            self.loaded.differing.append(f"{model._meta.verbose_name} “{what}” of {key['speaker']}: a person changed it")

    def _country(self, row: Row) -> Country | None:
        return self._named(self.countries, row.get("country"), "country")

    def _speaker(self, slug: str | None) -> Speaker | None:
        return self._named(self.speakers, slug, "speaker")

    def _role(self, slug: str) -> Role | None:
        return self._named(self.roles, slug, "role")

    @staticmethod
    def _named(rows: Mapping[str, Kept], name: str | None, what: str) -> Kept | None:
        if not name:
            return None
        if name not in rows:
            raise ReferenceDataError(f"a row points to the {what} “{name}”, which the reference files do not hold")
        return rows[name]


def _sourced(row: Row) -> dict[str, Any]:
    return {"source": row["source"], "as_of": _day(row["as_of"])}


def _day(value: str | None) -> Any:
    return parse_date(value) if value else None
