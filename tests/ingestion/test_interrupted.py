"""An import that is killed and run again ends with the very database of one that was left in peace."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.claiming.leases import LEASE
from articles.draining import CHUNK
from tests.ingestion.conftest import Database, remark, write_articles

ENGLISH, OTHERS = 40, 260
FILLING = "SELECT count(*) FROM articles_importitem i JOIN articles_importbatch b ON b.id = i.batch_id WHERE b.state = 'filling'"
STORED = "SELECT count(*) FROM articles_articleversion"
RUNS = "SELECT count(*) FROM statements_extractionrun"
COUNTS = f"{ENGLISH + OTHERS} added, 0 known, 0 refused\n"
ALL_ADDED = f"{COUNTS}{remark(OTHERS)}"
MOMENTS = (FILLING, STORED, f"SELECT count(*) > {ENGLISH // 3} FROM statements_extractionrun")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write enough articles for every stage to last a while."""
    return write_articles(tmp_path_factory.mktemp("articles") / "articles.jsonl", ENGLISH, OTHERS)


@pytest.fixture(scope="module")
def undisturbed(make_database: Callable[[], Database], articles: Path) -> str:
    """Give the dump of an import that was left in peace."""
    database = make_database()
    assert database.run("ingest", str(articles)).stdout == ALL_ADDED
    return database.dump()


def kill_at(database: Database, moment: str, *arguments: object) -> None:
    """Start an import and kill it, with no chance to tidy up, when something can be counted."""
    process = database.start("ingest", *map(str, arguments))
    database.wait_for(moment, process)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def test_an_import_killed_at_every_stage_is_taken_up(database: Database, articles: Path, undisturbed: str) -> None:
    for moment in MOMENTS:
        kill_at(database, moment, articles)
        assert database.ask("SELECT count(*) FROM articles_importbatch WHERE state <> 'done'") == 1
    resumed = database.run("ingest", str(articles))
    assert "taking up the import" in resumed.stderr
    assert resumed.stdout == ALL_ADDED
    assert database.dump() == undisturbed


def test_a_kill_costs_no_more_than_a_chunk_and_the_worker_takes_up_what_is_left(database: Database, articles: Path, undisturbed: str) -> None:
    kill_at(database, RUNS, articles)
    tried = database.ask("SELECT count(*) FROM articles_importitem WHERE state = 'stored' AND attempts > 0")
    assert tried <= CHUNK
    begun = time.monotonic()
    result = database.run("work", "--once")
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith(f": {COUNTS}")
    # the dead one's lease does not have to run out
    assert time.monotonic() - begun < LEASE.total_seconds()
    assert database.ask("SELECT count(*) FROM articles_importitem WHERE lease_until IS NOT NULL OR claimed_by <> ''") == 0
    assert database.ask("SELECT max(attempts) FROM articles_importitem") <= 2
    assert database.ask(RUNS) == ENGLISH
    assert database.dump() == undisturbed


def test_known_texts_still_waiting_are_read_by_the_next_import(database: Database, tmp_path: Path, articles: Path) -> None:
    kill_at(database, RUNS, articles)
    # other bytes, so that it is another import: it must not wait for the one that is dead
    again = tmp_path / "again.jsonl"
    again.write_text(articles.read_text() + "\n")
    result = database.run("ingest", str(again))
    assert result.stdout == f"0 added, {ENGLISH + OTHERS} known, 0 refused\n{remark(OTHERS)}"
    assert database.ask(RUNS) == ENGLISH
    assert database.ask("SELECT count(*) FROM articles_articleversion WHERE extraction = 'waiting'") == 0
