"""Send files to be imported. They go into the ledger as they are; whatever is in them is a worker's affair."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from articles.actions.keep_upload import keep_upload, name_page
from statements.forms.import_form import ImportForm
from statements.views.imports.importers_only import ImportersRequest, importers_only, turned_away
from statements.views.imports.upload_limit import is_hopeless, limit_upload

log = logging.getLogger(__name__)

MEGABYTE = 1_000_000
AGAIN = "These very files are being looked through already: here they are."


# Exempt, and protected again inside: the check reads the form, and by then it must be known who sends it and how much of it is taken
@csrf_exempt
def new_import(request: HttpRequest) -> HttpResponseBase:
    """Decide whether to read what is sent before any of it is read."""
    if request.method == "POST":
        if refusal := turned_away(request):
            return refusal
        if is_hopeless(request):
            return _form_page(request, problem=_too_long(), status=413)
        limit_upload(request)
    try:
        return _new_import(request)
    except TooManyFilesSent:
        most = f"{settings.DATA_UPLOAD_MAX_NUMBER_FILES:,}"
        return _form_page(request, problem=f"Nothing was taken: these are more than {most} files. Pack them into one zip archive.", status=400)
    except TooManyFieldsSent:
        return _form_page(request, problem="Nothing was taken: the form came with fields that it does not have. Open it again.", status=400)


@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
@importers_only
def _new_import(request: ImportersRequest) -> HttpResponse:
    if request.method != "POST":
        return _form_page(request)
    form = ImportForm(request.POST, request.FILES)
    if any(getattr(handler, "is_passed", False) for handler in request.upload_handlers):
        return _form_page(request, problem=_too_long(), status=413)
    if not form.is_valid():
        return _form_page(request, form, status=422)
    sent = form.cleaned_data
    batch, is_new = keep_upload(files=sent["files"], manifest=sent["manifest"], outlet=sent["outlet"], who=request.user)
    if is_new:
        name_page(batch=batch, address=request.build_absolute_uri(batch.get_absolute_url()))
    else:
        messages.info(request, AGAIN)
    return redirect(batch)


def _form_page(request: HttpRequest, form: ImportForm | None = None, *, problem: str = "", status: int = 200) -> HttpResponse:
    context = {
        "form": form or ImportForm(),
        "problem": problem,
        "limit": settings.IMPORT_UPLOAD_LIMIT,
        "limit_written": f"{settings.IMPORT_UPLOAD_LIMIT / MEGABYTE:,.0f} MB",
        "days": settings.IMPORT_PREVIEW_DAYS,
        "too_long": _too_long(),
    }
    return render(request, "import_new.html", context, status=status)


def _too_long() -> str:
    limit = f"{settings.IMPORT_UPLOAD_LIMIT / MEGABYTE:,.0f} MB"
    remedy = "Send them in several imports, pack them into a zip archive, or bring them in at the prompt with “manage.py ingest”."
    return f"Nothing was taken: the files come to more than {limit}. {remedy}"
