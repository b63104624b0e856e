"""A dry run: what an import would do, decided by the import's own rules, with nothing written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from articles.actions.complete_article import note_completion
from articles.actions.fill_batch import make_item
from articles.classifying import ADDED, KNOWN, Shelf
from articles.metadata.outlets import OutletNames
from articles.models import ImportBatch, ImportItem
from articles.preparing import Prepared
from articles.readers import Record, Refusal
from articles.reporting import Report, report

ITEMS_AT_ONCE = 100


def try_import(found: Iterable[Record | Refusal], *, outlet: str = "", on_tried: Callable[[int], None] = lambda _: None) -> Report:
    """Report what importing would come to."""
    outlets, batch = OutletNames(), ImportBatch()
    items = (make_item(batch, ordinal, one, outlets, outlet) for ordinal, one in enumerate(found, start=1))
    return report(_ended(items, on_tried))


def _ended(items: Iterator[ImportItem], on_tried: Callable[[int], None]) -> Iterator[ImportItem]:
    """Give each item with the state it would end in."""
    shelf = Shelf()
    while chunk := list(islice(items, ITEMS_AT_ONCE)):
        texts = {item.ordinal: Prepared.from_item(item) for item in chunk if item.state == ImportItem.State.PENDING}
        shelf.look_up(texts.values())
        for item in chunk:
            if text := texts.get(item.ordinal):
                item.state = ImportItem.State(shelf.classify(text))
                vars(item)["is_retracted"] = shelf.is_retracted(text)
                if item.state != ADDED:
                    note_completion(item, text, shelf)
                if item.state != KNOWN:
                    shelf.add(text)
            yield item
        on_tried(len(chunk))
