"""Report an error in a quote: open to every reader."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from statements.actions import report_error as deeds
from statements.filters.quote_page import quote_or_404
from statements.forms.report_form import ReportForm
from statements.policy import may_review
from statements.presenters.quote_card import quote_card
from statements.views.throttle import is_one_too_many

MOST_AN_HOUR = 10
TOO_MANY = "That is more than can be reported from one address in an hour, so it was not sent. Your words stand below: send them later."


@require_http_methods(["GET", "HEAD", "POST"])
def report_error(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form beside the quote, or take the report."""
    quote = quote_or_404(pk)
    if quote.is_hidden and not may_review(request.user):
        return redirect(quote)
    form = ReportForm(request.POST if request.method == "POST" else None)
    status, problem = 200, ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            if is_one_too_many(request, "report", MOST_AN_HOUR):
                status, problem = 429, TOO_MANY
            else:
                _take(pk, form)
                messages.success(request, "Thank you. An editor will look at it.")
                return redirect(quote)
    context = {"quote": quote, "card": quote_card(quote, {}), "form": form, "problem": problem}
    return render(request, "report_error.html", context, status=status)


def _take(pk: int, form: ReportForm) -> None:
    """Store the report; what only a machine could have filled in is thanked for and forgotten."""
    if not form.is_by_a_machine:
        deeds.report_error(quote_id=pk, kind=form.cleaned_data["kind"], note=form.cleaned_data["note"], contact=form.cleaned_data["contact"])
