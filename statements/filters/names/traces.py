"""The history of a speaker's name, aliases and offices, for the editors' page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from articles.models import Country
from statements.models import Alias, Office, Speaker

MOST = 60
OF_SPEAKERS = ("merged_into_id", "part_of_id", "speaker_id", "candidate_id", "institution_id")


@dataclass(frozen=True, slots=True)
class Version:
    """One row as it stood after a change, and as it stood before it."""

    kind: str
    row: Any
    before: Any | None


def history_of(speaker: Speaker) -> list[Version]:
    """Give the newest changes, the last first; three queries."""
    versions = [
        *_versions("speaker", Speaker.history.filter(id=speaker.pk)),
        *_versions("alias", Alias.history.filter(speaker=speaker.pk)),
        *_versions("office", Office.history.filter(speaker=speaker.pk)),
    ]
    return sorted(versions, key=lambda version: (version.row.history_date, version.row.history_id), reverse=True)[:MOST]


def names_in(versions: Iterable[Version]) -> dict[tuple[str, int], str]:
    """Look up what the numbers in versions stand for: countries and speakers, by the end of the attribute's name."""
    rows = [row for version in versions for row in (version.row, version.before) if row is not None]
    countries = {row.country_id for row in rows if getattr(row, "country_id", None)}
    speakers = {getattr(row, name) for row in rows for name in OF_SPEAKERS if getattr(row, name, None)}
    found = {("country_id", pk): name for pk, name in Country.objects.filter(pk__in=countries).values_list("pk", "name")} if countries else {}
    named = Speaker.objects.filter(pk__in=speakers).values_list("pk", "name") if speakers else ()
    return found | {(attribute, pk): name for pk, name in named for attribute in OF_SPEAKERS}


def _versions(kind: str, rows: Iterable[Any]) -> list[Version]:
    """Pair each version of a row with the one before it."""
    found: list[Version] = []
    last: dict[int, Any] = {}
    for row in sorted(rows, key=lambda row: row.history_id):
        found.append(Version(kind, row, last.get(row.id)))
        last[row.id] = row
    return found
