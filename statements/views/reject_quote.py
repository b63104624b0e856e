"""Take a quote out of every list, for a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from statements.actions import correct_quote as deeds
from statements.forms.decision_form import RejectForm
from statements.views.editor_page import CHANGED_MEANWHILE, editing, editor_page
from statements.views.editors_only import EditorsRequest, editors_only


@require_POST
@editors_only
def reject_quote(request: EditorsRequest, pk: int) -> HttpResponse:
    """Reject the quote; its address keeps the reason."""
    work, decision = editing(pk), RejectForm(request.POST)
    if not decision.is_valid():
        return editor_page(request, work, reject=decision, status=422)
    try:
        deeds.reject_quote(quote_id=pk, who=request.user, **decision.cleaned_data)
    except deeds.StaleQuoteError:
        again = RejectForm(initial={"revision": work.quote.revision, "why": decision.cleaned_data["why"]})
        return editor_page(request, work, reject=again, problem=CHANGED_MEANWHILE, status=409)
    messages.success(request, "Rejected. Only editors see it now; its address keeps the reason.")
    return redirect(work.quote)
