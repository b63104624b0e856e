"""Keep what a worker expects of an import, and open it to be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from articles.models import ImportBatch, ImportItem

State = ImportBatch.State


class GoneError(Exception):
    """The batch is no longer to be looked through: somebody has thrown it away."""


@transaction.atomic
def begin_filling(*, batch: ImportBatch) -> None:
    """Take an upload up, or go on with it."""
    ImportBatch.objects.filter(pk=batch.pk, state=State.UPLOADED).update(state=State.FILLING)
    batch.refresh_from_db()


def note_attempt(*, batch: ImportBatch, counts: int = 1) -> None:
    """Count that a preview is begun; whoever is killed at it leaves the count, whoever is told to stop takes it back."""
    ImportBatch.objects.filter(pk=batch.pk).update(attempts=F("attempts") + counts)
    batch.refresh_from_db()


@transaction.atomic
def note_expectations(*, batch: ImportBatch, items: Sequence[ImportItem]) -> None:
    """Keep what some items are expected to be."""
    _hold(batch)
    ImportItem.objects.bulk_update(items, ["expected", "present", "twin"])


@transaction.atomic
def note_preview(*, batch: ImportBatch, preview: dict[str, Any]) -> None:
    """Keep the preview and let people decide."""
    held = _hold(batch)
    held.preview, held.state, held.revision = preview, State.PREVIEWED, held.revision + 1
    held.save(update_fields=["preview", "state", "revision"])
    batch.refresh_from_db()


@transaction.atomic
def note_progress(*, batch: ImportBatch, progress: dict[str, Any]) -> None:
    """Tell how far a preview has come."""
    held = _hold(batch)
    held.preview = progress
    held.save(update_fields=["preview"])


def _hold(batch: ImportBatch) -> ImportBatch:
    held = ImportBatch.objects.select_for_update().filter(pk=batch.pk, state=State.CLASSIFYING).first()
    if held is None:
        raise GoneError
    return held
