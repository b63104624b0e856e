"""Write what was measured as a page of Markdown."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import NamedTuple

from benchmarks.pages.timed import FEWEST, Timed


class Run(NamedTuple):
    """One size on one engine."""

    engine: str
    quotes: int
    load_seconds: float
    pages: list[Timed]
    first: list[Timed]
    queries: list[Timed]


HEAD = """# How long pages take

Measured {when} UTC by `make bench-pages`: {machine}. Every figure is in milliseconds, the middle one and, after the stroke, the
one that nineteen of twenty stay below; in brackets the number of database queries. Pages are asked through Django's test client
by a reader without an account, warmed up twice and then run up to twenty times ({fewest} where one page takes seconds), in the
process itself: no network, no server, and no time limits, so that no page is quick by leaving counts out. The world they show is
invented (`benchmarks/world`) and the same for both engines.
PostgreSQL runs without synchronous commits and knows its statistics; SQLite is as the site makes it.
"""


FIRST = f"""What pages count is kept until anything is written that could change it. Here nothing is kept: {FEWEST} rounds, each after
everything that was counted has been thrown away. During an import this is what readers get."""


def report(runs: list[Run]) -> str:
    """Give the page."""
    columns = [f"{run.engine}, {run.quotes:,} quotes" for run in runs]
    lines = [HEAD.format(when=f"{datetime.now(UTC):%d %B %Y %H:%M}", machine=machine(), fewest=FEWEST), _row(["page", *columns]), _rule(len(columns))]
    lines += [_row([timed[0].name, *map(_page, timed)]) for timed in zip(*(run.pages for run in runs), strict=True)]
    lines += ["", "## The first time after a write", "", FIRST, "", _row(["page", *columns]), _rule(len(columns))]
    for timed in zip(*(run.first for run in runs), strict=True):
        lines.append(_row([timed[0].name, *(f"{_figure(one.median)} / {_figure(one.p95)}" for one in timed)]))
    lines += ["", "## The main query of the list of quotes", ""]
    lines += ["The hand-written SQL is `benchmarks/pages/quotes_page.sql`; both bring the same rows, fetched to the last.", ""]
    lines += [_row(["query", *columns]), _rule(len(columns))]
    lines += [_row([timed[0].name, *map(_query, timed)]) for timed in zip(*(run.queries for run in runs), strict=True)]
    lines += [_row(["as many times as long", *(f"{run.queries[0].median / run.queries[1].median:.2f} ×" for run in runs)])]
    lines += ["", "## Loading", "", _row(["", *columns]), _rule(len(columns))]
    lines += [_row(["seconds to generate and load the world", *(f"{run.load_seconds:,.0f}" for run in runs)])]
    return "\n".join(lines) + "\n"


def machine() -> str:
    """Say in words what it ran on, and how busy that was."""
    cores, load = os.cpu_count() or 1, os.getloadavg()[1]
    busy = f"loaded by other work meanwhile (load average {load:.1f}), so that an idle one is faster" if load > cores else "otherwise idle"
    return f"a machine with {cores} cores, {busy}"


def _page(timed: Timed) -> str:
    return f"{_figure(timed.median)} / {_figure(timed.p95)} ({timed.queries})"


def _query(timed: Timed) -> str:
    return f"{timed.median:.2f} / {timed.p95:.2f}"


def _figure(milliseconds: float) -> str:
    return f"{milliseconds:,.0f}" if milliseconds >= 10 else f"{milliseconds:.1f}"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _rule(columns: int) -> str:
    return "|---|" + "---:|" * columns
