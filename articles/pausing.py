"""Pauses between the transactions of bulk writers: SQLite has one writer at a time, and editors must get their turn."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

PAUSE = 0.05


class Pauses:
    """Keeps the transactions of one bulk writer apart; what else it does between them counts as pause."""

    def __init__(self) -> None:
        self._free_from = 0.0

    @contextmanager
    def write(self) -> Iterator[None]:
        """Wait for the pause since the last writing to be over, where the database needs it, then write."""
        if connection.vendor == "sqlite":
            time.sleep(max(0.0, self._free_from - time.monotonic()))
        yield
        self._free_from = time.monotonic() + PAUSE
