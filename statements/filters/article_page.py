"""What the page of one article shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404

from articles.models import Article, ArticleVersion
from statements.filters.counts import other_outlets
from statements.filters.placed import PlacedQuote, numbered
from statements.models import Quote


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with one version of its text, the quotes of that version, and how many the other versions have."""

    article: Article
    version: ArticleVersion
    versions: Sequence[ArticleVersion]
    placed: list[PlacedQuote]
    outlets: Mapping[int, int]


def article_or_404(pk: int) -> Article:
    """Load one article for its page."""
    return get_object_or_404(Article.objects.select_related("outlet__country", "copy_of__outlet"), pk=pk)


def article_page_of(article: Article, number: int | None) -> ArticlePage:
    """Bring the version of that number, or the newest, with its quotes; 404 where the article has no such version."""
    quotes = Quote.objects.readable().order_by().filter(version=OuterRef("pk")).values("version").annotate(number=Count("pk")).values("number")
    counted = Coalesce(Subquery(quotes, output_field=IntegerField()), 0)
    versions = list(article.versions.order_by("-number").defer("text", "paragraph_starts", "sentence_starts").annotate(quotes_number=counted))
    chosen = next((version for version in versions if number in (None, version.number)), None)
    if chosen is None:
        raise Http404("The article has no such version.")
    placed = _placed(chosen)
    return ArticlePage(article, chosen, versions, placed, other_outlets(row.quote for row in placed))


def _placed(version: ArticleVersion) -> list[PlacedQuote]:
    """Give the quotes of a version as cards need them, with their places; the text comes once, not with every quote."""
    quotes = Quote.objects.readable().filter(version=version).for_lists().prefetch_related("pieces")
    return numbered((quote, tuple((piece.start, piece.end) for piece in quote.pieces.all())) for quote in quotes)
