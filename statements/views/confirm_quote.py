"""Vouch for a quote as it stands."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from statements.actions import correct_quote as deeds
from statements.forms.decision_form import DecisionForm
from statements.forms.revision_field import MISSING
from statements.models import Quote
from statements.views.editor_page import CHANGED_MEANWHILE, editing, editor_page
from statements.views.editors_only import EditorsRequest, editors_only

UNSAVED = "You changed something in the form, so it was not confirmed as it stands. Press “Save corrections” to keep your changes."


@require_POST
@editors_only
def confirm_quote(request: EditorsRequest, pk: int) -> HttpResponse:
    """Confirm the quote; the editor's button sends the whole form along, so that changes typed into it are not passed over."""
    work = editing(pk, shows_whole=request.POST.get("text") == "whole")
    decision = DecisionForm(request.POST)
    correcting = work.form(request.POST) if "kind" in request.POST else None
    if not decision.is_valid():
        return editor_page(request, work, correcting, problem=MISSING if "revision" in decision.errors else "Say why in fewer words.", status=422)
    if decision.cleaned_data["revision"] != work.quote.revision:
        return editor_page(request, work, correcting, problem=CHANGED_MEANWHILE, status=409)
    if correcting is not None and (not correcting.is_valid() or correcting.changes):
        return editor_page(request, work, correcting, problem=UNSAVED, status=422)
    if work.quote.review == Quote.Review.REJECTED:
        return editor_page(request, work, problem="This quote is rejected. Restore it before you confirm it.", status=409)
    try:
        deeds.confirm_quote(quote_id=pk, who=request.user, **decision.cleaned_data)
    except deeds.StaleQuoteError:
        return editor_page(request, editing(pk), problem=CHANGED_MEANWHILE, status=409)
    messages.success(request, "Confirmed as it stands.")
    return redirect(work.quote)
