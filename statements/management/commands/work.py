"""Work off imports that others have begun: `manage.py work [--once] [--workers N]`, beside the server."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, connection

from articles.actions.expire_batches import expire_batches
from articles.heartbeat import heartbeat
from statements.management.commands.ingest import reader, workers
from statements.management.work_round import Round

log = logging.getLogger(__name__)

BETWEEN_LOOKS = 1.0
AFTER_TROUBLE = 5.0
BETWEEN_EXPIRIES = 3600.0


class Command(BaseCommand):
    """Look for uploads and running batches, work them off, sleep, until told to end."""

    help = """Look through what was uploaded, import what was let go and what imports that were broken off have left, and throw
away uploads that nobody has imported in time. Ends after the text in hand on SIGTERM or Ctrl-C."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to stay."""
        parser.add_argument("--once", action="store_true", help="end when nothing is left to do")
        parser.add_argument("--workers", type=workers, default=1, metavar="N", help="processes that read for quotes (default: 1)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until told to end, or once."""
        told_to_end, trouble, expire_at = threading.Event(), False, 0.0
        with _ending_on_signals(told_to_end), heartbeat():
            while not told_to_end.is_set():
                if time.monotonic() >= expire_at:
                    self._expire()
                    expire_at = time.monotonic() + BETWEEN_EXPIRIES
                trouble = self._work_off(options["workers"], told_to_end, gives_way=not options["once"])
                if options["once"]:
                    break
                told_to_end.wait(AFTER_TROUBLE if trouble else BETWEEN_LOOKS)
        if options["once"] and trouble:
            raise SystemExit(1)

    def _work_off(self, processes: int, told_to_end: threading.Event, *, gives_way: bool) -> bool:
        """Do one round; tell whether something made trouble."""
        one = Round(reader(processes), told_to_end.is_set, self.stdout.write, gives_way)
        one.run()
        return one.trouble

    def _expire(self) -> None:
        try:
            expired = expire_batches()
        except DatabaseError:
            log.exception("old uploads could not be thrown away; it is tried again")
            connection.close()
            return
        if expired:
            self.stdout.write(f"old uploads thrown away: {expired:,}")


@contextmanager
def _ending_on_signals(told_to_end: threading.Event) -> Iterator[None]:
    """Take SIGTERM and SIGINT as a wish to end after the text in hand; a second one ends at once."""

    def end(number: int, frame: FrameType | None) -> None:
        if told_to_end.is_set():
            raise KeyboardInterrupt
        told_to_end.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
