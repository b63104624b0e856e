"""The newest few of some quotes, with the number of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.counts import capped, other_outlets
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

SOME = 10


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest quotes, the outlets of their statements, and how many there are in all."""

    rows: list[Quote]
    outlets: Mapping[int, int]
    total: int


def latest(quotes: QuoteQuerySet, size: int = SOME) -> Latest:
    """Bring the newest of the quotes."""
    rows = list(quotes.newest_first().for_lists()[:size])
    return Latest(rows, other_outlets(rows), capped(quotes))
