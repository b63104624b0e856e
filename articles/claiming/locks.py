"""Claims by PostgreSQL's advisory locks: they belong to the connection, and end with it however it ends."""

from __future__ import annotations

from django.db import connection

from articles.claiming.claims import Claims
from articles.claiming.holder import own_name
from articles.models import ImportBatch, ImportItem

# The upper half of the locks' numbers, so that versions are not taken for what others lock; the lower half is the version
READING = 0x52454144 << 32


class Locks(Claims):
    """Items whose version this connection has locked."""

    def claim(self, batch: ImportBatch, most: int) -> list[ImportItem]:
        """Lock versions that nobody else has locked, and look again: their items may have ended before the lock."""
        items: list[ImportItem] = []
        stored = batch.items.filter(state=ImportItem.State.STORED).exclude(version__in=list(self.held)).order_by("ordinal")
        for pk, version_id in stored.values_list("pk", "version_id"):
            if len(items) == most:
                break
            ours = version_id in {item.version_id for item in items}
            if ours or self._ask("pg_try_advisory_lock", version_id):
                again = ImportItem.objects.filter(pk=pk, state=ImportItem.State.STORED).first()
                if again:
                    items.append(again)
                elif not ours:
                    self._ask("pg_advisory_unlock", version_id)
        return self._keep(items, claimed_by=own_name())

    def let_go(self, version_id: int, *, tried: bool = False) -> None:
        """Unlock a version."""
        self._drop(version_id, tried)
        self._ask("pg_advisory_unlock", version_id)

    @staticmethod
    def _ask(function: str, version_id: int) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [READING | version_id])
            row = cursor.fetchone()
        return bool(row and row[0])
