"""Open a batch in the ledger and fill it with what readers give."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.metadata.outlets import OutletNames
from articles.models import ImportBatch, ImportItem
from articles.pausing import Pauses
from articles.preparing import prepare
from articles.readers import Record, Refusal
from articles.readers.records import RefusedError

ITEMS_AT_ONCE = 100
BYTES_AT_ONCE = 10_000_000
LONGEST_SOURCE = 1000
LONGEST_ABOUT = 500


def open_batch(*, key: str, options: dict[str, Any], created_by_name: str) -> tuple[ImportBatch, bool]:
    """Give the unfinished batch of that key, or a new one; tell which."""
    made = {"options": options, "created_by_name": created_by_name[:160]}
    for _ in range(3):
        if batch := ImportBatch.objects.open().filter(key=key).first():
            return batch, False
        try:
            with transaction.atomic():
                return ImportBatch.objects.create(key=key, **made), True
        except IntegrityError:
            # another run has opened it just now, or even finished it since
            continue
    raise RuntimeError("other runs of this very import begin and end all the time")


def fill_batch(*, batch: ImportBatch, found: Iterable[Record | Refusal], outlet: str = "", on_filled: Callable[[int], None] = lambda _: None) -> None:
    """Write an item for each record and refusal, a chunk a transaction; then a batch from the prompt runs, an upload is looked through.

    The same sources give the same items, so that a run broken off while filling is simply filled again: what is there stays.
    """
    if batch.state != ImportBatch.State.FILLING:
        return
    outlets = OutletNames()
    items = (make_item(batch, ordinal, one, outlets, outlet) for ordinal, one in enumerate(found, start=1))
    pauses = Pauses()
    for chunk in _chunks(items):
        with pauses.write(), transaction.atomic():
            # whoever discards an import that is being filled must not find it full afterwards
            if not ImportBatch.objects.select_for_update().filter(pk=batch.pk, state=ImportBatch.State.FILLING).exists():
                break
            ImportItem.objects.bulk_create(chunk, ignore_conflicts=True)
        on_filled(len(chunk))
    then = ImportBatch.State.CLASSIFYING if batch.origin == ImportBatch.Origin.BROWSER else ImportBatch.State.RUNNING
    ImportBatch.objects.filter(pk=batch.pk, state=ImportBatch.State.FILLING).update(state=then)
    batch.refresh_from_db()


def make_key(*parts: str) -> str:
    """Give the key of an import from what makes it this one: its contents and the options that matter."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def make_item(batch: ImportBatch, ordinal: int, one: Record | Refusal, outlets: OutletNames, default_outlet: str) -> ImportItem:
    """Make, without storing it, the item of a record or refusal; a record with something wrong about it becomes refused here."""
    item = ImportItem(batch=batch, ordinal=ordinal, source=_fitting(one.source), line=one.line)
    if isinstance(one, Record):
        item.source_sha256 = one.sha256
        try:
            prepared = prepare(one, outlets, default_outlet)
            item.metadata, item.payload = prepared.to_json() | _manifest(one), prepared.text.encode()
            return item
        except RefusedError as error:
            item.metadata = {name: value[:LONGEST_ABOUT] for name, value in one.about.items()}
            one = Refusal.of(one.source, one.line, error, one.manifest)
    item.state, item.error, item.ended_at = ImportItem.State.REFUSED, f"{one.why} – {one.remedy}", timezone.now()
    item.metadata |= _manifest(one) | {"remedy": one.remedy}
    return item


def _manifest(one: Record | Refusal) -> dict[str, str]:
    return {"manifest": one.manifest} if one.manifest else {}


def _fitting(source: str) -> str:
    """Keep the end of a very long name, which tells more than its beginning."""
    return source if len(source) <= LONGEST_SOURCE else "…" + source[1 - LONGEST_SOURCE :]


def _chunks(items: Iterable[ImportItem]) -> Iterator[list[ImportItem]]:
    chunk: list[ImportItem] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.payload or b"")
        if len(chunk) == ITEMS_AT_ONCE or size > BYTES_AT_ONCE:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
