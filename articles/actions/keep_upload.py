"""Keep uploaded files in the ledger, a few megabytes a transaction, so that neither memory nor the database is held up."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.actions.fill_batch import make_key
from articles.models import ImportBatch, Upload, UploadChunk
from articles.pausing import Pauses
from articles.upload_names import distinct_names

CHUNK = 1 << 20
CHUNKS_AT_ONCE = 8
State = ImportBatch.State


class SentFile(Protocol):
    """A file that was sent: what it says it is called, and its bytes."""

    name: str | None

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Give the bytes piece by piece."""


def keep_upload(*, files: Sequence[SentFile], manifest: SentFile | None, outlet: str, who: User) -> tuple[ImportBatch, bool]:
    """Store files as a new batch for a worker to look through; tell whether it is new.

    The same files with the same settings, while an import of them is open, lead to that import: a form sent twice is one upload.
    """
    batch = _begin(who, {"outlet": outlet})
    pauses = Pauses()
    sent = [*files, *filter(None, [manifest])]
    uploads = []
    for ordinal, (file, name) in enumerate(zip(sent, distinct_names([file.name or "" for file in sent]), strict=True), start=1):
        uploads.append(_keep_file(Upload(batch=batch, ordinal=ordinal, name=name, is_manifest=file is manifest), file, pauses))
    key = make_key("upload", outlet, *(f"{upload.name}/{upload.is_manifest}/{upload.sha256}" for upload in uploads))
    try:
        return _seal(batch, key, uploads), True
    except IntegrityError:
        standing = ImportBatch.objects.open().filter(key=key).first()
        if standing is None:
            # it has ended since: these files are an import of their own after all
            return _seal(batch, key, uploads), True
        forget_batch(batch=batch)
        return standing, False


def name_page(*, batch: ImportBatch, address: str) -> None:
    """Keep the whole address of the import's page, for the letter that tells of its end."""
    batch.options |= {"page": address}
    batch.save(update_fields=["options"])


@transaction.atomic
def forget_batch(*, batch: ImportBatch) -> None:
    """Take away a batch that has come to nothing, with what was stored of it."""
    UploadChunk.objects.filter(upload__batch=batch).delete()
    batch.delete()


def _begin(who: User, options: dict[str, Any]) -> ImportBatch:
    """Open a batch under a key of its own: what is in it is known when all of it is there."""
    name = who.get_full_name() or who.get_username()
    made = {"created_by": who, "created_by_name": name[:160], "options": options}
    return ImportBatch.objects.create(key=f"uploading {uuid4().hex}", origin=ImportBatch.Origin.BROWSER, state=State.UPLOADING, **made)


def _keep_file(upload: Upload, file: SentFile, pauses: Pauses) -> Upload:
    upload.save()
    whole = hashlib.sha256()
    numbered = enumerate(_even(file.chunks(CHUNK)))
    while chunks := list(islice(numbered, CHUNKS_AT_ONCE)):
        with pauses.write(), transaction.atomic():
            UploadChunk.objects.bulk_create(UploadChunk(upload=upload, number=number, content=content) for number, content in chunks)
        for _, content in chunks:
            whole.update(content)
            upload.size += len(content)
    upload.sha256 = whole.hexdigest()
    upload.save(update_fields=["size", "sha256"])
    return upload


def _even(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut what comes in any sizes into even chunks."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= CHUNK:
            yield bytes(waiting[:CHUNK])
            del waiting[:CHUNK]
    if waiting:
        yield bytes(waiting)


def _seal(batch: ImportBatch, key: str, uploads: Sequence[Upload]) -> ImportBatch:
    """Hand a batch whose files are all there to the workers."""
    batch.key, batch.state = key, State.UPLOADED
    batch.options |= {
        "files": [upload.name for upload in uploads if not upload.is_manifest],
        "manifest": next((upload.name for upload in uploads if upload.is_manifest), ""),
        "size": sum(upload.size for upload in uploads),
    }
    with transaction.atomic():
        batch.save(update_fields=["key", "state", "options"])
    return batch
