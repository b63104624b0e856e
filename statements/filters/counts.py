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
    """Count the quotes behind every choice of every facet, each among what the other filters let through; one query.

    Facets without a choice of their own count the same quotes, so that one pass over these counts them together; only the
    topics, of which a quote has several, and the facets with a choice need a pass each.
    """
    alone = [name for name in filterset.FACETS if name == "topic" or filterset.chosen.get(name) or name in filterset.not_understood]
    together = [name for name in filterset.FACETS if name not in alone]
    passes = [_pass(filterset.leaving_out(name), [name]) for name in alone]
    passes += [_pass(filterset.qs, together)] if together else []
    found: dict[str, dict[str, int]] = {name: defaultdict(int) for name in filterset.FACETS}
    for *choices, number in passes[0].union(*passes[1:], all=True):
        for name, choice in zip(filterset.FACETS, choices, strict=True):
            if choice:
                found[name][choice] += number
    return found


def other_outlets(quotes: Iterable[Quote]) -> dict[int, int]:
    """Count, for each statement behind the quotes, the outlets that report it; none where no quote has a statement."""
    statements = {quote.statement_id for quote in quotes} - {None}
    if not statements:
        return {}
    counted = Quote.objects.shown().filter(statement__in=statements).values("statement")
    return dict(counted.annotate(number=Count("version__article__outlet", distinct=True)).values_list("statement", "number"))


def _pass(quotes: QuoteQuerySet, names: list[str]) -> QuerySet:
    columns = {f"of_{name}": Cast(VALUES[name], CharField()) if name in names else Value("", CharField()) for name in QuoteFilterSet.FACETS}
    rows: QuerySet = quotes.order_by().annotate(**columns)
    return rows.values(*columns).annotate(number=Count("pk")).values_list(*columns, "number")
