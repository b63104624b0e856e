"""Counts beside lists and choices; hidden quotes are in none of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.db.models.expressions import Combinable

from statements.filters.kept import kept
from statements.filters.limits import RanOutOfTimeError, within
from statements.filters.quotes import QuoteFilterSet
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

MOST = 10_000
IS_CHECKED = Case(When(review__in=Quote.VOUCHED, then=Value("checked")), default=Value("unchecked"), output_field=CharField())

# The pass, and what is counted in it of a quote: act, wording, review state and speaker, or in the pass of the topics only a topic
Counted = tuple[str, str, str, str, int]


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many quotes a list has, and how many are behind each choice of its facets; None where counting took too long."""

    total: int | None
    facets: dict[str, dict[str, int]] | None


def capped(quotes: QuerySet) -> int:
    """Count the rows, but no further than one past the cap: nobody reads the difference, and the query stays short."""
    return quotes.order_by()[: MOST + 1].count()


def list_counts(filterset: QuoteFilterSet) -> ListCounts:
    """Count a list of quotes: kept while nothing is written, and given up where it takes too long."""
    limit = settings.FACET_TIME_LIMIT_MS if filterset.narrows else settings.WHOLE_COUNT_TIME_LIMIT_MS
    try:
        if not filterset.is_among_all:
            return _counted_within(filterset, limit)
        return kept(f"list {filterset.question}", lambda: _counted_within(filterset, limit), as_of=filterset.as_of)
    except RanOutOfTimeError:
        return ListCounts(_total_within(filterset, limit), None)


def other_outlets(quotes: Iterable[Quote]) -> dict[int, int]:
    """Count, for each statement behind the quotes, the outlets that report it; none where no quote has a statement."""
    statements = {quote.statement_id for quote in quotes} - {None}
    if not statements:
        return {}
    counted = Quote.objects.shown().filter(statement__in=statements).values("statement")
    return dict(counted.annotate(number=Count("version__article__outlet", distinct=True)).values_list("statement", "number"))


def _counted_within(filterset: QuoteFilterSet, limit: int) -> ListCounts:
    with within(limit):
        return _counted(filterset)


def _total_within(filterset: QuoteFilterSet, limit: int) -> int | None:
    try:
        with within(limit):
            return capped(filterset.qs)
    except RanOutOfTimeError:
        return None


def _counted(filterset: QuoteFilterSet) -> ListCounts:
    """Count the list and every choice of its facets, each choice among what the other filters let through; one query.

    Facets without a choice of their own count the same quotes as the list, so that one pass counts all of them; only the topics,
    of which a quote has several, and the facets with a choice need a pass each.
    """
    alone = [name for name in filterset.FACETS if name != "topic" and (filterset.chosen.get(name) or name in filterset.not_understood)]
    passes = [_pass("", filterset.qs), _topic_pass(filterset.leaving_out("topic")), *(_pass(name, filterset.leaving_out(name)) for name in alone)]
    found: dict[str, dict[str, int]] = {name: defaultdict(int) for name in filterset.FACETS}
    total = 0
    for (passed, act, kind, review, pk), number in _numbers(passes).items():
        if passed == "topic":
            found["topic"][filterset.stored.topics[pk]] += number
            continue
        said = {"act": act, "kind": kind, "checked": "checked" if review in Quote.VOUCHED else "unchecked", **filterset.stored.places.get(pk, {})}
        for name in [passed] if passed else said.keys() - set(alone):
            if value := said.get(name):
                found[name][value] += number
        total += 0 if passed else number
    return ListCounts(total, {name: dict(numbers) for name, numbers in found.items()})


def _numbers(passes: list[QuerySet]) -> Counter[Counted]:
    numbers: Counter[Counted] = Counter()
    for *counted, number in passes[0].union(*passes[1:], all=True):
        numbers[tuple(counted)] += number
    return numbers


def _pass(name: str, quotes: QuoteQuerySet) -> QuerySet:
    """Give what a pass counts; PostgreSQL counts by hashing, but SQLite would sort, which takes longer than to count its rows here."""
    number = Value(1) if connection.vendor == "sqlite" else Count("pk")
    return _counting(quotes, number, passed=Value(name, CharField()), said=F("act"), how=F("kind"), state=F("review"), whose=F("speaker"))


def _topic_pass(quotes: QuoteQuerySet) -> QuerySet:
    nothing = Value("", CharField())
    rows = quotes.filter(quote_topics__isnull=False)
    return _counting(rows, Count("pk"), passed=Value("topic", CharField()), said=nothing, how=nothing, state=nothing, whose=F("quote_topics__topic"))


def _counting(quotes: QuerySet, number: Combinable, **columns: Combinable) -> QuerySet:
    return quotes.order_by().annotate(**columns).values(*columns).annotate(number=number).values_list(*columns, "number")
