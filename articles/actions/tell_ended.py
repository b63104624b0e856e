"""Tell whoever began an import in the browser that it has ended."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone

from articles.models import ImportBatch
from articles.reporting import report_on

log = logging.getLogger(__name__)

MOST_PROBLEMS = 20


def tell_ended() -> int:
    """Write to those whose imports are done and who have an address, once for each end; tell to how many."""
    done = ImportBatch.objects.filter(state=ImportBatch.State.DONE, origin=ImportBatch.Origin.BROWSER, told_at__isnull=True)
    return sum(_tell(batch) for batch in done.select_related("created_by").order_by("pk"))


def _tell(batch: ImportBatch) -> bool:
    # Noted before it is done, by one worker alone: nobody wants the same letter twice, and the report stands on the site
    if not ImportBatch.objects.filter(pk=batch.pk, told_at__isnull=True, state=ImportBatch.State.DONE).update(told_at=timezone.now()):
        return False
    address = batch.created_by.email if batch.created_by and batch.created_by.is_active else ""
    if not address:
        return False
    try:
        send_mail(f"{settings.SITE_NAME}: import {batch.pk} is done", _letter(batch), None, [address])
    except OSError:
        log.exception("the letter about import %s could not be sent", batch.pk)
        return False
    return True


def _letter(batch: ImportBatch) -> str:
    summary, *problems = report_on(batch).lines()
    shown = problems[:MOST_PROBLEMS]
    more = [f"… and {len(problems) - MOST_PROBLEMS:,} more."] if len(problems) > MOST_PROBLEMS else []
    page = [f"The report: {batch.options['page']}"] if batch.options.get("page") else []
    return "\n".join([f"Import {batch.pk} is done: {summary}.", "", *shown, *more, *([""] if shown else []), *page]).strip() + "\n"
