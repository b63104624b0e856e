"""The page of one article as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from articles.metadata.languages import language_name
from articles.models import Article, ArticleVersion
from statements.filters.article_page import ArticlePage
from statements.presenters.extent import Extent
from statements.presenters.marked_text import text_of_article
from statements.presenters.quote_card import QuoteCard, quote_card
from statements.presenters.quote_line import line_by_speaker
from statements.presenters.retractions import retraction_lines
from statements.presenters.wording import counted, written


@dataclass(frozen=True, slots=True)
class NumberedCard:
    """A card with the number that the quote has in the text."""

    number: int
    card: QuoteCard


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of the text in the list of versions."""

    number: int
    href: str
    added: str
    quotes: str
    current: bool
    changes: str


def article_page(page: ArticlePage, extent: Extent, *, reviews: bool) -> dict[str, Any]:
    """Give the page everything that it prints; those who review are told who decided about it."""
    article, version = page.article, page.version
    newest = page.versions[0].number
    return {
        "article": article,
        "version": version,
        "marked": text_of_article(version, page.placed, extent),
        "extent": extent.value,
        "cards": [NumberedCard(row.number, quote_card(row.quote, page.outlets)) for row in page.placed],
        "quotes_written": counted(len(page.placed), "quote", "quotes"),
        "versions": [_line(article, row, newest, version.number) for row in page.versions],
        "newest_version": newest,
        "waiting": [line_by_speaker(quote, 0) for quote in page.waiting],
        "language": language_name(article.language),
        "retractions": retraction_lines(page.retractions, named=reviews),
        "retraction": page.retractions[0] if article.retracted_at and page.retractions else None,
        "why_no_quotes": _why_no_quotes(version),
    }


def _line(article: Article, row: ArticleVersion, newest: int, shown: int) -> VersionLine:
    address = article.get_absolute_url()
    quotes = counted(row.quotes_number, "quote", "quotes")  # type: ignore[attr-defined]
    changes = f"{address}changes/?from={row.number - 1}&to={row.number}" if row.number > 1 else ""
    href = address if row.number == newest else f"{address}?version={row.number}"
    return VersionLine(row.number, href, written(row.added_at.date()), quotes, row.number == shown, changes)


def _why_no_quotes(version: ArticleVersion) -> str:
    return {
        ArticleVersion.Extraction.WAITING: "The text has not been read for quotes yet.",
        ArticleVersion.Extraction.FAILED: "Reading the text for quotes failed; an administrator can see why.",
        ArticleVersion.Extraction.SKIPPED: "Only English texts are read for quotes.",
    }.get(ArticleVersion.Extraction(version.extraction), "The text has been read, and no quote was found in it.")
