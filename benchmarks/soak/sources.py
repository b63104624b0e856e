"""The articles of a soak, as files: all of them, and two halves that overlap."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from benchmarks.world import Settings, World
from benchmarks.world.writing import COLUMNS, write_world


class Sources(NamedTuple):
    """What `manage.py ingest` takes, and how many articles that is."""

    reference: Path
    everything: list[str]
    first: list[str]
    last: list[str]
    in_both: int


def write_sources(folder: Path, *, articles: int, seed: int) -> Sources:
    """Write an invented world and give its imports; each half shares half of its articles with the other."""
    place = folder / f"world-{articles}-{seed}"
    made = place / "articles"
    if not (place / "written").exists():
        write_world(World(Settings(seed=seed, articles=articles)), place, truth=False)
        (place / "written").touch()
    with (made / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    half = round(len(rows) * 2 / 3)
    return Sources(
        place / "reference",
        [str(made), "--manifest", str(made / "manifest.csv")],
        _part(place / "first.csv", made, rows[:half]),
        _part(place / "last.csv", made, rows[-half:]),
        2 * half - len(rows),
    )


def _part(manifest: Path, texts: Path, rows: list[dict[str, str]]) -> list[str]:
    """Write the manifest of some of the articles beside links to their texts."""
    folder = manifest.with_suffix("")
    folder.mkdir(exist_ok=True)
    for row in rows:
        link = folder / row["file"]
        if not link.exists():
            link.hardlink_to(texts / row["file"])
    with manifest.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return [str(folder), "--manifest", str(manifest)]
