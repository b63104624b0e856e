"""Write down what a soak has found as a page of Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from benchmarks.pages.report import machine
from benchmarks.soak.state import State

HEAD = """# What imports survive

Measured {when} UTC by `make soak` at commit {commit}: {machine}. The articles are {articles:,} of an invented world
(`benchmarks/world`, seed {seed}). An import that nobody disturbed took {seconds:,.0f} seconds and found {quotes:,} quotes; what
the database says after it, in canonical form (`tests/canonical_dump.py`), is what every other import below must come to,
row for row, on either engine.
"""
KILLS = """
## Killed again and again

`kill -9` at moments chosen by chance over the whole import – filling the ledger, storing, reading for quotes – to the command, to
the worker and to PostgreSQL itself in turn, each time followed by a start on what was left. PostgreSQL commits to disk here. “Read
again” counts texts whose reading was claimed a second time; one kill may cost a chunk of 16.
"""
OVERLAP = """
## Two imports at once

Two commands begun together, each with two thirds of the articles, so that half of each one's articles are the other's too.
"""


def report(state: State) -> str:
    """Give the page."""
    settings, parts = state.settings, state.parts
    undisturbed = parts["undisturbed"]
    lines = [
        HEAD.format(when=f"{datetime.now(UTC):%d %B %Y %H:%M}", machine=machine(), **settings, **{n: undisturbed[n] for n in ("seconds", "quotes")})
    ]
    kills = {name.partition(" ")[2]: found for name, found in parts.items() if name.startswith("kills ")}
    overlaps = {name.partition(" ")[2]: found for name, found in parts.items() if name.startswith("overlap ")}
    lines += [KILLS, *_table(kills, dict(_kill_rows(kills)))]
    lines += [OVERLAP, *_table(overlaps, dict(_overlap_rows(overlaps)))]
    for name, title in (("fuzz", "Texts that nobody would write"), ("searches", "Questions that nobody would ask")):
        if name in parts:
            lines += [f"\n## {title}\n", _outcome(parts[name])]
    return "\n".join(lines) + "\n"


def _kill_rows(kills: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    targets = [Counter(kill["target"] for kill in found["kills"]) for found in kills.values()]
    for target in ("command", "worker", "PostgreSQL"):
        yield f"kills of the {target}" if target != "PostgreSQL" else "kills of PostgreSQL", [str(counted[target]) for counted in targets]
    phases = [Counter(kill["phase"] for kill in found["kills"]) for found in kills.values()]
    yield "while filling, storing, reading", [", ".join(str(counted[phase]) for phase in ("filling", "storing", "reading")) for counted in phases]
    yield "most texts held by one that was killed", [str(max(kill["held"] for kill in found["kills"])) for found in kills.values()]
    yield "texts read again, all kills together", [str(found["read again"]) for found in kills.values()]
    yield "items left open", [str(found["left open"]) for found in kills.values()]
    yield "report at the end", [found["report"].splitlines()[0] for found in kills.values()]
    yield from _ends(kills)


def _overlap_rows(overlaps: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    yield "reports", ["; ".join(found["reports"]) for found in overlaps.values()]
    yield "both reports true", [_yes(found["reports are true"]) for found in overlaps.values()]
    yield "texts stored, stored twice, read", [f"{found['articles']:,}, {found['twice']:,}, {found['runs']:,}" for found in overlaps.values()]
    yield from _ends(overlaps)


def _ends(parts: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    yield "`manage.py verify`", [found["verify"] for found in parts.values()]
    yield "database equal to that of the undisturbed import", [f"**{_yes(found['equal'])}**" for found in parts.values()]
    yield "seconds", [f"{found['seconds']:,.0f}" for found in parts.values()]


def _table(engines: dict[str, Any], rows: dict[str, list[str]]) -> list[str]:
    lines = ["| | " + " | ".join(engines) + " |", "|---|" + "---:|" * len(engines)]
    return [*lines, *(f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows.items())]


def _outcome(found: dict[str, Any]) -> str:
    return "\n".join([found["said"], *found["wrong"]])


def _yes(value: bool) -> str:
    return "yes" if value else "no"
