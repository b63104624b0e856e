"""Counts beside lists and choices; hidden quotes are in none of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from statements.filters.quotes import QuoteFilterSet
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

MOST = 10_000

IS_CHECKED = Case(When(review__in=Quote.VOUCHED, then=Value("checked")), default=Value("unchecked"), output_field=CharField())
VALUES: dict[str, Combinable] = {
    "topic": F("quote_topics__topic__slug"),
    "act": F("act"),
    "kind": F("kind"),
    "country": F("speaker__country__slug"),
    "represents": F("speaker__represents"),
    "checked": IS_CHECKED,
}


def capped(quotes: QuerySet) -> int:
    """Count the rows, but no further than one past the cap: nobody reads the difference, and the query stays short."""
    return quotes.order_by()[: MOST + 1].count()


def facets(filterset: QuoteFilterSet) -> dict[str, dict[str, int]]:
    """Count the quotes behind every choice of every facet, each among what the other filters let through; one query."""
    parts = [_facet(name, filterset.leaving_out(name)) for name in filterset.FACETS]
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for name, value, number in parts[0].union(*parts[1:], all=True):
        if value:
            found[name][value] = number
    return found


def other_outlets(quotes: Iterable[Quote]) -> dict[int, int]:
    """Count, for each statement behind the quotes, the outlets that report it; none where no quote has a statement."""
    statements = {quote.statement_id for quote in quotes} - {None}
    if not statements:
        return {}
    counted = Quote.objects.shown().filter(statement__in=statements).values("statement")
    return dict(counted.annotate(number=Count("version__article__outlet", distinct=True)).values_list("statement", "number"))


def _facet(name: str, quotes: QuoteQuerySet) -> QuerySet:
    rows: QuerySet = quotes.order_by().annotate(facet=Value(name, CharField()), choice=Cast(VALUES[name], CharField()))
    return rows.values("facet", "choice").annotate(number=Count("pk")).values_list("facet", "choice", "number")
