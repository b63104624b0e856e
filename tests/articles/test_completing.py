"""What a later import tells of a known article: it fills what is empty, and what stands differently stays and is told."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime

import pytest

from articles.actions.fill_batch import fill_batch, open_batch
from articles.actions.store_items import store_items
from articles.models import Article, ArticleVersion, ImportBatch, ImportItem, Outlet
from articles.readers import Record
from articles.reporting import Report, report_on
from articles.trying import try_import

pytestmark = pytest.mark.django_db

TEXT = "Road to open\n\n" + "The minister told reporters on Friday that the road through the valley would open in May. " * 4
URL = "https://lamp.example/1"


def record(text: str = TEXT, **about: str) -> Record:
    """Make a record in English."""
    return Record("a.jsonl", 1, text, hashlib.sha256(text.encode()).hexdigest(), {"language": "en"} | about)


def import_(*records: Record) -> Report:
    """Try records, then import them, and see that both come to the same."""
    tried = try_import(records)
    batch, _ = open_batch(key=str(ImportBatch.objects.count()), options={}, created_by_name="")
    fill_batch(batch=batch, found=records)
    while store_items(batch=batch):
        pass
    batch.items.filter(state="stored").update(state="known", ended_at=datetime.now(UTC))
    ends = dict(batch.items.values_list("ordinal", "outcome"))
    ImportBatch.objects.filter(pk=batch.pk).update(state="done", finished_at=datetime.now(UTC))
    report = report_on(batch)
    assert (tried.notes, list(tried.remarks())) == (report.notes, list(report.remarks()))
    assert sorted(tried.counts.elements()) == sorted(ends.values())
    return report


def read_for_quotes(state: str = "done") -> None:
    """Mark every version as read."""
    ArticleVersion.objects.update(extraction=state, extraction_error="it broke" if state == "failed" else "")


def test_what_was_missing_is_filled_and_the_text_read_again(outlets: dict[str, Outlet]) -> None:
    import_(record())
    read_for_quotes()
    report = import_(record(outlet="The Lamp", title="The road opens", author="Ilse Varga", published="2024-11-08T22:30:00Z", url=URL))
    article = Article.objects.get()
    assert (article.outlet, article.title, article.author, article.url) == (outlets["lamp"], "The road opens", "Ilse Varga", URL)
    assert (article.published_on, article.published_at) == (date(2024, 11, 9), datetime(2024, 11, 8, 22, 30, tzinfo=UTC))
    assert (article.identity, ArticleVersion.objects.get().extraction) == (f"url:{URL}", "waiting")
    assert list(report.remarks()) == ["filled in where articles lacked it: outlet 1, title 1, author 1, address 1, date 1, time 1"]
    assert ImportItem.objects.latest("id").outcome == "known"


def test_what_stands_differently_stays_and_is_told(outlets: dict[str, Outlet]) -> None:
    about = {"outlet": "The Lamp", "title": "First title", "author": "Ilse Varga", "published": "2024-05-03", "url": URL}
    import_(record(**about))
    read_for_quotes()
    report = import_(record(**(about | {"title": "Other title", "author": "Somebody", "published": "2024-05-05", "url": URL + "/#top"})))
    article = Article.objects.get()
    assert (article.title, article.author, str(article.published_on)) == ("First title", "Ilse Varga", "2024-05-03")
    assert report.notes == [
        "a.jsonl, line 1: title: stored “First title”, the file says “Other title”: kept",
        "a.jsonl, line 1: author: stored Ilse Varga, the file says Somebody: kept",
        "a.jsonl, line 1: date: stored 3 May 2024, the file says 5 May 2024: kept",
    ]
    assert (report.is_clean, ArticleVersion.objects.get().extraction) == (True, "done")


def test_a_changed_text_fills_too_and_an_author_alone_is_no_reason_to_read_again(outlets: dict[str, Outlet]) -> None:
    import_(record(url=URL))
    read_for_quotes()
    import_(record(url=URL, author="Ilse Varga"))
    assert ArticleVersion.objects.get().extraction == "done"
    import_(record(text=TEXT + "\n\nMore.", url=URL, published="2024-05-03"))
    assert str(Article.objects.get().published_on) == "2024-05-03"
    assert list(ArticleVersion.objects.values_list("number", "extraction")) == [(1, "done"), (2, "waiting")]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param({"url": URL}, {"url": "https://lamp.example/2"}, id="another address"),
        pytest.param({"published": "2024-05-03"}, {"published": "2024-05-05"}, id="another day"),
        pytest.param({"title": "Morning news"}, {"title": "Evening news", "published": "2024-05-05"}, id="another title"),
        pytest.param({"outlet": "The Lamp"}, {"outlet": "Sieve Press", "url": URL}, id="another outlet"),
    ],
)
def test_the_same_words_under_other_facts_are_another_article(outlets: dict[str, Outlet], first: dict[str, str], then: dict[str, str]) -> None:
    import_(record(**first))
    import_(record(**then))
    assert Article.objects.count() == 2


def test_a_short_notice_may_be_printed_twice(outlets: dict[str, Outlet]) -> None:
    import_(record("The road is shut.", outlet="The Lamp"))
    import_(record("The road is shut.", outlet="The Lamp", published="2024-05-03"))
    assert Article.objects.count() == 2


def test_an_identity_that_another_article_has_is_not_taken(outlets: dict[str, Outlet]) -> None:
    import_(record(outlet="The Lamp", title="T", published="2024-05-03"), record(text=TEXT + "Other.", outlet="The Lamp", url=URL))
    import_(record(text=TEXT + "Other.", outlet="The Lamp", url=URL, title="T", published="2024-05-03"))
    assert Article.objects.count() == 2
    import_(record(text=TEXT + "Third.", outlet="The Lamp"))
    import_(record(text=TEXT + "Third.", outlet="The Lamp", title="T", published="2024-05-03"))
    assert Article.objects.count() == 3


def test_within_one_import_the_second_copy_fills_the_first(outlets: dict[str, Outlet]) -> None:
    report = import_(record(), record(outlet="The Lamp", published="2024-05-03"), record(outlet="The Lamp", url=URL), record())
    assert report.counts["known"] == 4
    article = Article.objects.get()
    assert (article.outlet.slug, str(article.published_on), article.url) == ("lamp", "2024-05-03", URL)


def test_a_text_whose_reading_failed_is_tried_again(outlets: dict[str, Outlet]) -> None:
    import_(record())
    read_for_quotes("failed")
    batch, _ = open_batch(key="again", options={}, created_by_name="")
    fill_batch(batch=batch, found=[record()])
    store_items(batch=batch)
    assert (batch.items.get().state, ArticleVersion.objects.get().extraction) == ("stored", "waiting")


def test_a_former_version_is_not_read_again(outlets: dict[str, Outlet]) -> None:
    import_(record(url=URL), record(text=TEXT + "More.", url=URL))
    read_for_quotes("failed")
    import_(record(url=URL))
    assert set(ArticleVersion.objects.values_list("extraction", flat=True)) == {"failed"}
