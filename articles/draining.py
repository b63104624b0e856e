"""A batch worked off: its texts stored, then read for quotes by whoever can, until every item has its end.

Reading is done by the function handed in, for this app knows nothing of extraction: it takes versions one by one as it gets
to them, and tells of each what came of it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field
from typing import Protocol

from django.db import OperationalError

from articles.actions.finish_items import finish_batch, finish_items, give_up_items
from articles.actions.store_items import store_items
from articles.claiming import Claims, make_claims
from articles.models import ArticleVersion, ImportBatch, ImportItem
from articles.pausing import Pauses

log = logging.getLogger(__name__)

CHUNK = 16
WAIT_FOR_OTHERS = 0.3
# In a row, without a text read between them: more than the attempts at one text
MOST_SETBACKS = 12
# An item whose reading has been broken off twice is read by itself, so that one which ends the process takes no others along
CAREFUL_FROM = 2
MOST_ATTEMPTS = 10

OnDone = Callable[[int, str], None]
Read = Callable[[Iterable[int], OnDone], object]


class Progress(Protocol):
    """Hears how far a drain has come."""

    def __call__(self, phase: str, done: int, total: int | None) -> None:
        """Take note that so many of the phase's pieces are done."""


@dataclass
class Drain:
    """One run over one batch."""

    batch: ImportBatch
    read: Read
    progress: Progress = lambda phase, done, total: None
    should_stop: Callable[[], bool] = lambda: False
    _setbacks: int = field(default=0, init=False)

    def run(self) -> bool:
        """Store, read, finish; tell whether the batch has ended, which it has not when the run was told to stop."""
        self._store_all()
        with make_claims() as claims:
            while not self.should_stop() and self.batch.items.open().exists():
                if not self._read_some(claims):
                    # the rest is in other hands: their work is done soon, or their claims fall
                    time.sleep(WAIT_FOR_OTHERS)
        return finish_batch(batch=self.batch)

    def _store_all(self) -> None:
        total = self.batch.items.filter(state=ImportItem.State.PENDING).count()
        done, pauses = 0, Pauses()
        while not self.should_stop():
            with pauses.write():
                stored = store_items(batch=self.batch)
            if not stored:
                break
            done += stored
            self.progress("storing", done, max(total, done))

    def _read_some(self, claims: Claims) -> bool:
        """Read what can be claimed now; tell whether that was anything."""
        reading = _Reading(self, claims)
        first = reading.next_versions()
        if not first:
            return reading.has_claimed
        try:
            self.read(reading.versions(first), reading.on_done)
        except (OperationalError, BrokenExecutor) as error:
            # Two runs that store at once may get in each other's way, and the database ends one of them; or a text has ended
            # the process that read it.
            self._setbacks = 1 if reading.done else self._setbacks + 1
            if self._setbacks > MOST_SETBACKS:
                raise
            log.warning("reading was interrupted and goes on: %s", error)
            reading.let_all_go(tried=isinstance(error, BrokenExecutor))
        return True


class _Reading:
    """The versions of one call of the reader, claimed as it gets to them."""

    def __init__(self, drain: Drain, claims: Claims) -> None:
        self.drain, self.claims = drain, claims
        self.has_claimed = False
        self._careful = False
        open_items = drain.batch.items.filter(state=ImportItem.State.STORED)
        self.total, self.done = open_items.count(), 0

    def versions(self, first: list[int]) -> Iterator[int]:
        """Give versions until nothing more can be claimed, or the run is told to stop."""
        while first:
            yield from first
            first = [] if self._careful or self.drain.should_stop() else self.next_versions()

    def next_versions(self) -> list[int]:
        """Claim a chunk and give the versions in it that wait to be read; the others' items end here."""
        while items := self._claim():
            self.has_claimed = True
            versions = ArticleVersion.objects.in_bulk([item.version_id for item in items])
            ended = [version for version in versions.values() if version.extraction != ArticleVersion.Extraction.WAITING]
            for version in ended:
                self.on_done(version.pk, version.extraction_error)
            waiting = [pk for pk in dict.fromkeys(item.version_id for item in items) if pk and pk in self.claims.held]
            if waiting:
                return waiting
        return []

    def on_done(self, version_id: int, error: str) -> None:
        """End the items of a version that has been read."""
        items = self.claims.held.get(version_id, [])
        finish_items(items=items, error=error)
        self.claims.let_go(version_id)
        self.done += len(items)
        self.drain.progress("reading", self.done, self.total)

    def let_all_go(self, *, tried: bool) -> None:
        """Give up what was claimed and not read; `tried` where that may be the fault of one of the texts."""
        for version_id in list(self.claims.held):
            self.claims.let_go(version_id, tried=tried)

    def _claim(self) -> list[ImportItem]:
        first = self.drain.batch.items.filter(state=ImportItem.State.STORED).order_by("-attempts").values_list("attempts", flat=True).first()
        self._careful = (first or 0) >= CAREFUL_FROM
        items = self.claims.claim(self.drain.batch, 1 if self._careful else CHUNK)
        hopeless = [item for item in items if item.attempts > MOST_ATTEMPTS]
        for item in hopeless:
            give_up_items(items=[item], error=f"reading was broken off {MOST_ATTEMPTS} times: the text may be more than the machine can bear")
            self.claims.let_go(item.version_id or 0)
        return [item for item in items if item not in hopeless]
