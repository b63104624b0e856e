"""The newest few of some quotes, for a page that counts them elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.counts import other_outlets
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

SOME = 10


@dataclass(frozen=True, slots=True)
class Newest:
    """Quotes as cards need them, with the outlets of their statements."""

    rows: list[Quote]
    outlets: Mapping[int, int]


def newest(quotes: QuoteQuerySet, size: int = SOME) -> Newest:
    """Bring the newest of the quotes."""
    # Keys are put in order, and only the few rows that come first are opened
    first = quotes.newest_first().values("pk")[:size]
    rows = list(Quote.objects.filter(pk__among=first).newest_first().for_lists())
    return Newest(rows, other_outlets(rows))
