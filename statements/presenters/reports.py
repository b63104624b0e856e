"""Readers' reports as they are printed for editors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from statements.filters.reports import ReportedQuote
from statements.models import ErrorReport
from statements.presenters.history import moment
from statements.presenters.quote_card import QuoteCard, quote_card


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report beside its quote."""

    pk: int
    kind: str
    note: str
    when: str
    wants_answer: bool
    is_open: bool
    outcome: str
    answer: str
    answered: str
    card: QuoteCard


def report_lines(rows: Iterable[ReportedQuote]) -> list[ReportLine]:
    """Shape reports."""
    return [report_line(row) for row in rows]


def report_line(row: ReportedQuote) -> ReportLine:
    """Shape one."""
    report = row.report
    return ReportLine(
        pk=report.pk,
        kind=report.get_kind_display().capitalize(),
        note=report.note,
        when=moment(report.made_at),
        wants_answer=bool(report.contact),
        is_open=report.state == ErrorReport.State.OPEN,
        outcome=report.get_state_display().capitalize(),
        answer=report.answer,
        answered=f"{report.settled_by_name}, {moment(report.settled_at)}" if report.settled_at else "",
        card=quote_card(row.quote, {}),
    )
