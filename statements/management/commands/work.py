"""Work off imports that others have begun: `manage.py work [--once] [--workers N]`, beside the server."""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, connection

from articles.draining import Drain
from articles.models import ImportBatch
from articles.reporting import report_on
from statements.management.commands.ingest import reader, workers

log = logging.getLogger(__name__)

BETWEEN_LOOKS = 1.0
AFTER_TROUBLE = 5.0


class Command(BaseCommand):
    """Look for running batches, drain them, sleep, until told to end."""

    help = "Store and read what was uploaded, and what imports that were broken off have left. Ends after the text in hand on SIGTERM or Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to stay."""
        parser.add_argument("--once", action="store_true", help="end when nothing is left to do")
        parser.add_argument("--workers", type=workers, default=1, metavar="N", help="processes that read for quotes (default: 1)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work until told to end, or once."""
        told_to_end, trouble = threading.Event(), False
        with _ending_on_signals(told_to_end):
            while not told_to_end.is_set():
                trouble = self._work_off(reader(options["workers"]), told_to_end)
                if options["once"]:
                    break
                told_to_end.wait(AFTER_TROUBLE if trouble else BETWEEN_LOOKS)
        if options["once"] and trouble:
            raise SystemExit(1)

    def _work_off(self, read: Callable[..., object], told_to_end: threading.Event) -> bool:
        """Drain each running batch, the oldest first; tell whether one made trouble. It must not keep the others from their turn."""
        trouble = False
        for batch in _running_batches():
            if told_to_end.is_set():
                break
            try:
                if Drain(batch, read, should_stop=told_to_end.is_set).run():
                    self.stdout.write(f"import {batch.pk}: {next(report_on(batch).lines())}")
            except Exception:
                log.exception("import %s could not be worked off; it is tried again", batch.pk)
                connection.close()
                trouble = True
        return trouble


def _running_batches() -> list[ImportBatch]:
    """List what there is to do; a database that cannot be asked now may answer later."""
    try:
        return list(ImportBatch.objects.filter(state=ImportBatch.State.RUNNING).order_by("id"))
    except OperationalError:
        log.exception("the database does not answer")
        connection.close()
        return []


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
