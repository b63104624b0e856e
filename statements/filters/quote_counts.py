"""The number of shown quotes beside each row of a list, as columns that the row's own query brings."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from statements.models import JointSpeaker, Quote, QuoteTopic

SHOWN = Quote.objects.shown()


def of_speaker() -> Combinable:
    """Count those that the speaker said, alone or with others."""
    joint = JointSpeaker.objects.filter(quote__in=SHOWN.values("pk"))
    return _number(SHOWN, "speaker") + _number(joint, "speaker")


def of_topic() -> Combinable:
    """Count those on the topic."""
    return _number(QuoteTopic.objects.filter(quote__in=SHOWN.values("pk")), "topic")


def of_occasion() -> Combinable:
    """Count those said on the occasion of the event."""
    return _number(SHOWN, "occasion")


def of_mention() -> Combinable:
    """Count those that mention the event."""
    return _number(Quote.mentioned_events.through.objects.filter(quote__in=SHOWN.values("pk")), "event")


def of_article() -> Combinable:
    """Count those in the article, whichever of its versions."""
    return _number(SHOWN, "version__article")


def of_outlet() -> Combinable:
    """Count those in the outlet's articles."""
    return _number(SHOWN, "version__article__outlet")


def _number(rows: QuerySet, of: str) -> Combinable:
    counted = rows.order_by().filter(**{of: OuterRef("pk")}).values(of).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
