"""Decide about an import: let it run, throw it away, try again what failed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from articles.actions.decide_batch import StaleBatchError, commit_batch, discard_batch, retry_failed
from articles.models import ImportBatch
from statements.forms.batch_form import MISSING, BatchForm
from statements.presenters.wording import counted
from statements.views.imports.importers_only import ImportersRequest, importers_only
from statements.views.imports.show_import import import_page

STALE = "This import has gone on since you opened the page, so nothing was done. Look at it as it is now."


@require_POST
@importers_only
def commit_import(request: ImportersRequest, pk: int) -> HttpResponse:
    """Let it run; the button pressed twice starts it once."""
    batch, form = get_object_or_404(ImportBatch, pk=pk), BatchForm(request.POST)
    if not form.is_valid():
        return import_page(request, batch, problem=MISSING, status=422)
    try:
        batch = commit_batch(batch_id=pk, revision=form.cleaned_data["revision"], who=request.user)
    except StaleBatchError:
        return _stale(request, pk)
    return redirect(batch)


@require_POST
@importers_only
def discard_import(request: ImportersRequest, pk: int) -> HttpResponse:
    """Throw away what was sent."""
    batch, form = get_object_or_404(ImportBatch, pk=pk), BatchForm(request.POST)
    if not form.is_valid():
        return import_page(request, batch, problem=MISSING, status=422)
    try:
        discard_batch(batch_id=pk, revision=form.cleaned_data["revision"])
    except StaleBatchError:
        return _stale(request, pk)
    messages.success(request, f"Import {pk} is discarded. Nothing of it was imported.")
    return redirect("imports")


@require_POST
@importers_only
def retry_import(request: ImportersRequest, pk: int) -> HttpResponse:
    """Put failed texts back, and no others."""
    batch, form = get_object_or_404(ImportBatch, pk=pk), BatchForm(request.POST)
    if not form.is_valid():
        return import_page(request, batch, problem=MISSING, status=422)
    try:
        number = retry_failed(batch_id=pk, revision=form.cleaned_data["revision"])
    except StaleBatchError:
        return _stale(request, pk)
    if number:
        messages.success(request, f"{counted(number, 'failed text is', 'failed texts are')} read again.")
    return redirect(batch)


def _stale(request: ImportersRequest, pk: int) -> HttpResponse:
    return import_page(request, get_object_or_404(ImportBatch, pk=pk), problem=STALE, status=409)
