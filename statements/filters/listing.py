"""Answer a question put to the list of quotes: filter, order, cut a page, count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.http import QueryDict

from statements import search
from statements.filters.counts import ListCounts, list_counts, other_outlets
from statements.filters.keyset import SIZE, Page, page_of
from statements.filters.limits import within
from statements.filters.numbered import NumberedPage, numbered_page
from statements.filters.quotes import QuoteFilterSet
from statements.filters.sorts import Sort, sort_for
from statements.models import Quote, Speaker
from statements.models.quote import QuoteQuerySet
from statements.search.speakers import called


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of quotes with everything that its page says about them."""

    filterset: QuoteFilterSet
    sort: Sort
    page: Page | NumberedPage[Quote]
    counts: ListCounts
    outlets: Mapping[int, int]
    people: list[Speaker]

    @property
    def only_speaker(self) -> Speaker | None:
        """Give the one speaker whose bare name was typed as words that no quote has."""
        query = self.filterset.chosen.get("q")
        bare = query is not None and not query.unwanted and set(self.filterset.data) == {"q"}
        return self.people[0] if bare and self.counts.total == 0 and len(self.people) == 1 else None


def list_quotes(asked: QueryDict, among: QuoteQuerySet | None = None) -> Listing:
    """Give the quotes asked for, among all that are shown or among some of them; raise RanOutOfTimeError where they take too long to find."""
    with within(settings.LIST_TIME_LIMIT_MS):
        filterset = QuoteFilterSet(asked, among)
        sort = sort_for(filterset.chosen.get("sort"), has_words=bool(filterset.chosen.get("q")))
        page = _page(filterset, sort, asked)
        outlets, people = other_outlets(page.rows), _people(filterset)
    return Listing(filterset, sort, page, list_counts(filterset), outlets, people)


def _page(filterset: QuoteFilterSet, sort: Sort, asked: QueryDict) -> Page | NumberedPage[Quote]:
    if sort.day is None:
        ranked = search.rank(filterset.leaving_out("q"), filterset.chosen["q"]).values_list("pk", flat=True)
        best: NumberedPage[Any] = numbered_page(ranked, asked.get("page", ""), SIZE)
        found = Quote.objects.filter(pk__in=best.rows).for_lists().in_bulk()
        return replace(best, rows=[found[pk] for pk in best.rows])
    return page_of(filterset.qs, sort, after=asked.get("after", ""), before=asked.get("before", ""))


def _people(filterset: QuoteFilterSet) -> list[Speaker]:
    """Find the speakers whose very name was typed as words: the reader may have meant them."""
    typed = filterset.data.get("q", "")
    return called(typed)[:5] if typed and filterset.chosen.get("q") else []
