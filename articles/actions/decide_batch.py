"""What a person decides about an import: go, throw away, try again what failed. A form that somebody has overtaken is refused."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import ArticleVersion, ImportBatch, ImportItem, UploadChunk

State = ImportBatch.State


class StaleBatchError(Exception):
    """The import is no longer what the person saw."""


@transaction.atomic
def commit_batch(*, batch_id: int, revision: int, who: User) -> ImportBatch:
    """Let an import that was looked at run; the same wish sent twice is one."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if batch.state in (State.RUNNING, State.DONE) and batch.committed_at and revision < batch.revision and batch.committed_by_id == who.pk:
        return batch
    _refuse_stale(batch, revision, State.PREVIEWED)
    batch.state, batch.revision = State.RUNNING, batch.revision + 1
    batch.committed_by, batch.committed_by_name, batch.committed_at = who, _printed(who), timezone.now()
    batch.save(update_fields=["state", "revision", "committed_by", "committed_by_name", "committed_at"])
    return batch


@transaction.atomic
def discard_batch(*, batch_id: int, revision: int) -> ImportBatch:
    """Throw away what was uploaded and not imported; the list of its files stays."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    if batch.state == State.DISCARDED:
        return batch
    # A worker may have come further while the page was open; what is thrown away is the same
    _refuse_stale(batch, revision if batch.state == State.PREVIEWED else batch.revision, *ImportBatch.UNCOMMITTED)
    end_without_import(batch=batch, state=State.DISCARDED)
    return batch


@transaction.atomic
def retry_failed(*, batch_id: int, revision: int) -> int:
    """Put the failed items of an ended import back, and no others; tell how many."""
    batch = ImportBatch.objects.select_for_update().get(pk=batch_id)
    _refuse_stale(batch, revision, State.DONE)
    failed = batch.items.filter(state=ImportItem.State.FAILED)
    versions = ArticleVersion.objects.filter(pk__in=list(failed.values_list("version", flat=True)), extraction=ArticleVersion.Extraction.FAILED)
    versions.update(extraction=ArticleVersion.Extraction.WAITING, extraction_error="")
    number = failed.update(state=ImportItem.State.STORED, error="", attempts=0, ended_at=None)
    if number:
        batch.state, batch.revision, batch.finished_at, batch.told_at = State.RUNNING, batch.revision + 1, None, None
        try:
            with transaction.atomic():
                batch.save(update_fields=["state", "revision", "finished_at", "told_at"])
        except IntegrityError as error:
            # the same files are being imported again, under the same key
            raise StaleBatchError from error
    return number


def end_without_import(*, batch: ImportBatch, state: ImportBatch.State, error: str = "") -> None:
    """End a batch that is not imported: its bytes go, the names of its files stay. Called within a transaction that holds the batch."""
    UploadChunk.objects.filter(upload__batch=batch).delete()
    waiting = batch.items.filter(state=ImportItem.State.PENDING)
    waiting.update(state=ImportItem.State.DROPPED, payload=None, ended_at=timezone.now())
    batch.state, batch.error, batch.revision, batch.finished_at = state, error, batch.revision + 1, timezone.now()
    batch.preview = {**batch.preview, "sample": []} if batch.preview else None
    batch.save(update_fields=["state", "error", "revision", "finished_at", "preview"])


def refuse_batch(*, batch: ImportBatch, error: str) -> None:
    """End an import that cannot be looked through, and say why."""
    with transaction.atomic():
        held = ImportBatch.objects.select_for_update().get(pk=batch.pk)
        if held.state in ImportBatch.AWAITING_PREVIEW:
            end_without_import(batch=held, state=State.REFUSED, error=error)
    batch.refresh_from_db()


def _refuse_stale(batch: ImportBatch, revision: int, *states: ImportBatch.State) -> None:
    if batch.state not in states or batch.revision != revision:
        raise StaleBatchError


def _printed(who: User) -> str:
    return (who.get_full_name() or who.get_username())[:160]
