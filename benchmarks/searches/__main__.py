"""Ask the pages that search for random strings, on both engines, and write how they answered.

usage: python -m benchmarks.searches [--count N] [--seed N] [--quotes N] [--engines sqlite postgres] [--out FILE]

Each engine has a fresh database with an invented world of so many quotes. Ends with 1 where any page answered with an error of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import django

from benchmarks.engines import ENGINES, ROOT, database, run_on

OUT = ROOT / "docs" / "measured" / "searches.md"
HEAD = """# Random searches

Measured {when} UTC by `python -m benchmarks.searches --count {count} --seed {seed}`: on each engine {count:,} random strings – words in
many scripts, operators of both engines' query languages, words that say nothing, SQL, wildcards, control and direction marks, halves
of surrogate pairs and other broken UTF-8, texts far too long – sent in turn to each parameter of each page that searches, over
{quotes:,} invented quotes, with the time limits that readers get. A status of 500 or more would be the site's own failure.
"""


def main() -> int:
    """Ask on every engine, or – in the process of one engine – ask and print."""
    asked = _parser().parse_args()
    if asked.here:
        _here(asked.count, asked.seed)
        return 0
    found, seconds = {}, {}
    for engine in asked.engines:
        with database(engine, f"searches-{asked.quotes}") as (url, _):
            run_on(url, "manage.py", "migrate", "-v0")
            run_on(url, "-m", "benchmarks.world", "load", "--quotes", str(asked.quotes))
            begun = time.monotonic()
            answer = run_on(url, "-m", "benchmarks.searches", "--here", "--count", str(asked.count), "--seed", str(asked.seed))
            found[engine], seconds[engine] = json.loads(answer), time.monotonic() - begun
    page = _page(asked, found, seconds)
    print(page)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(page, encoding="utf-8")
    return int(any(one["broken"] for one in found.values()))


def _here(count: int, seed: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    # the models can be imported only now
    from django.conf import settings

    from benchmarks.searches.asking import ask

    settings.DEBUG, settings.ALLOWED_HOSTS = False, ["testserver"]
    answers = ask(count, seed)
    json.dump({"statuses": answers.statuses, "broken": answers.broken}, sys.stdout)


def _page(asked: argparse.Namespace, found: dict[str, dict], seconds: dict[str, float]) -> str:
    lines = [HEAD.format(when=f"{datetime.now(UTC):%d %B %Y %H:%M}", count=asked.count, seed=asked.seed, quotes=asked.quotes)]
    for engine, answers in found.items():
        whole: Counter[str] = Counter()
        for statuses in answers["statuses"].values():
            whole.update(statuses)
        columns = sorted(whole)
        lines += ["", f"## {ENGINES[engine]}", "", f"{sum(whole.values()):,} answers in {seconds[engine]:,.0f} seconds.", ""]
        lines += ["| page | " + " | ".join(columns) + " |", "|---|" + "---:|" * len(columns)]
        rows = [*answers["statuses"].items(), ("all", whole)]
        lines += [f"| {page} | " + " | ".join(f"{statuses.get(status, 0):,}" for status in columns) + " |" for page, statuses in rows]
        lines += ["", *(f"- `{address[:200]}`" for address in answers["broken"][:20])] if answers["broken"] else []
    return "\n".join(lines) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.searches", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quotes", type=int, default=2_000)
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--here", action="store_true", help="ask on the database that DATABASE_URL names, and print the figures as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
