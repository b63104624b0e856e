"""The list of readers' reports."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.reports import reports_page
from statements.policy import may_review
from statements.presenters.address import Address
from statements.presenters.pager import pager
from statements.presenters.reports import report_lines
from statements.views.editors_only import EditorsRequest, only_those_who


@require_safe
@only_those_who(may_review, "error-reports")
def error_reports(request: EditorsRequest) -> HttpResponse:
    """List the reports that wait, or those that were answered."""
    answered = request.GET.get("state") == "answered"
    address = Address(request.path, request.GET)
    page, rows = reports_page(answered=answered, number=request.GET.get("page", ""))
    context = {"lines": report_lines(rows), "answered": answered, "pager": pager(page, address)}
    return render(request, "error_reports.html", context)
