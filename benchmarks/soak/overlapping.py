"""Two imports at once that share half of their articles: each article once, and both reports true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from benchmarks.soak.processes import Database
from benchmarks.soak.sources import Sources

# What these say depends on who came first, and may
LEDGER = ("ImportBatch", "ImportItem", "ArticleVersion.batch")
REPORT = re.compile(r"^([\d,]+) added, ([\d,]+) known, 0 refused$", re.MULTILINE)
TWICE = "SELECT count(*) FROM (SELECT text_sha256 FROM articles_articleversion GROUP BY text_sha256 HAVING count(*) > 1) AS found"
COUNT = "SELECT count(*) FROM {}"


def overlap(database: Database, sources: Sources, log: Path) -> dict[str, Any]:
    """Run both imports at once and tell what came of them."""
    halves = {"first": sources.first, "last": sources.last}
    logs = {name: log.with_name(f"{log.stem}-{name}.log") for name in halves}
    for place in logs.values():
        place.unlink(missing_ok=True)
    processes = [database.start("ingest", *halves[name], log=logs[name]) for name in halves]
    try:
        ended = [process.wait() for process in processes]
    finally:
        for process in processes:
            process.kill()
    if any(ended):
        raise RuntimeError(f"an import ended with {ended}, see {log.parent}")
    reports = {name: _said(logs[name]) for name in halves}
    return {
        "reports": [f"{added:,} added, {known:,} known" for added, known in reports.values()],
        "reports are true": all(database.ask(_stored_by(name)) == [added] for name, (added, _) in reports.items())
        and sum(known for _, known in reports.values()) == sources.in_both,
        "articles": database.ask(COUNT.format("articles_articleversion"))[0],
        "runs": database.ask(COUNT.format("statements_extractionrun"))[0],
        "twice": database.ask(TWICE)[0],
        "verify": database.run("verify").strip(),
    }


def _said(log: Path) -> tuple[int, int]:
    """Give how many articles an import says that it added, and how many it knew."""
    found = REPORT.findall(log.read_text(encoding="utf-8"))
    if not found:
        raise RuntimeError(f"no report in {log}")
    added, known = found[-1]
    return int(added.replace(",", "")), int(known.replace(",", ""))


def _stored_by(name: str) -> str:
    return f"""SELECT count(*) FROM articles_articleversion v JOIN articles_importbatch b ON b.id = v.batch_id
        WHERE CAST(b.options AS TEXT) LIKE '%{name}.csv%'"""
