"""From record to article: what is added, what is a new version, what is known; and what a dry run says of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from articles.actions.fill_batch import fill_batch, open_batch
from articles.actions.store_items import store_items
from articles.models import Article, ArticleVersion, ImportBatch, ImportItem, Outlet
from articles.readers import Record
from articles.reporting import report_on
from articles.trying import try_import

pytestmark = pytest.mark.django_db


def record(text: str, **about: str) -> Record:
    """Make a record of the Lamp's, in a language that is not read for quotes unless told otherwise."""
    return Record("a.jsonl", 1, text, hashlib.sha256(text.encode()).hexdigest(), {"outlet": "The Lamp", "language": "hy"} | about)


def import_(*records: Record, key: str = "k") -> list[str]:
    """Import records, all of them stored, and give the states of their items."""
    batch, _ = open_batch(key=key, options={}, created_by_name="somebody")
    fill_batch(batch=batch, found=records)
    while store_items(batch=batch):
        pass
    ImportBatch.objects.filter(pk=batch.pk).update(state="done", finished_at=datetime.now(UTC))
    return list(batch.items.order_by("ordinal").values_list("state", flat=True))


def test_an_article_is_stored_with_its_text(outlets: dict[str, Outlet]) -> None:
    text = "A title\n\n“We agree,” she said. He left.\n\nLast paragraph.\n"
    about = {"title": " Given  title ", "published": "2024-11-08T22:00:00Z", "url": "https://Lamp.example/1/?utm_a=b", "language": "en"}
    assert import_(record(text, **about)) == ["stored"]
    article, version = Article.objects.get(), ArticleVersion.objects.get()
    assert (article.outlet, article.title, article.url) == (outlets["lamp"], "Given title", "https://Lamp.example/1/?utm_a=b")
    assert (article.published_on, article.published_at) == (date(2024, 11, 9), datetime(2024, 11, 8, 22, tzinfo=UTC))
    assert article.identity == "url:https://lamp.example/1"
    assert (version.text, version.number, version.extraction) == (text, 1, "waiting")
    assert version.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert [text[start:][:5] for start in version.paragraph_starts] == ["A tit", "“We a", "Last "]
    assert [text[start:][:5] for start in version.sentence_starts] == ["A tit", "“We a", "He le", "Last "]


def test_what_is_not_english_is_stored_and_not_read(outlets: dict[str, Outlet]) -> None:
    assert import_(record("Տեքստ")) == ["added"]
    assert ArticleVersion.objects.get().extraction == "skipped"


def test_without_a_title_the_first_line_is_it(outlets: dict[str, Outlet]) -> None:
    import_(record("\n\n  First \t line \nSecond line"), record("x" * 600))
    titles = list(Article.objects.order_by("id").values_list("title", flat=True))
    assert titles == ["First line", "x" * 499 + "…"]


SAME = "Same title"
SERIES = [
    pytest.param([("One.", {}), ("One.", {})], ["added", "known"], id="the same text"),
    pytest.param([("One, two.", {}), ("One,\n\n two. ", {})], ["added", "known"], id="the same but for spaces"),
    pytest.param([("“One, two.”", {}), ("“One,” two.", {})], ["added", "changed"], id="a mark that moved may change who speaks"),
    pytest.param([("One.", {}), ("Two.", {})], ["added", "changed"], id="other words"),
    pytest.param([("One.", {}), ("Two.", {}), ("One.", {})], ["added", "changed", "known"], id="back to the first"),
    pytest.param([("One.", {}), ("One.", {"outlet": "Sieve Press"})], ["added", "added"], id="another outlet"),
    pytest.param([("One.", {}), ("One.", {"published": "2024-11-08"})], ["added", "added"], id="another day"),
    pytest.param([("One.", {"url": "https://a.example/1"}), ("Two.", {"url": "https://A.example/1/#x"})], ["added", "changed"], id="one address"),
    pytest.param([("One.", {"url": "https://a.example/1"}), ("One.", {"url": "https://a.example/2"})], ["added", "added"], id="two addresses"),
    pytest.param([("One.", {}), ("Two.", {"title": "SAME: title!"})], ["added", "changed"], id="one title"),
]


@pytest.mark.parametrize(("texts", "states"), SERIES)
def test_texts_are_told_apart(outlets: dict[str, Outlet], texts: Sequence[tuple[str, dict[str, str]]], states: list[str]) -> None:
    records = [record(text, **({"title": SAME} | about)) for text, about in texts]
    tried = try_import(records)
    assert import_(*records) == states
    assert {state: tried.counts[state] for state in set(states)} == {state: states.count(state) for state in set(states)}


@pytest.mark.parametrize(("texts", "states"), SERIES)
def test_texts_are_told_apart_across_imports(outlets: dict[str, Outlet], texts: Sequence[tuple[str, dict[str, str]]], states: list[str]) -> None:
    records = [record(text, **({"title": SAME} | about)) for text, about in texts]
    found = []
    for number, one in enumerate(records):
        tried = try_import([one])
        found += import_(one, key=str(number))
        assert tried.counts == {found[-1]: 1}
    assert found == states


def test_versions_are_numbered_and_keep_their_texts(outlets: dict[str, Outlet]) -> None:
    import_(record("One.", title=SAME), record("Two.", title=SAME), record("Three.", title=SAME))
    versions = ArticleVersion.objects.order_by("number")
    assert [(version.number, version.text) for version in versions] == [(1, "One."), (2, "Two."), (3, "Three.")]
    assert [item.version for item in ImportItem.objects.order_by("ordinal")] == list(versions)


def test_the_payload_goes_when_the_article_is_stored(outlets: dict[str, Outlet]) -> None:
    batch, _ = open_batch(key="k", options={}, created_by_name="")
    fill_batch(batch=batch, found=[record("One.")])
    assert bytes(ImportItem.objects.get().payload or b"") == b"One."
    store_items(batch=batch)
    assert ImportItem.objects.get().payload is None


def test_a_record_with_something_wrong_becomes_a_refusal(outlets: dict[str, Outlet]) -> None:
    records = [record("One.", outlet="The Lmap"), record("Two.", published="soon"), record("Three.", title="x" * 501), record("Four.")]
    assert import_(*records) == ["refused", "refused", "refused", "added"]
    report = report_on(ImportBatch.objects.get())
    assert report.problems == try_import(records).problems
    assert report.problems[0] == "a.jsonl, line 1: no outlet is called “The Lmap” – did you mean “The Lamp”? If not, add the outlet first"
    assert not report.is_clean


def test_a_dry_run_writes_nothing(outlets: dict[str, Outlet]) -> None:
    with connection.execute_wrapper(refuse_writing):
        tried = try_import([record("One.", title=SAME), record("Two.", title=SAME), record("x", outlet="nobody")])
    assert next(tried.lines()) == "1 added, 1 new version, 0 known, 1 refused"


def refuse_writing(execute: object, sql: str, *arguments: object) -> object:
    """Let queries pass."""
    assert sql.lstrip().startswith("SELECT"), sql
    return execute(sql, *arguments)  # type: ignore[operator]


def test_an_open_batch_of_the_same_key_is_taken_up(outlets: dict[str, Outlet]) -> None:
    first, is_new = open_batch(key="k", options={}, created_by_name="")
    again, is_new_again = open_batch(key="k", options={}, created_by_name="")
    assert (first, is_new, is_new_again) == (again, True, False)
    ImportBatch.objects.update(state="done", finished_at=datetime.now(UTC))
    assert open_batch(key="k", options={}, created_by_name="")[1]


def test_filling_twice_fills_once(outlets: dict[str, Outlet]) -> None:
    batch, _ = open_batch(key="k", options={}, created_by_name="")
    ImportItem.objects.create(batch=batch, ordinal=1, source="there already", state="refused", error="why")
    fill_batch(batch=batch, found=[record("One."), record("Two.")])
    assert list(batch.items.order_by("ordinal").values_list("source", flat=True)) == ["there already", "a.jsonl"]
    fill_batch(batch=batch, found=[record("Three.")] * 3)
    assert batch.items.count() == 2


def test_known_texts_cost_a_query_each(outlets: dict[str, Outlet], django_assert_max_num_queries: object) -> None:
    records = [record(f"Text {number}.", title=f"Title {number}") for number in range(50)]
    import_(*records, key="a")
    batch, _ = open_batch(key="b", options={}, created_by_name="")
    fill_batch(batch=batch, found=records)
    with django_assert_max_num_queries(55):  # type: ignore[operator]
        assert store_items(batch=batch) == 50
