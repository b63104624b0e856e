"""Time every kind of page on an invented world.

usage: python -m benchmarks.pages [--quotes N…] [--engines sqlite postgres] [--out FILE] [--keep FOLDER]

Each size on each engine is a fresh database of its own, loaded by benchmarks.world and gone afterwards. PostgreSQL is the
throw-away one of the tests. The table goes to standard output and to FILE. With --keep the SQLite databases stay in FOLDER and
the next run begins with them, migrated: for looking at one page again and again.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.engines import ENGINES, ROOT, database, run_on
from benchmarks.pages.report import Run, report
from benchmarks.pages.timed import Timed

OUT = ROOT / "docs" / "measured" / "pages.md"
SEED = 1


def main() -> int:
    """Measure all that was asked for."""
    asked = _parser().parse_args()
    runs = []
    for quotes in asked.quotes:
        for engine in asked.engines:
            with database(engine, f"world-{quotes}", asked.keep) as (url, is_new):
                print(f"{engine}, {quotes:,} quotes …", file=sys.stderr, flush=True)
                measured = _in_child(url, quotes if is_new else 0)
            runs.append(Run(ENGINES[engine], quotes, *measured))
    page = report(runs)
    print(page)
    if asked.out:
        asked.out.parent.mkdir(parents=True, exist_ok=True)
        asked.out.write_text(page, encoding="utf-8")
    return 0


def _in_child(url: str, load: int) -> tuple[Any, ...]:
    """Make the database ready and measure it, in processes of their own."""
    run = partial(run_on, url, PUBLIC_FULL_TEXT="true", LIST_TIME_LIMIT_MS="0", FACET_TIME_LIMIT_MS="0")
    run("manage.py", "migrate", "-v0")
    begun = time.monotonic()
    if load:
        run("-m", "benchmarks.world", "load", "--quotes", str(load), "--seed", str(SEED))
    seconds = time.monotonic() - begun
    found = json.loads(run("-m", "benchmarks.pages.measure"))
    return seconds, *([Timed(*row) for row in found[part]] for part in ("pages", "first", "queries"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quotes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--engines", nargs="+", choices=["sqlite", "postgres"], default=["sqlite", "postgres"])
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    return parser


if __name__ == "__main__":
    sys.exit(main())
