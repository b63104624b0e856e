"""How many quotes fall in each month or year: the numbers under an activity chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Value
from django.db.models.functions import TruncMonth

from articles.models import Article
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Activity:
    """Quotes by the first day of each period; `covered` are the periods in which any article was published."""

    by_year: bool
    quotes: dict[date, int]
    covered: frozenset[date]
    checked: int

    @property
    def total(self) -> int:
        """Count the quotes of all periods."""
        return sum(self.quotes.values())


def activity(quotes: QuoteQuerySet) -> Activity:
    """Count quotes by the month they were said in, or by the year where the months are too many to draw; one query."""
    vouched = Count("pk", filter=Q(review__in=Quote.VOUCHED))
    said = quotes.order_by().values(month=TruncMonth("sort_date")).annotate(number=Count("pk"), checked=vouched)
    published = Article.objects.order_by().filter(published_on__isnull=False).values(month=TruncMonth("published_on"))
    covered = published.annotate(number=Value(0), checked=Value(0)).distinct()
    columns = ("month", "number", "checked")
    rows = list(said.values_list(*columns).union(covered.values_list(*columns), all=True))
    # A month without a quote is in the union only as a covered one
    months = Counter({month: number for month, number, _ in rows if number})
    return activity_of(months, {month for month, number, _ in rows if not number}, sum(checked for *_, checked in rows))


def activity_of(months: Counter[date], published: Iterable[date], checked: int) -> Activity:
    """Give the activity of counted months, among the months in which articles were published."""
    by_year = bool(months) and _months_between(min(months), max(months)) >= MOST_MONTHS
    covered = frozenset(_period(month, by_year) for month in published)
    return Activity(by_year, dict(_in_years(months) if by_year else months), covered, checked)


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _period(month: date, by_year: bool) -> date:
    return month.replace(month=1) if by_year else month


def _in_years(months: Counter[date]) -> Counter[date]:
    years: Counter[date] = Counter()
    for month, number in months.items():
        years[_period(month, by_year=True)] += number
    return years
