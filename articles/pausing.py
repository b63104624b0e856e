"""Pauses between the transactions of bulk writers: SQLite has one writer at a time, and editors must get their turn."""

from __future__ import annotations

import time

from django.db import connection

PAUSE = 0.05


def pause_between_writes() -> None:
    """Let others write, where the database needs it."""
    if connection.vendor == "sqlite":
        time.sleep(PAUSE)
