"""An upload looked through before anything of it is imported: its texts into the ledger, what each will be, a sample of the quotes.

Nothing but the ledger is written. Whoever is killed at it leaves it to the next, who goes on with the step that was begun.
Reading for quotes is done by the function handed in, for this app knows nothing of extraction.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models.functions import Length
from django.utils import timezone

from articles.actions.decide_batch import refuse_batch
from articles.actions.fill_batch import fill_batch
from articles.actions.note_preview import GoneError, begin_filling, note_attempt, note_expectations, note_preview, note_progress
from articles.actions.store_items import BYTES_AT_ONCE, ITEMS_AT_ONCE
from articles.claiming import claimed
from articles.classifying import ADDED, CHANGED
from articles.expecting import Expectations
from articles.metadata.languages import is_english
from articles.metadata.outlets import UNKNOWN
from articles.models import ImportBatch, ImportItem, Outlet
from articles.pausing import Pauses
from articles.preparing import Prepared
from articles.readers import ColumnMapping, SourceError, Sources
from articles.sampling import choose_sample
from articles.unpacking_uploads import BrokenUploadError, laid_out

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 5
# An import whose preview was broken off that often is looked through without a sample: reading may be what ends the process
CAREFUL_FROM = 3
# Beside the reading itself: storing the article and its quotes, and the pauses that leave editors their turn
SECONDS_TO_STORE = 0.15

Read = Callable[[Prepared], dict[str, Any]]
State = ImportBatch.State


class ToldToStopError(Exception):
    """The worker is to end; somebody else goes on."""


@dataclass
class Preview:
    """One run over one upload; `sampler` loads what reads for quotes, and is asked only when there is something to read."""

    batch: ImportBatch
    sampler: Callable[[], Read]
    should_stop: Callable[[], bool] = lambda: False
    _compared: dict[str, int] = field(default_factory=dict, init=False)

    def run(self) -> bool:
        """Look through the upload, unless another worker is at it; tell whether it is ready to look at."""
        with claimed(self.batch) as is_ours:
            self.batch.refresh_from_db()
            if not is_ours or self.batch.state not in ImportBatch.AWAITING_PREVIEW:
                return False
            note_attempt(batch=self.batch)
            if self.batch.attempts > MOST_ATTEMPTS:
                refuse_batch(batch=self.batch, error=f"Looking through it was broken off {MOST_ATTEMPTS} times. Send the files in smaller parts.")
                return False
            try:
                self._look_through()
            except GoneError:
                return False
            except ToldToStopError:
                note_attempt(batch=self.batch, counts=-1)
                return False
            except BrokenUploadError as error:
                refuse_batch(batch=self.batch, error=f"The upload is broken: {error}. Nothing was imported. Send the files again.")
        self.batch.refresh_from_db()
        return self.batch.state == State.PREVIEWED

    def _look_through(self) -> None:
        begin_filling(batch=self.batch)
        if self.batch.state == State.FILLING:
            self._fill()
        if self.batch.state == State.CLASSIFYING:
            self._classify()
            note_preview(batch=self.batch, preview=self._counted() | self._sampled())

    def _fill(self) -> None:
        outlet = self.batch.options["outlet"]
        with laid_out(self.batch) as place:
            try:
                sources = Sources([place.files], place.manifest, _mapping_of(outlet))
            except SourceError as error:
                refuse_batch(batch=self.batch, error=f"Nothing was read: {place.told(str(error))}.")
                return
            fill_batch(batch=self.batch, found=self._until_stopped(place.named(sources.read())), outlet=outlet)

    def _until_stopped(self, found: Iterator[Any]) -> Iterator[Any]:
        for one in found:
            if self.should_stop():
                raise ToldToStopError
            yield one

    def _classify(self) -> None:
        """Judge the texts from the first on, for the site may have changed since somebody was killed at it."""
        expectations, pauses, last = Expectations(), Pauses(), 0
        total, done = self.batch.items.filter(state=ImportItem.State.PENDING).count(), 0
        while items := self._next_items(last):
            if self.should_stop():
                raise ToldToStopError
            expectations.judge(items)
            done, last = done + len(items), items[-1].ordinal
            with pauses.write():
                note_expectations(batch=self.batch, items=items)
            self._compared = {"compared": done, "total": total}
            note_progress(batch=self.batch, progress=self._compared)

    def _next_items(self, last: int) -> list[ImportItem]:
        pending = self.batch.items.filter(state=ImportItem.State.PENDING, ordinal__gt=last).order_by("ordinal")
        items, size = [], 0
        for item in pending[:ITEMS_AT_ONCE].iterator(chunk_size=10):
            items.append(item)
            size += len(item.payload or b"")
            if size > BYTES_AT_ONCE:
                break
        return items

    def _counted(self) -> dict[str, Any]:
        """Count what was found, so that the page need not."""
        counts: Counter[str] = Counter()
        outlets: Counter[str] = Counter()
        rows = self.batch.items.order_by("ordinal").values_list("state", "expected", "twin", "metadata__outlet", "metadata__language")
        for state, expected, twin, outlet, language in rows.iterator(chunk_size=2000):
            counts[expected or str(state)] += 1
            if expected in (ADDED, CHANGED):
                outlets[outlet] += 1
                counts["foreign"] += not is_english(language)
                counts["unknown_outlet"] += outlet == UNKNOWN
            counts["twins"] += twin is not None
        return {"counts": dict(counts), "outlets": outlets.most_common(), "made_at": timezone.now().isoformat()}

    def _sampled(self) -> dict[str, Any]:
        chosen = choose_sample(self.batch) if self.batch.attempts < CAREFUL_FROM else []
        sample, characters, seconds = [], 0, 0.0
        read = self.sampler() if chosen else None
        for number, item in enumerate((self.batch.items.get(pk=pk) for pk in chosen), start=1):
            if self.should_stop():
                raise ToldToStopError
            note_progress(batch=self.batch, progress={**self._compared, "reading": number, "sample_size": len(chosen)})
            text, began = Prepared.from_item(item), time.monotonic()
            found = read(text) if read else {}
            seconds += time.monotonic() - began
            characters += len(text.text)
            sample.append({**_about(item, text), **found})
        return {"sample": sample, "seconds": self._estimate(seconds / characters if characters else 0.0)}

    def _estimate(self, seconds_a_character: float) -> float:
        """Tell how long the whole will take to import, from how long the sample took to read."""
        new = self.batch.items.filter(expected__in=(ADDED, CHANGED)).order_by("ordinal")
        sizes = new.annotate(size=Length("payload")).values_list("size", "metadata__language")
        texts = [size or 0 for size, language in sizes.iterator(chunk_size=2000) if is_english(language)]
        return round(sum(texts) * seconds_a_character + len(texts) * SECONDS_TO_STORE, 1)


def _mapping_of(outlet: str) -> ColumnMapping:
    """Give how the outlet's tables name their columns; an empty mapping changes nothing."""
    row = Outlet.objects.get(slug=outlet)
    return ColumnMapping.from_json(row.column_mapping, row.name)


def _about(item: ImportItem, text: Prepared) -> dict[str, Any]:
    about = {"ordinal": item.ordinal, "source": item.source, "line": item.line, "expected": item.expected}
    return about | {"outlet": text.outlet, "title": text.title, "published_on": text.to_json()["published_on"]}
