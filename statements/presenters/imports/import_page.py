"""The page of one import, through all its states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings

from articles.models import ImportBatch
from articles.models.worker import SILENCE
from statements.filters.imports import ItemsPage
from statements.presenters.address import Address
from statements.presenters.imports.batch_rows import counts_of, files_of, summary, who_of
from statements.presenters.imports.item_row import item_rows
from statements.presenters.imports.progress import progress_of
from statements.presenters.imports.sample import sample_of
from statements.presenters.imports.tabs import EXPLAINED, Tab
from statements.presenters.pager import pager
from statements.presenters.wording import counted

State = ImportBatch.State
WAITING, PREVIEW, RUNNING, REPORT, ENDED = "waiting", "preview", "running", "report", "ended"
PHASES = {State.PREVIEWED: PREVIEW, State.RUNNING: RUNNING, State.DONE: REPORT}


def phase_of(batch: ImportBatch) -> str:
    """Tell which of its faces the page shows."""
    state = State(batch.state)
    return PHASES.get(state, ENDED if state in ImportBatch.ENDS else WAITING)


def heading(batch: ImportBatch, outlets: Mapping[str, str]) -> dict[str, Any]:
    """Give what every face says of an import."""
    outlet = str(batch.options.get("outlet", ""))
    return {
        "batch": batch,
        "phase": phase_of(batch),
        "files": files_of(batch),
        "who": who_of(batch),
        "outlet": outlets.get(outlet, outlet) if outlet != "unknown" else "",
        "manifest": str(batch.options.get("manifest", "")),
        "expires": batch.created_at + timedelta(days=settings.IMPORT_PREVIEW_DAYS),
    }


def progress_page(batch: ImportBatch, states: Mapping[str, int], *, has_worker: bool) -> dict[str, Any]:
    """Give the face of an import that is being worked at."""
    from_browser = batch.origin == ImportBatch.Origin.BROWSER
    return {
        "progress": progress_of(batch, states),
        "lacks_worker": not has_worker and from_browser and batch.state != State.UPLOADING,
        "is_at_prompt": not from_browser,
        "silence": counted(int(SILENCE.total_seconds() // 60), "minute", "minutes"),
    }


def texts_page(batch: ImportBatch, tabs: list[Tab], items: ItemsPage, address: Address) -> dict[str, Any]:
    """Give the lists of texts, one of them open."""
    current = next((tab for tab in tabs if tab.is_current), None)
    return {
        "tabs": tabs,
        "current": current,
        "explained": EXPLAINED.get(current.name, "") if current else "",
        "rows": item_rows(batch, items),
        "pager": pager(items.page, address),
    }


def preview_page(batch: ImportBatch, outlets: Mapping[str, str]) -> dict[str, Any]:
    """Give the numbers of a preview, its sample and the decision."""
    preview = batch.preview or {"counts": {}}
    counts = preview["counts"]
    new = counts.get("added", 0) + counts.get("changed", 0)
    return {
        "summary": summary(counts),
        "new": new,
        "deed": f"Import {'this' if new == 1 else 'these'} {counted(new, 'article', 'articles')}",
        "unknown_outlet": counted(counts.get("unknown_outlet", 0), "text names", "texts name") if counts.get("unknown_outlet") else "",
        "by_outlet": [(outlets.get(slug, slug), number) for slug, number in preview.get("outlets", [])],
        "sample": sample_of(preview, outlets),
        "problems": counts.get("refused", 0),
    }


def report_page(batch: ImportBatch, states: Mapping[str, int]) -> dict[str, Any]:
    """Give the summary of an import that has ended."""
    took = (batch.finished_at - batch.committed_at) if batch.finished_at and batch.committed_at else None
    return {
        "summary": counts_of(states) + ".",
        "failed": states.get("failed", 0),
        "retry": f"Retry {counted(states.get('failed', 0), 'failed text', 'failed texts')}",
        "problems": states.get("refused", 0) + states.get("failed", 0),
        "took": _clock(took) if took is not None else "",
    }


def _clock(took: timedelta) -> str:
    seconds = round(took.total_seconds())
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min {seconds % 60} s"
