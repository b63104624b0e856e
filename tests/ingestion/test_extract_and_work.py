"""`manage.py extract` reads what it is told to, by matching; `manage.py work` does what others have begun, and ends when told."""

from __future__ import annotations

import signal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.models import ArticleVersion
from statements.extracting import MODEL
from statements.models import ExtractionRun, Quote
from tests.factories import make_version
from tests.ingestion.conftest import Database, write_articles

NEWS = "Road to open\n\n“The road will open in May,” the minister, Dara Solveig, said on Friday.\n"


def extract(*arguments: object) -> str:
    """Run the command and give what it printed."""
    output = StringIO()
    call_command("extract", *map(str, arguments), stdout=output, stderr=StringIO())
    return output.getvalue()


@pytest.fixture
def version(db: None) -> ArticleVersion:
    """Store an article that nobody has read."""
    return make_version(NEWS)


def read_versions() -> list[int]:
    """List the versions of all runs."""
    return list(ExtractionRun.objects.order_by("id").values_list("version", flat=True))


def test_what_waits_is_read_once(version: ArticleVersion) -> None:
    ArticleVersion.objects.filter(pk=make_version("Տեքստ", language="hy").pk).update(extraction="skipped")
    assert extract() == f"1 read by {MODEL}: 1 new, 0 matched, 0 withdrawn, 0 conflicts\n"
    assert extract() == f"0 read by {MODEL}: 0 new, 0 matched, 0 withdrawn, 0 conflicts\n"
    version.refresh_from_db()
    assert (version.extraction, version.extractor, Quote.objects.get().version) == ("done", MODEL, version)


def test_an_article_is_read_again_by_matching(version: ArticleVersion) -> None:
    extract()
    quote = Quote.objects.get()
    assert extract("--article", version.article_id) == f"1 read by {MODEL}: 0 new, 1 matched, 0 withdrawn, 0 conflicts\n"
    assert Quote.objects.get() == quote


def test_only_the_newest_version_is_read(version: ArticleVersion) -> None:
    newer = ArticleVersion.objects.create(
        article=version.article, number=2, text=NEWS + "More.", text_sha256="2", paragraph_starts=[0], sentence_starts=[0]
    )
    extract()
    assert read_versions() == [newer.pk]


def test_failed_ones_are_read_when_asked_for(version: ArticleVersion) -> None:
    ArticleVersion.objects.update(extraction="failed", extraction_error="no")
    assert extract().startswith("0 read")
    assert extract("--failed").startswith("1 read")
    version.refresh_from_db()
    assert (version.extraction, version.extraction_error) == ("done", "")


def test_older_ones_are_read_by_the_order_of_numbers(version: ArticleVersion) -> None:
    others = [make_version(f"{NEWS} {number}") for number in range(2)]
    for one, extractor in zip([version, *others], ["rules-0.9.0", "rules-0.10.0", "other-3.0.0"], strict=True):
        ArticleVersion.objects.filter(pk=one.pk).update(extraction="done", extractor=extractor)
    extract("--older-than", "rules-0.10.0")
    assert read_versions() == [version.pk, others[1].pk]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--older-than", "new"], "“new” is not the version of an extractor"),
        (["--article", "999999"], "there is no article 999999 in English"),
        (["--article", "1", "--failed"], "not allowed with"),
    ],
)
def test_it_says_what_is_wrong_at_the_prompt(db: None, arguments: list[str], why: str) -> None:
    with pytest.raises(CommandError, match=why):
        extract(*arguments)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_worker_takes_up_what_comes_and_ends_when_told(database: Database, tmp_path: Path, number: signal.Signals) -> None:
    worker = database.start("work")
    articles = write_articles(tmp_path / "articles.jsonl", 3)
    killed = database.start("ingest", str(articles))
    database.wait_for("SELECT count(*) FROM articles_importbatch WHERE state = 'running'", killed)
    killed.kill()
    killed.communicate()
    database.wait_for("SELECT count(*) FROM articles_importbatch WHERE state = 'done'", worker)
    worker.send_signal(number)
    output, errors = worker.communicate(timeout=30)
    assert (worker.returncode, output, errors) == (0, "import 1: 3 added, 0 known, 0 refused\n", "")
