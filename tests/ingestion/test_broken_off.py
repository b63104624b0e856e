"""Ctrl-C, which a terminal sends to an import and to all its processes at once."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.ingestion.conftest import Database, write_articles

RUNS = "SELECT count(*) FROM statements_extractionrun"


def test_an_import_by_several_processes_ends_with_one_plain_sentence(database: Database, tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "articles.jsonl", 80)
    process = database.start("ingest", str(articles), "--workers", "2", apart=True)
    database.wait_for(RUNS, process)
    os.killpg(process.pid, signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, "")
    assert errors == "CommandError: broken off: run the same command again to take it up\n"
    assert 0 < database.ask(RUNS) < 80
