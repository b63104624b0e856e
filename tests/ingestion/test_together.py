"""Several processes at one import, or at two with the same articles: every article once, every report true."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingestion.conftest import Database, remark, write_articles

ENGLISH, OTHERS = 24, 60
RUNS = "SELECT count(*) FROM statements_extractionrun"
# What these say depends on who came first, and may
LEDGER = ("ImportBatch", "ImportItem", "ArticleVersion.batch")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write articles for all tests here."""
    return write_articles(tmp_path_factory.mktemp("articles") / "articles.jsonl", ENGLISH, OTHERS)


@pytest.fixture(scope="module")
def alone(make_database: Callable[[], Database], articles: Path) -> Database:
    """Import the articles with a single process."""
    database = make_database()
    assert database.run("ingest", str(articles)).returncode == 0
    return database


def both(database: Database, first: tuple[str, ...], second: tuple[str, ...]) -> list[tuple[int, str, str]]:
    """Run two commands at once."""
    processes = [database.start(*first), database.start(*second)]
    ended = [process.communicate(timeout=240) for process in processes]
    return [(process.returncode, *texts) for process, texts in zip(processes, ended, strict=True)]


def test_two_runs_of_one_import_share_the_work(database: Database, alone: Database, articles: Path) -> None:
    results = both(database, ("ingest", str(articles)), ("ingest", str(articles)))
    total, told = ENGLISH + OTHERS, remark(OTHERS)
    reports = [f"{total} added, 0 known, 0 refused\n{told}", f"0 added, {total} known, 0 refused\n{told}"]
    for status, output, errors in results:
        assert status == 0, errors
        assert output in reports
    assert reports[0] in [output for _, output, _ in results]
    assert database.ask(RUNS) == ENGLISH
    assert database.dump(*LEDGER) == alone.dump(*LEDGER)


def test_two_imports_of_the_same_articles_add_each_once(database: Database, alone: Database, articles: Path, tmp_path: Path) -> None:
    lines = articles.read_text().splitlines(keepends=True)
    backwards = tmp_path / "backwards.jsonl"
    backwards.write_text("".join(reversed(lines)))
    results = both(database, ("ingest", str(articles)), ("ingest", str(backwards)))
    assert [status for status, _, _ in results] == [0, 0], results
    added = [int(output.split(" added")[0]) for _, output, _ in results]
    known = [int(output.split(" added, ")[1].split(" known")[0]) for _, output, _ in results]
    assert sum(added) == sum(known) == ENGLISH + OTHERS
    assert database.ask("SELECT count(*) FROM articles_articleversion") == ENGLISH + OTHERS
    assert database.ask(RUNS) == ENGLISH
    assert database.dump(*LEDGER) == alone.dump(*LEDGER)


def test_two_processes_read_what_one_reads(database: Database, alone: Database, articles: Path) -> None:
    result = database.run("ingest", str(articles), "--workers", "2")
    assert result.returncode == 0, result.stderr
    assert database.dump() == alone.dump()


@pytest.mark.once
def test_the_order_of_the_articles_changes_nothing(database: Database, alone: Database, articles: Path, tmp_path: Path) -> None:
    lines = articles.read_text().splitlines(keepends=True)
    shuffled = tmp_path / "shuffled.jsonl"
    shuffled.write_text("".join(lines[1::2] + lines[::2]))
    assert database.run("ingest", str(shuffled)).returncode == 0
    assert database.dump(*LEDGER) == alone.dump(*LEDGER)
