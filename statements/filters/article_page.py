"""What the page of one article shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404

from articles.models import Article, ArticleVersion, Retraction
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
    retractions: Sequence[Retraction]
    waiting: Sequence[Quote]


def article_or_404(pk: int) -> Article:
    """Load one article for its page."""
    decided = Exists(Retraction.objects.filter(article=OuterRef("pk")))
    return get_object_or_404(Article.objects.select_related("outlet__country", "copy_of__outlet").annotate(has_trace=decided), pk=pk)


def article_page_of(article: Article, number: int | None, *, reviews: bool = False) -> ArticlePage:
    """Bring the version of that number, or the newest, with its quotes; 404 where the article has no such version.

    Those who review also get what was decided on former texts and waits for them.
    """
    quotes = Quote.objects.readable().order_by().filter(version=OuterRef("pk")).values("version").annotate(number=Count("pk")).values("number")
    counted = Coalesce(Subquery(quotes, output_field=IntegerField()), 0)
    versions = list(article.versions.order_by("-number").defer("text", "paragraph_starts", "sentence_starts").annotate(quotes_number=counted))
    chosen = next((version for version in versions if number in (None, version.number)), None)
    if chosen is None:
        raise Http404("The article has no such version.")
    chosen.refresh_from_db(fields=["text", "paragraph_starts", "sentence_starts"])
    retractions = list(article.retractions.order_by("-id")) if article.has_trace else []  # type: ignore[attr-defined]
    waiting = Quote.objects.uncarried().filter(version__article=article).select_related("speaker").order_by("pk")
    placed = placed_cards(chosen)
    outlets = {row.quote.statement_id: row.quote.outlets_number for row in placed if row.quote.statement_id}  # type: ignore[attr-defined]
    return ArticlePage(article, chosen, versions, placed, outlets, retractions, list(waiting) if reviews and len(versions) > 1 else [])


def placed_cards(version: ArticleVersion) -> list[PlacedQuote]:
    """Give the quotes of a version as cards need them, with their places; the text comes once, not with every quote."""
    reports = Quote.objects.shown().order_by().filter(statement=OuterRef("statement")).values("statement")
    number = Subquery(reports.annotate(outlets=Count("version__article__outlet", distinct=True)).values("outlets"))
    quotes = Quote.objects.readable().filter(version=version).for_lists().annotate(outlets_number=Coalesce(number, 1)).prefetch_related("pieces")
    return numbered((quote, tuple((piece.start, piece.end) for piece in quote.pieces.all())) for quote in quotes)
