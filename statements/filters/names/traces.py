"""The history of a speaker's name, aliases and offices, for the editors' page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from statements.models import Alias, Office, Speaker

MOST = 60


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


def _versions(kind: str, rows: Iterable[Any]) -> list[Version]:
    """Pair each version of a row with the one before it."""
    found, last = [], {}
    for row in sorted(rows, key=lambda row: row.history_id):
        found.append(Version(kind, row, last.get(row.id)))
        last[row.id] = row
    return found
