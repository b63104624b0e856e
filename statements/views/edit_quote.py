"""The quote editor."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from statements.actions.correct_quote import StaleQuoteError, correct_quote
from statements.models import Quote
from statements.presenters.value_words import LABELS
from statements.presenters.wording import either
from statements.views.editor_page import Editing, editing, editor_page, stale_page
from statements.views.editors_only import EditorsRequest, editors_only

NOTHING = "You changed nothing, so nothing was saved. If the quote is right as it is, press “Confirm as it stands”."
REJECTED = "This quote is rejected. Restore it before you correct it."


@require_http_methods(["GET", "HEAD", "POST"])
@editors_only
def edit_quote(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show the editor, or save corrections."""
    asked = request.POST if request.method == "POST" else request.GET
    work = editing(pk, shows_whole=asked.get("text") == "whole")
    if request.method == "POST":
        return _save(request, work)
    filled = work.taken() if request.GET.get("take") == "machine" else None
    return editor_page(request, work, work.form(filled=filled), took=bool(filled))


def _save(request: EditorsRequest, work: Editing) -> HttpResponse:
    form = work.form(request.POST)
    is_valid, revision = form.is_valid(), form.cleaned_data.get("revision")
    if revision is not None and revision != work.quote.revision:
        return stale_page(request, form, shows_whole=work.shows_whole)
    if not is_valid:
        return editor_page(request, work, form, status=422)
    if work.quote.review == Quote.Review.REJECTED:
        return editor_page(request, work, form, problem=REJECTED, status=409)
    if not form.changes:
        return editor_page(request, work, form, problem=NOTHING, status=422)
    try:
        correct_quote(
            quote_id=work.quote.pk, revision=form.cleaned_data["revision"], changes=form.changes, who=request.user, why=form.cleaned_data["why"]
        )
    except StaleQuoteError:
        return stale_page(request, form, shows_whole=work.shows_whole)
    changed = either([LABELS[name].lower() for name in form.changes], "and")
    messages.success(request, f"Saved: {changed}.")
    return redirect(work.quote)
