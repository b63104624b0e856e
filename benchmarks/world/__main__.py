"""Make an invented world.

usage: python -m benchmarks.world write FOLDER [--quotes N | --articles N] [--seed N] [--from DAY] [--to DAY] [--no-truth]
       python -m benchmarks.world load [--quotes N] [--seed N]

`write` makes files; `load` puts as many quotes straight into the database that DATABASE_URL names, which must hold none.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

import django


def main() -> int:
    """Do what was asked."""
    asked = _parser().parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    # the models can be imported only now
    from benchmarks.world import Settings, World
    from benchmarks.world.loading import load_world
    from benchmarks.world.writing import write_world

    plain = Settings()
    settings = Settings(asked.quotes, asked.seed, asked.articles, asked.first or plain.first, asked.last or plain.last)
    world = World(settings)
    if asked.what == "write":
        print(f"{write_world(world, asked.folder, truth=asked.truth):,} statements written to {asked.folder}")
    else:
        print(f"{load_world(world):,} quotes loaded")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.world", description=(__doc__ or "").partition("\n")[0])
    ways = parser.add_subparsers(dest="what", required=True)
    write, load = ways.add_parser("write", help="make files"), ways.add_parser("load", help="fill a database")
    write.add_argument("folder", type=Path)
    write.add_argument("--no-truth", dest="truth", action="store_false", help="leave the truth files out")
    for way in (write, load):
        way.add_argument("--quotes", type=int, default=1_000)
        way.add_argument("--articles", type=int, help="stop after so many articles instead")
        way.add_argument("--seed", type=int, default=1)
        way.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DAY")
        way.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DAY")
    return parser


if __name__ == "__main__":
    sys.exit(main())
