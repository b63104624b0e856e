"""What every kind of claim can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Self

from django.db.models import F

from articles.models import ImportBatch, ImportItem


class Claims(ABC):
    """The items that this process holds, by the version they bring; all are let go at the end of the `with` block."""

    def __init__(self) -> None:
        self.held: dict[int, list[ImportItem]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for version_id in list(self.held):
            self.let_go(version_id)

    @abstractmethod
    def claim(self, batch: ImportBatch, most: int) -> list[ImportItem]:
        """Claim the next stored items of a batch that nobody holds, in their order."""

    @abstractmethod
    def let_go(self, version_id: int, *, tried: bool = False) -> None:
        """Give up the claim on a version; its items have ended, or are open to others."""

    def _drop(self, version_id: int, tried: bool) -> None:
        """Forget the items of a version; for those still open the attempt counts only if they were tried."""
        mine = ImportItem.objects.filter(pk__in=[item.pk for item in self.held.pop(version_id, [])], state=ImportItem.State.STORED)
        mine.update(claimed_by="", lease_until=None, attempts=F("attempts") - (0 if tried else 1))

    def _keep(self, items: Iterable[ImportItem], **marks: object) -> list[ImportItem]:
        """Remember items as held, here and in the ledger."""
        items = list(items)
        ImportItem.objects.filter(pk__in=[item.pk for item in items]).update(attempts=F("attempts") + 1, **marks)
        for item in items:
            item.attempts += 1
            self.held.setdefault(item.version_id or 0, []).append(item)
        return items
