"""Kill an import again and again, let two imports overlap, ask and read what nobody would, and write down what came of it.

usage: python -m benchmarks.soak [--articles N] [--kills N] [--engines …] [--texts N] [--searches N] [--folder FOLDER] [--out FILE]

Every step is written down in FOLDER, so that a soak which is broken off is taken up by the same command.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.soak.processes import ROOT
from benchmarks.soak.report import report
from benchmarks.soak.running import Soak
from benchmarks.soak.state import State

SEED = 11


def main() -> int:
    """Soak, report, and fail where anything is not as it must be."""
    asked = _parser().parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    settings = {"commit": _commit(), "seed": SEED, **{name: getattr(asked, name) for name in ("articles", "kills", "texts", "searches")}}
    soak = Soak(State(asked.folder / "state.json", settings), asked.folder.resolve(), asked.engines)
    failures = soak.run()
    page = report(soak.state)
    print(page)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(page, encoding="utf-8")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


def _commit() -> str:
    asking = subprocess.run(["git", "rev-parse", "--short=10", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return asking.stdout.strip() or "unknown"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--texts", type=int, default=20_000, help="how many texts nobody would write are read")
    parser.add_argument("--searches", type=int, default=10_000, help="how many random questions the lists are asked")
    parser.add_argument("--engines", nargs="+", choices=["sqlite", "postgres"], default=["sqlite", "postgres"])
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "soak")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "measured" / "soak.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
