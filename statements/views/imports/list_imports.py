"""The list of imports."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.imports import batches_page, has_worker, states_of
from statements.presenters.address import Address
from statements.presenters.imports.batch_rows import batch_rows
from statements.presenters.pager import pager
from statements.views.imports.importers_only import importers_only


@require_safe
@importers_only
def imports(request: HttpRequest) -> HttpResponse:
    """List imports, the newest first, from browser and prompt alike."""
    page = batches_page(request.GET.get("page", ""))
    rows = batch_rows(page.rows, states_of(page.rows))
    address = Address(request.path, request.GET)
    return render(request, "imports.html", {"rows": rows, "pager": pager(page, address), "has_worker": has_worker()})
