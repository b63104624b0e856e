"""The pages of imports ask the database as often for a hundred texts, or imports, as for one."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from model_bakery import baker

from articles.models import ImportBatch, ImportItem, Outlet
from tests.factories import make_outlet, make_quote, make_version
from tests.site.pages import MOST_QUERIES, SEVERAL, queries_of

pytestmark = pytest.mark.django_db

SHOWN = [("previewed", "changed"), ("previewed", "known"), ("previewed", "refused"), ("done", "changed"), ("done", "refused"), ("running", "")]


def stored_import(texts: int, state: str, name: str) -> ImportBatch:
    """Store an import whose texts change articles, with checked quotes, twins and a sample."""
    outlet = Outlet.objects.filter(slug="lamp").first() or make_outlet(slug="lamp")
    counts = {"added": 0, "changed": texts, "known": texts, "refused": texts}
    row = {"title": "T", "outlet": "lamp", "source": "a.txt", "published_on": "2024-11-08", "error": "", "quotes": []}
    more: dict[str, Any] = {"preview": {"counts": counts, "outlets": [["lamp", texts]], "seconds": 9, "sample": [row] * min(texts, 20)}}
    if state != "previewed":
        more |= {"committed_at": timezone.now(), "finished_at": timezone.now() if state == "done" else None}
    batch = ImportBatch.objects.create(key=f"{texts} {state} {name}", origin="browser", state=state, **more)
    about = {"identity": "i", "title": "T", "outlet": "lamp", "language": "en", "published_on": "2024-11-08"}
    for ordinal in range(1, texts + 1):
        version = make_version(outlet=outlet)
        make_quote(version=version, review="confirmed")
        item = {"batch": batch, "source": f"{ordinal}.txt", "metadata": about, "present": version, "version": version if state == "done" else None}
        ended = {"previewed": "pending", "running": "pending", "done": "changed"}[state]
        ImportItem.objects.create(ordinal=ordinal, state=ended, expected="changed", **item)
        ImportItem.objects.create(ordinal=1000 + ordinal, state=ended, expected="known", twin=ordinal, **item)
        baker.make(ImportItem, batch=batch, ordinal=2000 + ordinal, source="b.txt", state="refused", error="why – what to do")
    return batch


@pytest.mark.parametrize(("state", "name"), SHOWN)
def test_an_import_of_many_texts_asks_no_more_than_one_of_a_single_text(state: str, name: str) -> None:
    batches = [stored_import(texts, state, name) for texts in SEVERAL]
    counts = [queries_of(f"/imports/{batch.pk}/?show={name}", "admin") for batch in batches]
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts


def test_a_list_of_many_imports_asks_no_more_than_one_of_a_single_import() -> None:
    counts = []
    for number in range(30):
        stored_import(1, "previewed", str(number))
        if number in (0, 9, 29):
            counts.append(queries_of("/imports/", "admin"))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts


@pytest.mark.parametrize("name", ["problems", "report"])
def test_a_table_of_many_texts_asks_no_more_than_one_of_a_single_text(name: str) -> None:
    counts = [queries_of(f"/imports/{stored_import(texts, 'done', '').pk}/{name}.csv", "admin") for texts in SEVERAL]
    assert len(set(counts)) == 1, counts
