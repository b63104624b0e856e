"""One round of the worker: previews first, for somebody waits for them, then the imports that were let go, the oldest first."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from django.db import OperationalError, connection
from django.db.models import QuerySet

from articles.actions.tell_ended import tell_ended
from articles.draining import Drain, Read
from articles.models import ImportBatch
from articles.previewing import Preview
from articles.reporting import report_on
from articles.selecting import waiting
from statements.extracting import make_sampler

log = logging.getLogger(__name__)

AT_ONCE = 16


@dataclass
class Round:
    """Looks once at everything there is to do; what makes trouble must not keep the others from their turn."""

    read: Read
    told_to_end: Callable[[], bool]
    say: Callable[[str], object]
    gives_way: bool = True
    trouble: bool = field(default=False, init=False)

    def run(self) -> None:
        """Preview, drain, tell."""
        for batch in self._each(ImportBatch.objects.to_preview()):
            self._try(partial(self._preview, batch), f"import {batch.pk}")
        for batch in self._each(ImportBatch.objects.filter(state=ImportBatch.State.RUNNING)):
            self._try(partial(self._drain, batch), f"import {batch.pk}")
        self._try(self._read_waiting, "articles to be read again")
        self._try(tell_ended, "the news of what has ended")

    def _preview(self, batch: ImportBatch) -> None:
        if Preview(batch, make_sampler, self.told_to_end).run():
            self.say(f"import {batch.pk}: ready to look at")

    def _drain(self, batch: ImportBatch) -> None:
        if Drain(batch, self.read, should_stop=self._should_stop).run():
            self.say(f"import {batch.pk}: {next(report_on(batch).lines())}")

    def _read_waiting(self) -> None:
        """Read what an editor has sent to be read again, a few at a time, so that imports and previews get their turn."""
        done = 0
        while not self._should_stop() and (versions := list(waiting().values_list("pk", flat=True)[:AT_ONCE])):
            self.read(versions, lambda version, error: None)
            done += len(versions)
        if done:
            self.say(f"read again: {done:,}")

    def _should_stop(self) -> bool:
        """Leave a long import for a moment when somebody has sent files: their preview is a matter of seconds."""
        return self.told_to_end() or self.gives_way and ImportBatch.objects.filter(state=ImportBatch.State.UPLOADED).exists()

    def _each(self, batches: QuerySet[ImportBatch]) -> Iterable[ImportBatch]:
        """List what there is to do; a database that cannot be asked now may answer later."""
        try:
            found = list(batches.order_by("id"))
        except OperationalError:
            log.exception("the database does not answer")
            connection.close()
            self.trouble = True
            return
        for batch in found:
            if self.told_to_end():
                return
            yield batch

    def _try(self, work: Callable[[], object], what: str) -> None:
        try:
            work()
        except Exception:
            log.exception("%s could not be worked off; it is tried again", what)
            connection.close()
            self.trouble = True
