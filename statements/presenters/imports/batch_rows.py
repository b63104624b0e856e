"""Imports as their list prints them, and what every page of one says about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from articles.models import ImportBatch
from statements.presenters.imports.item_row import ENDS
from statements.presenters.wording import counted

NAMES = 3
SEVERAL = {"changed": "new versions"}


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One import."""

    pk: int
    href: str
    files: str
    who: str
    began: datetime
    state: str
    counts: str
    is_waiting_for_you: bool


def batch_rows(batches: Iterable[ImportBatch], states: Mapping[int, Mapping[str, int]]) -> list[BatchRow]:
    """Shape one page of imports."""
    return [
        BatchRow(
            pk=batch.pk,
            href=batch.get_absolute_url(),
            files=files_of(batch),
            who=who_of(batch),
            began=batch.created_at,
            state=batch.get_state_display(),
            counts=counts_of(states[batch.pk]),
            is_waiting_for_you=batch.state == ImportBatch.State.PREVIEWED,
        )
        for batch in batches
    ]


def files_of(batch: ImportBatch) -> str:
    """Name the first files of an import."""
    names = [str(name) for name in batch.options.get("files") or batch.options.get("paths") or []]
    more = f" and {len(names) - NAMES:,} more" if len(names) > NAMES else ""
    return ", ".join(names[:NAMES]) + more or "no files yet"


def who_of(batch: ImportBatch) -> str:
    """Name who began it, and where."""
    return f"{batch.created_by_name or 'somebody'}, {batch.get_origin_display()}"


def counts_of(states: Mapping[str, int]) -> str:
    """Write how many texts are in which state."""
    if not states:
        return "no texts yet"
    said = {state: counted(states[state], words, SEVERAL.get(state, words)) for state, words in ENDS.items() if states.get(state)}
    return ", ".join(said.values())


def summary(counts: Mapping[str, int]) -> str:
    """Say in a sentence what an import would come to."""
    total = sum(counts.get(name, 0) for name in ("added", "changed", "known", "refused"))
    parts = [f"{counts.get('added', 0):,} new"]
    if changed := counts.get("changed", 0):
        parts.append(counted(changed, "new version", "new versions") + " of articles that are here")
    parts += [f"{counts.get('known', 0):,} known already", f"{counts.get('refused', 0):,} that cannot be imported"]
    return f"{counted(total, 'text', 'texts')}: {', '.join(parts)}."
