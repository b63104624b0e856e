"""How long the database may work on what a reader asked for, the same on both engines.

    with within(settings.LIST_TIME_LIMIT_MS):
        rows = list(quotes)

raises RanOutOfTimeError where that takes too long: on PostgreSQL any one query, on SQLite all of them together. The limit ends with the
block, whatever happens in it. Inside a transaction PostgreSQL is not limited: a query cut off there would take the whole of it
along; pages that only read open none.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from django.db import OperationalError, connection

# SQLite asks between so many of its steps, some twenty times in a millisecond
STEPS = 2_000
CANCELLED = "57014"


class RanOutOfTimeError(Exception):
    """The database was stopped before it had found the answer."""


def within(milliseconds: int) -> AbstractContextManager[None]:
    """Stop the database where the queries of the block take longer; nothing is stopped where the limit is 0."""
    if not milliseconds:
        return nullcontext()
    return (_on_postgres if connection.vendor == "postgresql" else _on_sqlite)(milliseconds)


@contextmanager
def _on_sqlite(milliseconds: int) -> Iterator[None]:
    connection.ensure_connection()
    # SQLite works in this very thread: its own time counts, not that of others who keep the machine busy
    database, end = connection.connection, time.thread_time() + milliseconds / 1000
    database.set_progress_handler(lambda: time.thread_time() > end, STEPS)
    try:
        yield
    except OperationalError as error:
        if "interrupted" in str(error):
            raise RanOutOfTimeError from error
        raise
    finally:
        database.set_progress_handler(None, 0)


@contextmanager
def _on_postgres(milliseconds: int) -> Iterator[None]:
    if connection.in_atomic_block:
        yield
        return

    def limited(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        # Sent together the two are one transaction, at whose end the limit is gone: nothing is left behind on the connection
        return execute(f"SET LOCAL statement_timeout = {int(milliseconds)}; {sql}", params, many, context)

    with connection.execute_wrapper(limited):
        try:
            yield
        except OperationalError as error:
            if getattr(error.__cause__, "pgcode", None) == CANCELLED:
                raise RanOutOfTimeError from error
            raise
