"""Take readers' reports of errors, and answer them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone

from statements.models import ErrorReport

if TYPE_CHECKING:
    from django.contrib.auth.models import User

logger = logging.getLogger(__name__)


class AnsweredError(Exception):
    """Somebody else has answered the report."""


def report_error(*, quote_id: int, kind: str, note: str = "", contact: str = "") -> ErrorReport:
    """Store what a reader says is wrong about a quote."""
    return ErrorReport.objects.create(quote_id=quote_id, kind=kind, note=note.strip(), contact=contact)


@transaction.atomic
def settle_report(*, report_id: int, state: str, answer: str, who: User, page: str) -> ErrorReport:
    """End a report as settled or dismissed; whoever left an address is told, and the address forgotten. `page` is the quote's, whole.

    Raises AnsweredError where it has ended already.
    """
    if state not in (ErrorReport.State.SETTLED, ErrorReport.State.DISMISSED) or not answer.strip():
        raise ValueError("a report is settled or dismissed, and with an answer")
    report = ErrorReport.objects.select_for_update().get(pk=report_id)
    if report.state != ErrorReport.State.OPEN:
        raise AnsweredError(f"report {report_id} has been answered by {report.settled_by_name}")
    report.state, report.answer = state, answer.strip()
    report.settled_by, report.settled_by_name = who, who.get_full_name() or who.get_username()
    report.settled_at = timezone.now()
    address, report.contact = report.contact, ""
    report.save()
    if address:
        transaction.on_commit(lambda: _tell(report, address, page))
    return report


def _tell(report: ErrorReport, address: str, page: str) -> None:
    deed = "has been settled" if report.state == ErrorReport.State.SETTLED else "led to no change"
    lines = [f"Your report about quote {report.quote_id} ({report.get_kind_display()}) {deed}.", "", report.answer, "", f"The quote: {page}"]
    try:
        send_mail(f"{settings.SITE_NAME}: your report about quote {report.quote_id}", "\n".join(lines) + "\n", None, [address])
    except (OSError, ValueError) as error:  # every error of smtplib is an OSError; a ValueError is an address that no mail can bear
        logger.error("The answer to report %s could not be sent: %s", report.pk, error.__class__.__name__)
