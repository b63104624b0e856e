"""The sign of life of a worker: a row that a thread of its own renews, however long the text in hand takes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection

from articles.actions.note_worker import forget_worker, note_worker
from articles.claiming.holder import own_name

log = logging.getLogger(__name__)

BEAT = 20.0


@contextmanager
def heartbeat() -> Iterator[None]:
    """Say that this process works imports off, while the block runs."""
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(ended,), name="heartbeat", daemon=True)
    _say(alive=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        _say(alive=False)


def _beat(ended: threading.Event) -> None:
    try:
        while not ended.wait(BEAT):
            _say(alive=True)
    finally:
        connection.close()


def _say(*, alive: bool) -> None:
    """Renew or remove the row; a database that does not answer now may do so at the next beat."""
    try:
        (note_worker if alive else forget_worker)(name=own_name())
    except DatabaseError:
        log.warning("the sign of life could not be noted", exc_info=True)
        connection.close()
