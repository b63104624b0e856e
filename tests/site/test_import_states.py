"""An import through all its states: nothing but the ledger before the commit, every decision once, every text accounted for."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from articles.actions.decide_batch import StaleBatchError, commit_batch
from articles.models import Article, ArticleVersion, ImportBatch, UploadChunk, Worker
from statements.actions.correct_quote import confirm_quote
from statements.auditing import audit
from statements.models import ExtractionRun, Quote
from tests.canonical_dump import canonical_dump
from tests.factories import make_speaker
from tests.reading_room import person
from tests.site.importing import NEWS, decide, done, previewed, sent, store_outlets, table, work

pytestmark = pytest.mark.django_db

LEDGER = ("ImportBatch", "ImportItem", "Upload", "UploadChunk")


@pytest.fixture
def admin(client: Client) -> Client:
    """Log an admin in, and store outlets."""
    store_outlets()
    client.force_login(person("mika", "admin", email="mika@example.org"))
    return client


def shown(client: Client, batch: ImportBatch, query: str = "") -> str:
    """Open the page of an import."""
    response = client.get(f"/imports/{batch.pk}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def rows(client: Client, batch: ImportBatch, name: str) -> list[dict[str, str]]:
    """Download a table."""
    response = client.get(f"/imports/{batch.pk}/{name}.csv")
    text = b"".join(response.streaming_content).decode()  # type: ignore[attr-defined]
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


def expectations(batch: ImportBatch) -> dict[str, str]:
    """Give what each text is expected to be, by title."""
    return {item.metadata.get("title", ""): item.expected or item.state for item in batch.items.order_by("ordinal")}


def test_nothing_but_the_ledger_is_written_before_the_commit(admin: Client) -> None:
    make_speaker("Dara Solveig")
    done(admin, {"a.csv": table("May", "June")})
    before = canonical_dump(LEDGER)
    files = {
        "b.csv": table("June", "July", "May", May="August")
        + table("July").partition(b"\n")[2]
        + table("Soon", outlet="The Lmap").partition(b"\n")[2],
        "c.csv": table("Մայիս", language="hy"),
        "d.txt": NEWS.format("October").encode(),
        "e.txt": b"",
    }
    batch = previewed(admin, files)
    assert canonical_dump(LEDGER) == before
    counts = {"added": 3, "changed": 1, "known": 2, "refused": 2, "foreign": 1, "unknown_outlet": 1, "twins": 1}
    assert (batch.preview or {})["counts"] == counts
    assert expectations(batch) == {
        "Road in June": "known",
        "Road in July": "known",
        "Road in May": "changed",
        "Road in Soon": "refused",
        "Road in Մայիս": "added",
        "Road to open": "added",
        "": "refused",
    }
    page = shown(admin, batch)
    for words in (
        "Nothing has been imported yet.",
        "8 texts: 3 new, 1 new version of articles that are here, 2 known already",
        "Import these 4 articles",
    ):
        assert words in page
    assert "<strong>1 text names no outlet</strong>" in page


def test_the_sample_shows_the_quotes_that_the_import_stores(admin: Client) -> None:
    make_speaker("Dara Solveig")
    batch = previewed(admin, {"a.csv": table("May", "June"), "b.csv": table("July", outlet="Sieve Press")})
    sample = (batch.preview or {})["sample"]
    assert [row["outlet"] for row in sample] == ["lamp", "sieve", "lamp"]
    found = sorted((quote["words"], quote["cue"], quote["speakers"][0]["name"]) for row in sample for quote in row["quotes"])
    page = shown(admin, batch)
    assert page.count("sample – not stored") == len(found) == 3
    assert "3 of the 3 texts to be read gave 3 quotes (3 direct)." in page
    assert "3 by a speaker who is known here." in page
    assert "about 3 quotes, in less than a minute" in page
    decide(admin, batch, "commit")
    work()
    assert sorted(Quote.objects.values_list("words", "cue", "speaker__name")) == found


def test_a_changed_article_leads_to_the_one_that_is_here_and_says_how_much_of_it_people_checked(admin: Client) -> None:
    done(admin, {"a.csv": table("May")})
    quote = Quote.objects.get()
    confirm_quote(quote_id=quote.pk, revision=quote.revision, who=person("nara", "editor"))
    batch = previewed(admin, {"a.csv": table("May", May="June")})
    page = shown(admin, batch, "?show=changed")
    assert f'href="{quote.version.article.get_absolute_url()}">Road in May' in page
    assert "1 quote checked by a person" in page


def test_an_import_runs_once_however_often_the_button_is_pressed(admin: Client) -> None:
    batch = previewed(admin, {"a.csv": table("May")})
    assert decide(admin, batch, "commit").status_code == 302
    assert decide(admin, batch, "commit").status_code == 302
    work()
    assert decide(admin, batch, "commit").status_code == 302
    batch.refresh_from_db()
    assert (batch.state, batch.committed_by_name, Article.objects.count(), ExtractionRun.objects.count()) == ("done", "Mika Veil", 1, 1)
    assert not UploadChunk.objects.exists()
    assert list(audit()) == []
    page = shown(admin, batch)
    assert "<strong>Done.</strong> 1 added." in page
    assert "Road in May" in page


@pytest.mark.parametrize("state", ["uploaded", "previewed", "running", "done", "discarded"])
@pytest.mark.parametrize("deed", ["commit", "discard", "retry"])
def test_a_decision_that_comes_too_late_is_refused_on_a_clear_page(admin: Client, state: str, deed: str) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    if state != "uploaded":
        finished = timezone.now() if state in ("done", "discarded") else None
        ImportBatch.objects.filter(pk=batch.pk).update(
            state=state, revision=7, preview={"counts": {}}, finished_at=finished, committed_at=timezone.now()
        )
    before = ImportBatch.objects.values().get()
    assert decide(admin, batch, deed, 10**12).status_code == 422
    assert "which state of the import you saw" in admin.post(f"/imports/{batch.pk}/{deed}/").content.decode()
    response = decide(admin, batch, deed, 6)
    if deed == "discard" and state in ("uploaded", "discarded"):
        # whatever a worker has made of it meanwhile, it is thrown away; and what is thrown away stays so
        assert response.status_code == 302
        return
    assert response.status_code == 409
    assert "This import has gone on since you opened the page" in response.content.decode()
    assert ImportBatch.objects.values().get() == before


def test_another_admin_cannot_start_what_is_running(admin: Client) -> None:
    batch = previewed(admin, {"a.csv": table("May")})
    decide(admin, batch, "commit")
    with pytest.raises(StaleBatchError):
        commit_batch(batch_id=batch.pk, revision=batch.revision, who=person("nara", "admin"))


def test_discarding_leaves_the_names_and_nothing_else(admin: Client) -> None:
    batch = previewed(admin, {"a.csv": table("May"), "b.txt": b""})
    assert decide(admin, batch, "discard").status_code == 302
    batch.refresh_from_db()
    assert (batch.state, (batch.preview or {})["sample"]) == ("discarded", [])
    assert sorted(batch.items.values_list("source", "state", "payload")) == [("a.csv", "dropped", None), ("b.txt", "refused", None)]
    assert not UploadChunk.objects.exists()
    assert work() == ""
    assert not Article.objects.exists()
    page = shown(admin, batch, "?show=dropped")
    assert "Nothing of it was imported" in page
    assert "a.csv" in page
    assert previewed(admin, {"a.csv": table("May"), "b.txt": b""}) != batch


def test_a_preview_discarded_meanwhile_stays_discarded(admin: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    monkeypatch.setattr("statements.management.work_round.make_sampler", lambda: decide(admin, batch, "discard") and (lambda text: {}))
    work()
    batch.refresh_from_db()
    assert (batch.state, UploadChunk.objects.count()) == ("discarded", 0)
    assert not batch.items.exclude(state="dropped").exists()


@pytest.mark.parametrize("looked_through", [True, False])
def test_what_nobody_decides_on_is_thrown_away_after_a_week(admin: Client, settings: Any, looked_through: bool) -> None:
    batch = (previewed if looked_through else sent)(admin, {"a.csv": table("May")})
    young = sent(admin, {"b.csv": table("June")})
    for age, state in ((7 * 24 - 1, "previewed"), (7 * 24 + 1, "expired")):
        ImportBatch.objects.filter(pk=batch.pk).update(created_at=timezone.now() - timedelta(hours=age))
        work()
        batch.refresh_from_db()
        assert batch.state == state
    assert not UploadChunk.objects.filter(upload__batch=batch).exists()
    assert UploadChunk.objects.filter(upload__batch=young).exists()
    assert not batch.items.filter(payload__isnull=False).exists()
    assert "thrown away" in shown(admin, batch)
    assert list(audit()) == []


def test_an_upload_whose_bytes_are_not_those_sent_is_refused_in_words(admin: Client) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    UploadChunk.objects.update(content=b"something else")
    work()
    batch.refresh_from_db()
    assert (batch.state, batch.items.count(), UploadChunk.objects.count()) == ("refused", 0, 0)
    assert "“a.csv” is not stored as it was sent" in shown(admin, batch)


def test_a_manifest_that_cannot_be_read_refuses_the_import_in_words(admin: Client) -> None:
    batch = sent(admin, {"a.txt": b"Words"}, manifest=b"nothing,known\n")
    work()
    batch.refresh_from_db()
    assert batch.state == "refused"
    page = shown(admin, batch)
    assert "Nothing was read: list.csv has the unknown column “nothing”" in page
    assert "/tmp" not in page


def test_what_another_import_brings_meanwhile_is_decided_anew_and_told(admin: Client) -> None:
    batch = previewed(admin, {"a.csv": table("May", "June")})
    done(admin, {"b.csv": table("May")})
    decide(admin, batch, "commit")
    work()
    batch.refresh_from_db()
    assert (batch.state, Article.objects.count(), ArticleVersion.objects.count()) == ("done", 2, 2)
    page = shown(admin, batch)
    assert "Otherwise than previewed" in page
    assert "The preview said new; it was known when it was stored" in page
    report = {row["title"]: row for row in rows(admin, batch, "report")}
    assert [(report[f"Road in {month}"]["preview said"], report[f"Road in {month}"]["state"]) for month in ("May", "June")] == [
        ("new", "known"),
        ("new", "added"),
    ]


def test_failed_texts_alone_are_read_again(admin: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = previewed(admin, {"a.csv": table("May", "June"), "b.txt": b""})
    decide(admin, batch, "commit")
    with monkeypatch.context() as broken:
        broken.setattr("statements.extracting.extract", fail_on("June"))
        work()
    batch.refresh_from_db()
    page = shown(admin, batch)
    assert "Retry 1 failed text" in page
    assert "ValueError: no" in page
    assert [(row["state"], "Retry failed" in row["remedy"]) for row in rows(admin, batch, "problems")] == [("failed", True), ("refused", False)]
    assert decide(admin, batch, "retry").status_code == 302
    assert dict(batch.items.values_list("metadata__title", "state")).items() >= {"Road in May": "added", "Road in June": "stored"}.items()
    work()
    batch.refresh_from_db()
    assert sorted(batch.items.values_list("state", flat=True)) == ["added", "added", "refused"]
    assert (ExtractionRun.objects.count(), Quote.objects.count(), ArticleVersion.objects.filter(extraction="done").count()) == (2, 2, 2)
    assert list(audit()) == []


def fail_on(word: str) -> Callable[..., Any]:
    """Give an extraction that cannot read texts with a certain word."""
    from statements.extracting import extract

    def read(nlp: Any, text: Any) -> Any:
        if word in text.text:
            raise ValueError("no")
        return extract(nlp, text)

    return read


def test_cells_of_the_tables_are_no_formulas(admin: Client) -> None:
    batch = previewed(admin, {"=cmd|calc.csv": table("May", outlet="@SUM(1)"), "+1.txt": b""})
    files = [row["file"] for row in rows(admin, batch, "problems")]
    assert sorted(files) == ["'+1.txt", "'=cmd|calc.csv"]
    for name in ("problems", "report"):
        assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows(admin, batch, name) for cell in row.values())


def test_who_began_it_gets_one_letter(admin: Client) -> None:
    batch = done(admin, {"a.csv": table("May"), "b.txt": b""})
    work()
    assert [letter.to for letter in mail.outbox] == [["mika@example.org"]]
    assert mail.outbox[0].subject == f"Statement tracker: import {batch.pk} is done"
    assert f"http://testserver/imports/{batch.pk}/" in mail.outbox[0].body
    assert "1 added, 0 known, 1 refused." in mail.outbox[0].body


def test_a_text_much_shorter_than_the_one_that_stands_is_pointed_out(admin: Client) -> None:
    done(admin, {"a.csv": table("May", May="May. " + "It is long. " * 20)})
    for length, is_told in ((15, False), (1, True)):
        page = shown(admin, previewed(admin, {"a.csv": table("May", May="May. " + "It is long. " * length)}), "?show=changed")
        assert "he article is here with another text" in page
        assert ("a much longer one" in page) == is_told


def test_the_page_says_when_no_worker_answers(admin: Client) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    assert "none has been heard of in the last 2 minutes" in shown(admin, batch)
    Worker.objects.create(name="w", seen_at=timezone.now() - timedelta(seconds=100))
    assert "No worker is at work" not in shown(admin, batch)
    Worker.objects.update(seen_at=timezone.now() - timedelta(seconds=130))
    assert "No worker is at work" in shown(admin, batch)
    work()
    assert [worker.name for worker in Worker.objects.all()] == ["w"]


def test_a_page_that_asks_again_gets_its_progress_until_that_is_over(admin: Client) -> None:
    batch = sent(admin, {"a.csv": table("May")})
    asked = f"/imports/{batch.pk}/?phase=waiting"
    part = admin.get(asked, headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert 'hx-trigger="every 2s"' in part.content.decode()
    work()
    over = admin.get(asked, headers={"HX-Request": "true"})
    assert (over.status_code, over["HX-Refresh"]) == (200, "true")


def test_imports_of_browser_and_prompt_stand_in_one_list(admin: Client) -> None:
    assert "Nothing has been imported yet" in admin.get("/imports/").content.decode()
    batch = previewed(admin, {"a.csv": table("May")})
    ImportBatch.objects.create(key="k", state="running", options={"paths": ["/news"]}, created_by_name="root")
    page = admin.get("/imports/").content.decode()
    for words in ("/news", "root, at the prompt", "Mika Veil, in the browser", f'href="/imports/{batch.pk}/"', "1 not yet stored"):
        assert words in page, words
    prompt = ImportBatch.objects.get(origin="prompt")
    assert "Begun at the prompt" in shown(admin, prompt)
    assert decide(admin, prompt, "discard").status_code == 409
