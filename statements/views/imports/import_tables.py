"""Downloads of an import: its problems, and the report on every text."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import ImportBatch
from statements.filters.imports import every_item, outlet_names
from statements.presenters.imports.csv_cells import csv_lines
from statements.presenters.imports.tables import problem_table, report_table
from statements.views.imports.importers_only import importers_only


@require_safe
@importers_only
def import_problems(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Send what is wrong with which text, and what to do about it."""
    batch = get_object_or_404(ImportBatch.objects.defer("preview"), pk=pk)
    return _table(problem_table(every_item(batch, problems=True), outlet_names()), f"import-{pk}-problems.csv")


@require_safe
@importers_only
def import_report(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Send what became of every text."""
    batch = get_object_or_404(ImportBatch.objects.defer("preview"), pk=pk)
    rows = report_table(every_item(batch, problems=False), outlet_names(), request.build_absolute_uri)
    return _table(rows, f"import-{pk}-report.csv")


def _table(rows: Iterable[Iterable[object]], name: str) -> StreamingHttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8", headers=headers)
