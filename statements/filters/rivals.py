"""Who holds an office at the same time: the question behind “one holder on one day”."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from statements.models import Office


def same_days(start: date | None, end: date | None) -> Q:
    """Keep rows that hold on some of these days."""
    begun = Q(start__isnull=True) | Q(start__lte=end) if end else Q()
    return begun & (Q(end__isnull=True) | Q(end__gte=start) if start else Q())


def holders(office: Office) -> QuerySet[Office]:
    """Give the other terms of the same office at the same time, whoever held it."""
    same = Office.objects.filter(same_days(office.start, office.end), role=office.role, institution=office.institution)
    same = same if office.institution_id else same.filter(country=office.country)
    return same.exclude(pk=office.pk).select_related("speaker")


def rival_of(office: Office) -> Office | None:
    """Find somebody else who is said, with a source, to have held an office of one holder at the same time."""
    if not (office.role_id and office.role.unique and office.institution_id and office.source and office.speaker_id):
        return None
    return holders(office).exclude(speaker=office.speaker_id).exclude(source="").first()


def held_by_rival(rival: Office) -> str:
    """Say who held an office and when."""
    term = f"{rival.start or 'its beginning'} to {rival.end or 'now'}"
    return f"{rival.speaker} held this office from {term}. End one term before the other begins."
