"""Claims by lease: a time in the ledger that a thread renews while the holder works."""

from __future__ import annotations

import threading
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from articles.claiming.claims import Claims
from articles.claiming.holder import is_gone, own_name
from articles.models import ImportBatch, ImportItem

LEASE = timedelta(seconds=60)
BEAT = 15.0


class Leases(Claims):
    """Items leased for a minute at a time."""

    def __init__(self, lease: timedelta = LEASE, beat: float = BEAT) -> None:
        super().__init__()
        self.lease, self.beat = lease, beat
        self.name = own_name()
        self._ended = threading.Event()
        self._heart: threading.Thread | None = None

    def __exit__(self, *error: object) -> None:
        self._ended.set()
        if self._heart:
            self._heart.join()
        super().__exit__(*error)

    def claim(self, batch: ImportBatch, most: int) -> list[ImportItem]:
        """Lease items whose version no living process has leased."""
        # SQLite transactions begin IMMEDIATE, so that nobody else claims between the look and the mark
        with transaction.atomic():
            leased = ImportItem.objects.filter(state=ImportItem.State.STORED, lease_until__gt=timezone.now())
            gone = [name for name in leased.values_list("claimed_by", flat=True).distinct() if is_gone(name)]
            free = batch.items.filter(state=ImportItem.State.STORED).exclude(version__in=leased.exclude(claimed_by__in=gone).values("version"))
            items = self._keep(free.order_by("ordinal")[:most], claimed_by=self.name, lease_until=timezone.now() + self.lease)
        if items and not self._heart:
            self._heart = threading.Thread(target=self._renew, name="lease", daemon=True)
            self._heart.start()
        return items

    def let_go(self, version_id: int, *, tried: bool = False) -> None:
        """End the lease of items that are still open."""
        self._drop(version_id, tried)

    def _renew(self) -> None:
        try:
            while not self._ended.wait(self.beat):
                mine = ImportItem.objects.filter(state=ImportItem.State.STORED, claimed_by=self.name)
                mine.update(lease_until=timezone.now() + self.lease)
        finally:
            connection.close()
