"""Retracting an article and taking that back: by editors, for a reason, with a trace that stays, and seen wherever its quotes are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from articles.actions.retract_article import StandingError, retract_article, take_back_retraction
from articles.models import Article, ArticleVersion, Retraction
from statements.auditing import audit
from statements.models import Quote
from tests.busy_article import busy_article
from tests.factories import make_outlet
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, client_of, opened, plain

pytestmark = pytest.mark.django_db
REASON = "The interview was <b>invented</b>."


@pytest.fixture
def version() -> ArticleVersion:
    """Store an article with two quotes."""
    return busy_article(2, title="A road at last")


def send(group: str, version: ArticleVersion, deed: str = "retract", **sent: str) -> Any:
    return client_of(group).post(f"/articles/{version.article_id}/{deed}/", {"reason": REASON} | sent)


def test_readers_then_find_the_reason_and_editors_the_text_as_well(version: ArticleVersion) -> None:
    address = version.article.get_absolute_url()
    response = send("editor", version, source="lamp.example/corrections", day="9 November 2024")
    assert response["Location"] == address
    for group in ("", "analyst"):
        content = opened(address, group, status=410)
        for words in ("A road at last", version.article.outlet.name, "retracted on 9 November 2024", "only the editors of this site see it"):
            assert words in content
        assert "&lt;b&gt;invented&lt;/b&gt;" in content
        assert 'href="https://lamp.example/corrections"' in content
        assert "noted by an editor" in plain(content)
        for words in ("said of the war", "One-Editor", "Take the retraction back", "Mark as retracted"):
            assert words not in content
    content = opened(address, "editor")
    assert "said of the war" in plain(content)
    assert "One-Editor Veil" in content
    assert f"/articles/{version.article_id}/restore/" in content


def test_its_quotes_are_marked_wherever_they_stand_and_in_citations(version: ArticleVersion) -> None:
    send("editor", version)
    quote = Quote.objects.filter(version=version).earliest("pk")
    assert quote.speaker
    for path in ("/", "/quotes/", "/quotes/?q=road", quote.speaker.get_absolute_url(), version.article.outlet.get_absolute_url()):
        content = opened(path)
        assert content.count('<article class="card') == content.count("article retracted</span>") > 0, path
    content = opened(quote.get_absolute_url())
    assert "article retracted since" in content
    assert "invented" in content
    assert "retracted" in opened("/articles/")


def test_it_can_be_taken_back_and_the_trace_keeps_both(version: ArticleVersion) -> None:
    send("editor", version)
    assert list(audit()) == []
    response = send("admin", version, "restore", reason="Another article was meant.")
    assert response["Location"] == version.article.get_absolute_url()
    content = opened(version.article.get_absolute_url())
    assert "said of the war" in plain(content)
    assert plain(content).index("Another article was meant.") < plain(content).index(REASON)
    assert "article retracted" not in opened("/quotes/")
    rows = [(row.deed, row.who_name, row.reason) for row in Retraction.objects.order_by("id")]
    assert rows == [("retracted", "One-Editor Veil", REASON), ("restored", "One-Admin Veil", "Another article was meant.")]
    assert list(audit()) == []


def test_the_trace_cannot_be_changed(version: ArticleVersion) -> None:
    retract_article(article_id=version.article_id, reason=REASON, who=person("nara", "editor"))
    row = Retraction.objects.get()
    with pytest.raises(ValueError, match="append-only"):
        row.save()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Retraction.objects.update(reason="another")
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE articles_retraction SET who_name = 'nobody'")


def test_verify_names_a_mark_that_nobody_made(version: ArticleVersion) -> None:
    Article.objects.update(retracted_at=timezone.now(), retraction_reason="so")
    assert list(audit()) == [f"article {version.article_id}: is marked as retracted, and nobody decided so"]
    Article.objects.update(retracted_at=None, retraction_reason="")
    retract_article(article_id=version.article_id, reason=REASON, who=person("nara", "editor"))
    Article.objects.update(retracted_at=None, retraction_reason="")
    assert list(audit()) == [f"article {version.article_id}: was retracted last, and is not marked so"]


@pytest.mark.parametrize("deed", ["retract", "restore"])
def test_strangers_log_in_first_and_analysts_are_refused(client: Client, version: ArticleVersion, deed: str) -> None:
    path = f"/articles/{version.article_id}/{deed}/"
    assert client.post(path, {"reason": "so"})["Location"] == f"/login/?next={path}"
    assert client.get(path)["Location"] == f"/login/?next={path}"
    assert client_of("analyst").get(path).status_code == client_of("analyst").post(path, {"reason": "so"}).status_code == 403
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person("nara", "editor"))
    assert strict.post(path, {"reason": "so"}).status_code == 403
    assert not Retraction.objects.exists()
    assert client_of("editor").get(f"/articles/999999/{deed}/").status_code == 404


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        pytest.param({"reason": "   "}, "reason-problem", id="no reason"),
        pytest.param({"reason": "x" * 2001}, "reason-problem", id="a reason without end"),
        pytest.param({"source": "javascript:alert(1)"}, "source-problem", id="an address that is none"),
        pytest.param({"day": "2999-01-01"}, "day-problem", id="a day to come"),
        pytest.param({"day": "2024-02-31"}, "day-problem", id="no such day"),
        pytest.param({"day": "2024"}, "day-problem", id="no whole day"),
    ],
)
def test_it_refuses(version: ArticleVersion, sent: dict[str, str], problem: str) -> None:
    response = send("editor", version, **sent)
    assert response.status_code == 422
    assert f'id="{problem}"' in response.content.decode()
    assert not Retraction.objects.exists()


def test_nothing_is_done_twice(version: ArticleVersion) -> None:
    assert send("editor", version, "restore").status_code == 409
    send("editor", version)
    assert send("editor", version).status_code == 409
    assert Retraction.objects.count() == 1
    who = person("nara", "editor")
    with pytest.raises(StandingError):
        retract_article(article_id=version.article_id, reason="so", who=who)
    with pytest.raises(ValueError, match="say why"):
        take_back_retraction(article_id=version.article_id, reason=" ", who=who)


def test_the_forms_and_the_page_ask_few_questions(version: ArticleVersion, django_assert_max_num_queries: Any) -> None:
    send("editor", version)
    editor = client_of("editor")
    for path in ("", "retract/", "restore/"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert editor.get(version.article.get_absolute_url() + path).status_code == 200


@pytest.mark.parametrize("text", ["The road is closed.", "The road is open again."])
def test_bringing_it_in_again_does_not_make_it_stand_and_the_report_says_so(tmp_path: Path, capsys: Any, text: str) -> None:
    make_outlet(slug="unknown", name="Unknown")
    make_outlet(slug="lamp", name="The Lamp")
    source = tmp_path / "articles.jsonl"
    row = {"outlet": "The Lamp", "title": "A road", "published": "2024-11-08", "language": "hy", "text": "The road is closed."}
    source.write_text(json.dumps(row))
    call_command("ingest", source)
    article = Article.objects.get()
    retract_article(article_id=article.pk, reason="made up", who=person("nara", "editor"))
    source.write_text(json.dumps(row | {"text": text, "url": ""}) + "\n")
    for options in ({"dry_run": True}, {}):
        capsys.readouterr()
        call_command("ingest", source, **options)
        assert "line 1: this article is marked as retracted, and stays so" in capsys.readouterr().out
    article.refresh_from_db()
    assert article.retraction_reason == "made up"
