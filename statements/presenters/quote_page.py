"""The page of one quote as it is printed, and the tombstone in its place."""

from __future__ import annotations

from typing import Any

from statements.core.citation import Cited, citation
from statements.core.overlay import effective
from statements.filters.quote_page import QuotePage
from statements.filters.traces import Trace
from statements.models import Correction, ExtractionRun, Quote
from statements.presenters.evidence import evidence_lines
from statements.presenters.extent import Extent
from statements.presenters.history import history
from statements.presenters.marked_text import text_of_quote
from statements.presenters.quote_card import QuoteCard, quote_card
from statements.presenters.quote_line import line_by_speaker, lines_by_day, shortened
from statements.presenters.wording import either, written

OTHERS = 8
SAMPLE = "sample data"  # in place of an address that leads nowhere


def quote_page(page: QuotePage, extent: Extent, address: str) -> dict[str, Any]:
    """Give the page everything that it prints; `address` is its permanent one, whole."""
    quote, card = page.quote, quote_card(page.quote, page.outlets)
    others = [row for row in page.placed if row.quote.pk != quote.pk]
    return {
        "quote": quote,
        "card": card,
        "article": quote.version.article,
        "version": quote.version,
        "newest_version": page.newest_version,
        "heading": _heading(quote, card),
        "title": f"{_heading(quote, card)}: {shortened(quote, 90)}",
        "marked": text_of_quote(quote.version, quote, page.placed, extent),
        "extent": extent.value,
        "evidence": evidence_lines(quote, page.trace),
        "history": history(page.trace, values_of(page.trace), quote.version.text),
        "citation": citation(cited(quote, card, address)),
        "address": address,
        "others": [line_by_speaker(row.quote, row.number) for row in others[:OTHERS]],
        "others_number": len(others),
        "similar": lines_by_day(page.similar),
        "topic_slugs": [topic.slug for topic in card.topics],
    }


def cited(quote: Quote, card: QuoteCard, address: str) -> Cited:
    """Give what a citation of the quote names."""
    inferred = ", inferred from the day of publication" if card.inferred else ""
    return Cited(
        speaker=_who(quote, card),
        words=" ".join(quote.words.split()),
        is_direct=quote.kind == Quote.Kind.DIRECT,
        said=f"said {'about' if card.inferred else 'on'} {card.said}{inferred}" if card.said else "",
        title=card.article,
        outlet=card.outlet,
        published=card.published,
        url=SAMPLE if card.is_sample else quote.version.article.url,
        address=address,
        retracted=card.retracted,
    )


def _heading(quote: Quote, card: QuoteCard) -> str:
    return f"Quote by {either([speaker.name for speaker in card.speakers], 'and')}" if quote.speaker else "Quote by a speaker not identified"


def _who(quote: Quote, card: QuoteCard) -> str:
    """Name the speakers, the office beside the one who holds it."""
    if quote.speaker is None:
        return f"“{quote.mention}” (not identified)" if quote.mention else "Speaker not identified"
    first, *joint = [speaker.name for speaker in card.speakers]
    if not joint:
        return f"{first}, {card.office}" if card.office else first
    return either([f"{first} ({card.office})" if card.office else first, *joint], "and")


def values_of(trace: Trace) -> dict[str, Any]:
    """Give the values that the trace adds up to."""
    return {**trace.latest, **effective(trace.latest, trace.decisions)}


def tombstone(quote: Quote, rejection: Correction | None, run: ExtractionRun | None) -> dict[str, Any]:
    """Say why a quote is no longer shown, without its words."""
    return {
        "pk": quote.pk,
        "article": quote.version.article,
        "rejected": quote.review == Quote.Review.REJECTED,
        "why": rejection.why if rejection else "",
        "when": written(rejection.made_at.date()) if rejection else written(run.made_at.date()) if run else "",
        "extractor": run.extractor if run else "",
    }
