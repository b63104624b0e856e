"""The page of one import, through all its states: being looked through, preview, running, report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from articles.models import ImportBatch
from statements.filters.imports import ItemsPage, has_worker, items_page, otherwise, outlet_names, states_of
from statements.presenters.address import Address
from statements.presenters.imports.import_page import (
    ENDED,
    PREVIEW,
    REPORT,
    heading,
    phase_of,
    preview_page,
    progress_page,
    report_page,
    texts_page,
)
from statements.presenters.imports.tabs import tabs_of
from statements.views.imports.importers_only import importers_only


@require_safe
@importers_only
@vary_on_headers("HX-Request")
def show_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the import; a page that asks again by itself gets the progress alone, and is opened anew when that is over."""
    batch = get_object_or_404(ImportBatch, pk=pk)
    if not request.headers.get("HX-Request"):
        return import_page(request, batch)
    if phase_of(batch) != request.GET.get("phase"):
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "_import_progress.html", _progress(batch) | {"batch": batch, "phase": phase_of(batch)})


def import_page(request: HttpRequest, batch: ImportBatch, *, problem: str = "", status: int = 200) -> HttpResponse:
    """Answer with the page of an import as it is now."""
    phase = phase_of(batch)
    faces = {PREVIEW: _preview, REPORT: _report, ENDED: _report}
    context = faces[phase](request, batch) if phase in faces else _progress(batch) | heading(batch, outlet_names())
    return render(request, "import.html", context | {"problem": problem}, status=status)


def _progress(batch: ImportBatch) -> dict[str, Any]:
    return progress_page(batch, states_of([batch])[batch.pk], has_worker=has_worker())


def _preview(request: HttpRequest, batch: ImportBatch) -> dict[str, Any]:
    items, shown = _texts(request, batch, (batch.preview or {}).get("counts", {}))
    return shown | heading(batch, items.outlets) | preview_page(batch, items.outlets)


def _report(request: HttpRequest, batch: ImportBatch) -> dict[str, Any]:
    states = states_of([batch])[batch.pk]
    items, shown = _texts(request, batch, {**states, "otherwise": otherwise(batch).count()})
    return shown | heading(batch, items.outlets) | report_page(batch, states)


def _texts(request: HttpRequest, batch: ImportBatch, counts: Mapping[str, int]) -> tuple[ItemsPage, dict[str, Any]]:
    tabs = tabs_of(batch, counts, request.GET.get("show", ""))
    items = items_page(batch, next((tab.name for tab in tabs if tab.is_current), ""), request.GET.get("page", ""))
    return items, texts_page(batch, tabs, items, Address(batch.get_absolute_url(), request.GET))
