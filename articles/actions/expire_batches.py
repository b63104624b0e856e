"""Throw away uploads that nobody has imported in time, and what ended imports have left."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.actions.decide_batch import end_without_import
from articles.models import ImportBatch, UploadChunk


def expire_batches() -> int:
    """End every upload and preview that is older than the days it may wait; tell how many."""
    oldest = timezone.now() - timedelta(days=settings.IMPORT_PREVIEW_DAYS)
    late = ImportBatch.objects.filter(state__in=ImportBatch.UNCOMMITTED, origin=ImportBatch.Origin.BROWSER, created_at__lt=oldest)
    expired = sum(_expire(pk) for pk in late.values_list("pk", flat=True))
    UploadChunk.objects.filter(upload__batch__state__in=ImportBatch.ENDS).delete()
    return expired


@transaction.atomic
def _expire(pk: int) -> bool:
    batch = ImportBatch.objects.select_for_update().filter(pk=pk, state__in=ImportBatch.UNCOMMITTED).first()
    if batch:
        end_without_import(batch=batch, state=ImportBatch.State.EXPIRED)
    return batch is not None
