"""Bring a rejected quote back."""

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


@require_POST
@editors_only
def restore_quote(request: EditorsRequest, pk: int) -> HttpResponse:
    """Restore the quote as it was before it was rejected."""
    work, decision = editing(pk), DecisionForm(request.POST)
    if not decision.is_valid():
        return editor_page(request, work, problem=MISSING if "revision" in decision.errors else "Say why in fewer words.", status=422)
    if work.quote.review != Quote.Review.REJECTED:
        return editor_page(request, work, problem="This quote is not rejected, so there is nothing to restore.", status=409)
    try:
        deeds.restore_quote(quote_id=pk, who=request.user, **decision.cleaned_data)
    except deeds.StaleQuoteError:
        return editor_page(request, editing(pk), problem=CHANGED_MEANWHILE, status=409)
    messages.success(request, "Restored.")
    return redirect(work.quote)
