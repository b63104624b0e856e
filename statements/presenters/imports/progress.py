"""How far an import has come, in steps and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articles.models import ImportBatch
from statements.presenters.imports.item_row import ENDS
from statements.presenters.wording import counted

State = ImportBatch.State
STEPS = ("Files sent", "Texts read from them", "Compared with what is here", "Sample read for quotes")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the preview."""

    name: str
    state: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of an import is done; without a total nobody knows yet how much there is."""

    steps: tuple[Step, ...]
    done: int
    total: int
    said: str
    classes: tuple[tuple[str, int], ...]


def progress_of(batch: ImportBatch, states: Mapping[str, int]) -> Progress:
    """Say how far a preview or a running import has come."""
    total = sum(states.values())
    if batch.state == State.RUNNING:
        done = total - states.get("pending", 0) - states.get("stored", 0)
        classes = tuple((ENDS[state], number) for state, number in sorted(states.items()) if number)
        return Progress((), done, total, f"{done:,} of {counted(total, 'text', 'texts')} done", classes)
    compared, of = (batch.preview or {}).get("compared", 0), (batch.preview or {}).get("total", 0)
    return Progress(_steps(batch, total, compared, of), compared, of, "", ())


def _steps(batch: ImportBatch, texts: int, compared: int, total: int) -> tuple[Step, ...]:
    at = {State.UPLOADING: 0, State.UPLOADED: 1, State.FILLING: 1, State.CLASSIFYING: 2}[State(batch.state)]
    if at == 2 and total and compared >= total:
        at = 3
    noted = batch.preview or {}
    sampled = f"text {noted['reading']:,} of {noted['sample_size']:,}" if "reading" in noted else ""
    details = {3: sampled, 1: f"{counted(texts, 'text', 'texts')} so far" if texts else "", 2: f"{compared:,} of {total:,}" if total else ""}
    states = ["done" if place < at else "now" if place == at else "to come" for place in range(len(STEPS))]
    if batch.state == State.UPLOADED:
        states[1] = "waiting for a worker"
    return tuple(Step(name, states[place], details.get(place, "") if place <= at else "") for place, name in enumerate(STEPS))
