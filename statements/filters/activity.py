"""How many quotes fall in each month or year: the numbers under an activity chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, Value

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
    """Count quotes by the month they were said in, or by the year where the months are too many to draw."""
    vouched = Count("pk", filter=Q(review__in=Quote.VOUCHED))
    # By days, which an index has in order, and not by months, which every row would have to be asked for
    said = quotes.order_by().values(day=F("sort_date")).annotate(number=Count("pk"), checked=vouched).values_list("day", "number", "checked")
    published = Article.objects.order_by().filter(published_on__isnull=False).values(day=F("published_on")).distinct()
    nothing = {"number": Value(0), "checked": Value(0)}
    days = list(said.union(published.annotate(**nothing).values_list("day", "number", "checked"), all=True))  # type: ignore[misc]
    months = months_of((day, number) for day, number, _ in days if number)
    # A day without a quote is in the union only as one on which an article was published
    return activity_of(months, {day.replace(day=1) for day, number, _ in days if not number}, sum(checked for *_, checked in days))


def months_of(days: Iterable[tuple[date, int]]) -> Counter[date]:
    """Add the numbers of days up to those of months."""
    months: Counter[date] = Counter()
    for day, number in days:
        months[day.replace(day=1)] += number
    return months


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
