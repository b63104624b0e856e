"""Speakers to suggest while a name is being typed."""

from __future__ import annotations

from django.db.models import QuerySet

from statements.filters.quote_counts import of_speaker
from statements.models import Speaker
from statements.search.speakers import suggested

MOST = 8
SHORTEST = 2


def suggestions(text: str, *, institutions: bool = False) -> list[Speaker]:
    """Give the speakers whose names begin like the text, people each with their number of quotes."""
    if len(text.strip()) < SHORTEST:
        return []
    if institutions:
        # Its own words alone would be too low a number: the filter finds its office-holders' too, and counting those costs a query each
        return list(suggested(text).institutions().select_related("country")[:MOST])
    found: QuerySet = suggested(text)
    return list(found.select_related("country").annotate(quotes_number=of_speaker()).order_by("distance", "-quotes_number", "name")[:MOST])
