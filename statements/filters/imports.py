"""What the pages of imports ask the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Length

from articles.models import ImportBatch, ImportItem, Outlet, Worker
from articles.models.ledger import ImportItemQuerySet
from statements.filters.numbered import NumberedPage, numbered_page
from statements.models import Quote

BATCHES, ITEMS = 25, 100
ENGLISH = Q(metadata__language__in=["en", "eng"]) | Q(metadata__language__startswith="en-") | Q(metadata__language__startswith="eng-")
NEW = Q(expected__in=["added", "changed"])
# Lists print none of these, and they are long
LONG = ("payload", *(f"{version}__{name}" for version in ("version", "present") for name in ("text", "paragraph_starts", "sentence_starts")))

LISTS = {
    "added": Q(expected="added"),
    "changed": Q(expected="changed"),
    "known": Q(expected="known"),
    "refused": Q(state="refused"),
    "foreign": NEW & ~ENGLISH,
    "unknown_outlet": NEW & Q(metadata__outlet="unknown"),
}
REPORTS = {state: Q(state=state) for state in ("added", "changed", "known", "refused", "failed", "dropped", "pending", "stored")}


def batches_page(number: str) -> NumberedPage[ImportBatch]:
    """Give one page of imports, the newest first."""
    return numbered_page(ImportBatch.objects.defer("preview"), number, BATCHES)


def states_of(batches: Iterable[ImportBatch]) -> dict[int, Counter[str]]:
    """Count the items of imports by their states, in one query."""
    counts: dict[int, Counter[str]] = {batch.pk: Counter() for batch in batches}
    rows = ImportItem.objects.filter(batch__in=list(counts)).order_by().values_list("batch", "state").annotate(Count("pk"))
    for batch, state, number in rows:
        counts[batch][state] = number
    return counts


def has_worker() -> bool:
    """Tell whether any worker has been heard of lately."""
    return Worker.objects.alive().exists()


@dataclass(frozen=True)
class ItemsPage:
    """Some items of an import, and what belongs to them."""

    page: NumberedPage[ImportItem]
    outlets: dict[str, str]
    vouched: dict[int, int]
    twins: dict[int, str]


def otherwise(batch: ImportBatch) -> ImportItemQuerySet:
    """Give the items that were found to be something else than the preview said."""
    return ImportItem.objects.filter(batch=batch).ended_otherwise()


def items_page(batch: ImportBatch, name: str, number: str) -> ItemsPage:
    """Give one page of a list of items, in four queries."""
    return _with_surroundings(batch, numbered_page(_listed(batch, name), number, ITEMS))


def every_item(batch: ImportBatch, *, problems: bool) -> Iterator[ImportItem]:
    """Give all items in their order, or those that something is wrong with."""
    rows = _loaded(ImportItem.objects.filter(batch=batch))
    if problems:
        rows = rows.exclude(error="")
    return rows.iterator(chunk_size=500)


def outlet_names() -> dict[str, str]:
    """Give the names of outlets by what the ledger calls them."""
    return dict(Outlet.objects.values_list("slug", "name"))


def _listed(batch: ImportBatch, name: str) -> ImportItemQuerySet:
    rows = ImportItem.objects.filter(batch=batch)
    if name == "otherwise":
        return _loaded(rows.ended_otherwise())
    return _loaded(rows.filter((LISTS if batch.state == ImportBatch.State.PREVIEWED else REPORTS).get(name, Q())))


def _loaded(rows: ImportItemQuerySet) -> ImportItemQuerySet:
    sizes = {"size": Length("payload"), "present_size": Length("present__text")}
    return rows.order_by("ordinal").select_related("version__article", "present__article").defer(*LONG).annotate(**sizes)


def _with_surroundings(batch: ImportBatch, page: NumberedPage[ImportItem]) -> ItemsPage:
    articles = [item.present.article_id for item in page.rows if item.present]
    quotes = Quote.objects.filter(version__article__in=articles, review__in=Quote.VOUCHED).order_by()
    vouched = dict(quotes.values_list("version__article").annotate(Count("pk")))
    twins = ImportItem.objects.filter(batch=batch, ordinal__in=[item.twin for item in page.rows if item.twin])
    return ItemsPage(page, outlet_names(), vouched, dict(twins.values_list("ordinal", "source")))
