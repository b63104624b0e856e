"""The lists of an import's texts: which there are, how many are in each, and which one is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articles.models import ImportBatch

PREVIEW = {
    "refused": "Cannot be imported",
    "changed": "New versions",
    "added": "New",
    "known": "Known",
    "foreign": "Not in English",
    "unknown_outlet": "Without an outlet",
}
REPORT = {
    "failed": "Failed",
    "refused": "Refused",
    "otherwise": "Otherwise than previewed",
    "changed": "New versions",
    "added": "Added",
    "known": "Known",
    "pending": "Not yet stored",
    "stored": "Not yet read",
    "dropped": "Not imported",
}
EXPLAINED = {
    "foreign": "Stored as articles, and not read for quotes: only English is.",
    "unknown_outlet": "They would stand under “Unknown outlet”. Name an outlet in the manifest, or choose one when you send the files.",
    "known": "Left as they are.",
    "changed": "The former texts stay; what people decided about the same words is taken over.",
    "otherwise": "Another import brought or changed the same articles after the preview.",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A list of texts."""

    name: str
    label: str
    number: int
    href: str
    is_current: bool


def tabs_of(batch: ImportBatch, counts: Mapping[str, int], asked: str) -> list[Tab]:
    """Give the lists that have anything in them; the first is open unless another is asked for."""
    labels = PREVIEW if batch.state == ImportBatch.State.PREVIEWED else REPORT
    there = [name for name in labels if counts.get(name)]
    current = asked if asked in there else next(iter(there), "")
    return [Tab(name, labels[name], counts[name], f"?show={name}#texts", name == current) for name in there]
