"""Settle a reader's report, or dismiss it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from statements.actions import report_error as deeds
from statements.filters.reports import report_or_404
from statements.forms.report_form import AnswerForm
from statements.policy import may_review
from statements.presenters.reports import report_line
from statements.views.editors_only import EditorsRequest, only_those_who

OVERTAKEN = "Somebody else has answered this report. Nothing was changed and nothing sent."


@require_http_methods(["GET", "HEAD", "POST"])
@only_those_who(may_review, "answer-report")
def answer_report(request: EditorsRequest, pk: int) -> HttpResponse:
    """Show the report beside its quote, or answer it."""
    row = report_or_404(pk)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    status, problem = 200, ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            page = request.build_absolute_uri(row.quote.get_absolute_url())
            try:
                deeds.settle_report(report_id=pk, who=request.user, page=page, **form.cleaned_data)
            except deeds.AnsweredError:
                status, problem, row = 409, OVERTAKEN, report_or_404(pk)
            else:
                messages.success(request, "Answered." + (" The reader is told by mail." if row.report.contact else ""))
                return redirect("error-reports")
    return render(request, "answer_report.html", {"line": report_line(row), "form": form, "problem": problem}, status=status)
