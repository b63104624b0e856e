"""The reports of readers, with their quotes."""

from __future__ import annotations

from dataclasses import dataclass

from django.shortcuts import get_object_or_404

from statements.filters.numbered import NumberedPage, numbered_page
from statements.models import ErrorReport, Quote

SIZE = 20


@dataclass(frozen=True, slots=True)
class ReportedQuote:
    """A report and the quote it is about, as cards need it."""

    report: ErrorReport
    quote: Quote


def reports_page(*, answered: bool, number: str) -> tuple[NumberedPage[ErrorReport], list[ReportedQuote]]:
    """Give one page of the reports that wait, oldest first, or of those that were answered, newest first."""
    rows = (
        ErrorReport.objects.exclude(state=ErrorReport.State.OPEN).order_by("-settled_at", "-id")
        if answered
        else ErrorReport.objects.open().order_by("id")
    )
    page: NumberedPage[ErrorReport] = numbered_page(rows, number, SIZE)
    quotes = {quote.pk: quote for quote in Quote.objects.for_lists().filter(pk__in={report.quote_id for report in page.rows})}
    return page, [ReportedQuote(report, quotes[report.quote_id]) for report in page.rows]


def report_or_404(pk: int) -> ReportedQuote:
    """Load one report."""
    report = get_object_or_404(ErrorReport, pk=pk)
    return ReportedQuote(report, Quote.objects.for_lists().get(pk=report.quote_id))
