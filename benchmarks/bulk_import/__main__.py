"""Write the archive of sixty entries that tries an importer, the archive to be imported before it, and what should come of each entry.

usage: python -m benchmarks.bulk_import OUT_FOLDER

OUT_FOLDER receives before.zip, sixty.zip and truth.csv, the same bytes every time. Import before.zip first: it makes what the sixty
entries know and change. A truth after “or” is as good as the one before it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.bulk_import.articles import already_there
from benchmarks.bulk_import.desk import desk
from benchmarks.bulk_import.entries import Entry
from benchmarks.bulk_import.folders import manifest
from benchmarks.bulk_import.odd import odd
from benchmarks.bulk_import.packing import packed, table
from benchmarks.bulk_import.pages import pages
from benchmarks.bulk_import.tables import tables
from benchmarks.bulk_import.wire import wire

SIXTY = 60


def before() -> list[Entry]:
    """List the entries of the archive that is imported first."""
    there = already_there()
    described = manifest([(f"{each.key}.txt", each) for each in there])
    return [Entry("manifest.csv", described.encode()), *(Entry(f"{each.key}.txt", each.text.encode()) for each in there)]


def sixty() -> list[Entry]:
    """List the sixty entries."""
    entries = [*wire(), *desk(), *tables(), *pages(), *odd()]
    if len(entries) != SIXTY:
        raise ValueError(f"{len(entries)} entries where {SIXTY} are promised")
    return entries


def truth(entries: list[Entry]) -> str:
    """Write what should come of every entry, and of every row where an entry has several."""
    rows = [(entry.name, each.place, each.expected, each.why) for entry in entries for each in entry.truths]
    return table([("entry", "place", "expected", "why"), *rows])


def main() -> int:
    """Write the two archives and the truth."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bulk_import", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("out_folder", type=Path)
    folder = parser.parse_args().out_folder
    folder.mkdir(parents=True, exist_ok=True)
    entries = sixty()
    (folder / "before.zip").write_bytes(packed(before()))
    (folder / "sixty.zip").write_bytes(packed(entries))
    (folder / "truth.csv").write_text(truth(entries), encoding="utf-8")
    print(f"{len(entries)} entries, {sum(len(entry.truths) for entry in entries)} outcomes, in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
