"""The history of a speaker's names as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from statements.filters.names.traces import Version
from statements.presenters.history import moment
from statements.presenters.wording import written

LABELS = {
    "name": "Name",
    "kind": "Kind",
    "country_id": "Country",
    "represents": "Represents",
    "status": "State",
    "merged_into_id": "Merged into",
    "part_of_id": "Part of",
    "speaker_id": "Speaker",
    "text": "Name as printed",
    "language": "Language",
    "start": "From",
    "end": "To",
    "source": "Source",
    "as_of": "As of",
    "candidate_id": "For the new name",
    "title": "Title",
    "institution_id": "Institution",
}
KINDS = {"speaker": "Speaker", "alias": "Alias", "office": "Office"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class NameDeed:
    """What somebody changed in one row; `version` leads back to how it stood before, where that can be had again."""

    who: str
    when: str
    why: str
    what: str
    changes: tuple[FieldChange, ...]
    kind: str
    version: int | None


def name_deeds(versions: Iterable[Version], names: Mapping[tuple[str, int], str]) -> list[NameDeed]:
    """Shape changes of names, leaving out the rows that only say how things stood at first."""
    return [_deed(version, names) for version in versions if version.before is not None or version.row.history_user_name]


def _deed(version: Version, names: Mapping[tuple[str, int], str]) -> NameDeed:
    row, before = version.row, version.before
    did = {"+": "added", "-": "removed"}.get(row.history_type, "changed")
    what = f"{KINDS[version.kind]} “{getattr(row, 'text', '') or getattr(row, 'name', '') or row.title}” {did}"
    changes = _changes(version, names)
    back = before.history_id if before is not None and version.kind != "office" and _may_return(version) else None
    who = row.history_user_name or "the reference files"
    return NameDeed(who, moment(row.history_date), row.history_change_reason, what, changes, version.kind, back)


def _may_return(version: Version) -> bool:
    """Tell whether the row can be given the values from before by hand: not what a merge or a decision about a name has moved."""
    row, before = version.row, version.before
    moved = ("speaker_id", "status", "merged_into_id", "candidate_id")
    return bool(before) and all(getattr(row, name, None) == getattr(before, name, None) for name in moved)


def _changes(version: Version, names: Mapping[tuple[str, int], str]) -> tuple[FieldChange, ...]:
    row, before = version.row, version.before
    if before is None or row.history_type != "~":
        return ()
    pairs = [(name, getattr(before, name), getattr(row, name)) for name in LABELS if hasattr(row, name)]
    said = [(name, _written(names.get((name, old), old)), _written(names.get((name, new), new))) for name, old, new in pairs if old != new]
    return tuple(FieldChange(LABELS[name], old, new) for name, old, new in said)


def _written(value: Any) -> str:
    if isinstance(value, date):
        return written(value)
    return "–" if value in (None, "") else str(value)
