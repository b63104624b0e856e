"""What the page of one quote shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, OuterRef, Subquery
from django.shortcuts import get_object_or_404

from articles.models import ArticleVersion
from statements.filters.placed import PlacedQuote, placed_quotes
from statements.filters.traces import Trace, trace_of
from statements.models import Correction, ExtractionRun, Quote, QuoteTopic

SIMILAR = 5


@dataclass(frozen=True, slots=True)
class QuotePage:
    """A quote with its trace, the quotes around it, and more by the speaker on its topics."""

    quote: Quote
    newest_version: int
    trace: Trace
    placed: list[PlacedQuote]
    outlets: Mapping[int, int]
    similar: list[Quote]


def quote_or_404(pk: int) -> Quote:
    """Load one quote for its page, hidden or not, with its article's newest version and the outlets of its statement as numbers."""
    versions = ArticleVersion.objects.order_by().filter(article=OuterRef("version__article")).values("article")
    reports = Quote.objects.shown().order_by().filter(statement=OuterRef("statement")).values("statement")
    quotes = Quote.objects.for_cards().annotate(
        newest_version=Subquery(versions.annotate(newest=Max("number")).values("newest")),
        outlets_number=Subquery(reports.annotate(outlets=Count("version__article__outlet", distinct=True)).values("outlets")),
    )
    return get_object_or_404(quotes, pk=pk)


def quote_page_of(quote: Quote) -> QuotePage:
    """Bring what stands around the quote."""
    placed = placed_quotes(quote.version, also=quote)
    newest: int = quote.newest_version  # type: ignore[attr-defined]
    outlets = {quote.statement_id: quote.outlets_number or 1} if quote.statement_id else {}  # type: ignore[attr-defined]
    return QuotePage(quote, newest, trace_of(quote), placed, outlets, _similar(quote))


def last_run(quote: Quote) -> ExtractionRun | None:
    """Give the latest run over the quote's text: the one that did not find a withdrawn quote again."""
    return ExtractionRun.objects.filter(version=quote.version_id).order_by("-id").first()


def last_rejection(quote: Quote) -> Correction | None:
    """Give the decision that took the quote out of the lists."""
    if quote.review != Quote.Review.REJECTED:
        return None
    return quote.corrections.filter(field=Correction.Field.REVIEW, new=Quote.Review.REJECTED).order_by("-id").first()


def _similar(quote: Quote) -> list[Quote]:
    """Give the newest quotes by the same speaker on any of the same topics."""
    topics = [row.topic_id for row in quote.quote_topics.all()]
    if quote.speaker is None or not topics or quote.presence == Quote.Presence.SUPERSEDED:
        return []
    same_topic = QuoteTopic.objects.filter(topic__in=topics).values("quote")
    others = Quote.objects.shown().by(quote.speaker).filter(pk__in=same_topic).exclude(pk=quote.pk)
    return list(others.newest_first().select_related("version__article__outlet").defer("version__text")[:SIMILAR])
