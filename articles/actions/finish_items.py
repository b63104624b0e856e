"""Bring items and batches to their ends."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import ArticleVersion, ImportBatch, ImportItem, UploadChunk


@transaction.atomic
def finish_items(*, items: Iterable[ImportItem], error: str = "") -> None:
    """End stored items as what they were found to be, or as failed."""
    for item in items:
        end = ImportItem.State.FAILED if error else ImportItem.State(item.outcome)
        stored = ImportItem.objects.filter(pk=item.pk, state=ImportItem.State.STORED)
        stored.update(state=end, error=error, claimed_by="", lease_until=None, ended_at=timezone.now())


@transaction.atomic
def give_up_items(*, items: Iterable[ImportItem], error: str) -> None:
    """Mark texts that could not be read for quotes as failed, and their items with them."""
    items = list(items)
    waiting = ArticleVersion.objects.filter(pk__in=[item.version_id for item in items], extraction=ArticleVersion.Extraction.WAITING)
    waiting.update(extraction=ArticleVersion.Extraction.FAILED, extraction_error=error)
    finish_items(items=items, error=error)


def finish_batch(*, batch: ImportBatch) -> bool:
    """End a running batch that has no open items, and forget the bytes it was sent as; tell whether it has ended."""
    done = {"state": ImportBatch.State.DONE, "finished_at": timezone.now(), "revision": F("revision") + 1}
    if not batch.items.open().exists():
        with transaction.atomic():
            if ImportBatch.objects.filter(pk=batch.pk, state=ImportBatch.State.RUNNING).update(**done):
                UploadChunk.objects.filter(upload__batch=batch).delete()
    batch.refresh_from_db()
    return batch.state == ImportBatch.State.DONE
