"""The claim on a whole batch, so that of several workers one looks through it: a lock on PostgreSQL, else a lease."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.utils import timezone

from articles.claiming.holder import is_gone, own_name
from articles.claiming.leases import BEAT, LEASE
from articles.models import ImportBatch

# The upper half of the advisory locks' numbers, apart from that of readings; the lower half is the batch
PREVIEWING = 0x4C4F4F4B << 32


@contextmanager
def claimed(batch: ImportBatch) -> Iterator[bool]:
    """Claim the batch while the block runs; tell whether it could be had."""
    with _locked(batch) if connection.vendor == "postgresql" else _leased(batch) as is_ours:
        yield is_ours


@contextmanager
def _locked(batch: ImportBatch) -> Iterator[bool]:
    is_ours = _ask("pg_try_advisory_lock", batch.pk)
    try:
        yield is_ours
    finally:
        if is_ours:
            _ask("pg_advisory_unlock", batch.pk)


@contextmanager
def _leased(batch: ImportBatch) -> Iterator[bool]:
    if not _lease(batch):
        yield False
        return
    ended = threading.Event()
    heart = threading.Thread(target=_renew, args=(batch.pk, ended), name="lease of a batch", daemon=True)
    heart.start()
    try:
        yield True
    finally:
        ended.set()
        heart.join()
        ImportBatch.objects.filter(pk=batch.pk, claimed_by=own_name()).update(claimed_by="", lease_until=None)


def _lease(batch: ImportBatch) -> bool:
    # SQLite transactions begin IMMEDIATE, so that nobody else claims between the look and the mark
    with transaction.atomic():
        holder = ImportBatch.objects.filter(pk=batch.pk, lease_until__gt=timezone.now()).values_list("claimed_by", flat=True).first()
        if holder and not is_gone(holder):
            return False
        ImportBatch.objects.filter(pk=batch.pk).update(claimed_by=own_name(), lease_until=timezone.now() + LEASE)
    return True


def _renew(pk: int, ended: threading.Event) -> None:
    try:
        while not ended.wait(BEAT):
            ImportBatch.objects.filter(pk=pk, claimed_by=own_name()).update(lease_until=timezone.now() + LEASE)
    finally:
        connection.close()


def _ask(function: str, pk: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [PREVIEWING | pk])
        row = cursor.fetchone()
    return bool(row and row[0])
