"""A worker killed while it looks through an upload leaves it to the next one; two workers look through it once."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingestion.conftest import Database, write_articles

ENGLISH, OTHERS = 6, 200
SEND = """
import django; django.setup()
import sys
from django.contrib.auth.models import User
from django.core.files import File
from articles.actions.decide_batch import commit_batch
from articles.actions.keep_upload import keep_upload
from articles.models import ImportBatch
who, _ = User.objects.get_or_create(username="mika")
for path in sys.argv[1:]:
    keep_upload(files=[File(open(path, "rb"), name="articles.jsonl")], manifest=None, outlet="unknown", who=who)
for batch in ImportBatch.objects.filter(state="previewed"):
    commit_batch(batch_id=batch.pk, revision=batch.revision, who=who)
"""
ITEMS = "SELECT count(*) FROM articles_importitem"
FILLING = "SELECT count(*) FROM articles_importitem i JOIN articles_importbatch b ON b.id = i.batch_id WHERE b.state = 'filling'"
JUDGED = "SELECT count(*) FROM articles_importitem WHERE expected <> ''"
READING = "SELECT count(*) FROM articles_importbatch WHERE state = 'classifying' AND CAST(preview AS TEXT) LIKE '%reading%'"
PREVIEWED = "SELECT count(*) FROM articles_importbatch WHERE state = 'previewed'"
WRITTEN = "SELECT (SELECT count(*) FROM articles_article) + (SELECT count(*) FROM statements_quote)"
ELSEWHERE = ("ImportBatch", "ImportItem", "Upload", "UploadChunk", "ArticleVersion.batch")


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write enough articles for every stage to last a while."""
    return write_articles(tmp_path_factory.mktemp("articles") / "articles.jsonl", ENGLISH, OTHERS)


@pytest.fixture(scope="module")
def at_the_prompt(make_database: Callable[[], Database], articles: Path) -> str:
    """Give the dump of the same import made at the prompt."""
    database = make_database()
    assert database.run("ingest", str(articles)).returncode == 0
    return database.dump(*ELSEWHERE)


def test_a_preview_killed_at_every_stage_is_taken_up_and_the_import_is_that_of_the_prompt(
    database: Database, articles: Path, at_the_prompt: str
) -> None:
    database.script(SEND, str(articles))
    # after a second kill the sample, which may be what ends the process, is left out
    for moment in (FILLING, READING):
        worker = database.start("work")
        database.wait_for(moment, worker)
        worker.send_signal(signal.SIGKILL)
        worker.communicate()
        assert database.ask(PREVIEWED) == 0
    result = database.run("work", "--once")
    assert (result.returncode, result.stdout) == (0, "import 1: ready to look at\n"), result.stderr
    assert (database.ask(ITEMS), database.ask(JUDGED), database.ask(WRITTEN)) == (ENGLISH + OTHERS, ENGLISH + OTHERS, 0)
    database.script(SEND)
    result = database.run("work", "--once")
    assert result.stdout == f"import 1: {ENGLISH + OTHERS} added, 0 known, 0 refused\n", result.stderr
    assert database.dump(*ELSEWHERE) == at_the_prompt
    assert database.ask("SELECT count(*) FROM articles_uploadchunk") == 0


def test_two_workers_look_through_an_upload_once(database: Database, articles: Path) -> None:
    database.script(SEND, str(articles))
    workers = [database.start("work"), database.start("work")]
    database.wait_for(PREVIEWED, workers[0])
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
    ended = [worker.communicate(timeout=60) for worker in workers]
    assert sorted(output for output, _ in ended) == ["", "import 1: ready to look at\n"], ended
    assert database.ask("SELECT attempts FROM articles_importbatch") == 1
    assert database.ask("SELECT count(*) FROM articles_worker") == 0
