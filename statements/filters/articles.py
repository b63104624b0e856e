"""What the list of articles can be filtered by."""

from __future__ import annotations

from typing import Any

import django_filters
from django.http import QueryDict

from articles.models import Article, Outlet
from articles.models.article import ArticleQuerySet
from language.searchable import in_order
from statements.filters.days import DayFilter
from statements.filters.numbered import NumberedPage, numbered_page
from statements.filters.quote_counts import of_article

SIZE = 50


class ArticleFilterSet(django_filters.FilterSet):
    """Articles by title, outlet and day of publication."""

    title = django_filters.CharFilter(method="titled", label="Words of the title", max_length=200)
    outlet = django_filters.ChoiceFilter(field_name="outlet__slug", label="Outlet", choices=(), empty_label="any")
    published_from = DayFilter(field_name="published_on", lookup_expr="gte", label="Published from", max_length=40)
    published_to = DayFilter(field_name="published_on", lookup_expr="lte", label="Published to", last=True, max_length=40)

    class Meta:
        model = Article
        fields: list[str] = []

    def __init__(self, data: QueryDict, **kwargs: Any) -> None:
        super().__init__(data, Article.objects.all(), **kwargs)
        self.is_bound = True
        self.filters["outlet"].extra["choices"] = sorted(Outlet.objects.values_list("slug", "name"), key=lambda row: in_order(row[1]))

    def filter_queryset(self, articles: ArticleQuerySet) -> ArticleQuerySet:
        """Keep what every filter lets through: nothing where one is not understood."""
        return articles.none() if self.form.errors else super().filter_queryset(articles)

    def titled(self, articles: ArticleQuerySet, name: str, text: str) -> ArticleQuerySet:
        """Keep those whose title has every word."""
        for word in text.replace("\x00", " ").split()[:10]:
            articles = articles.filter(title__icontains=word)
        return articles

    def page(self, number: str) -> NumberedPage[Article]:
        """Give one page, newest first, each with its number of quotes."""
        rows = self.qs.newest_first().select_related("outlet").annotate(quotes_number=of_article())
        return numbered_page(rows, number, SIZE)
