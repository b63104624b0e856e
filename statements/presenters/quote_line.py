"""A quote in one line, for the lists beside a page's own subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from statements.models import Quote
from statements.presenters.wording import written, written_to

LONGEST = 140


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """The beginning of the words, and who or when."""

    href: str
    words: str
    beside: str
    number: int = 0


def shortened(quote: Quote, longest: int = LONGEST) -> str:
    """Give the words, cut between two words where they are long, in marks only where they are the speaker's own."""
    words = " ".join(quote.words.split())
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0] + " …"
    return f"“{words}”" if quote.kind == Quote.Kind.DIRECT else words


def line_by_speaker(quote: Quote, number: int) -> QuoteLine:
    """Shape a quote of the same article."""
    return QuoteLine(quote.get_absolute_url(), shortened(quote), quote.speaker.name if quote.speaker else "not identified", number)


def lines_by_day(quotes: Iterable[Quote]) -> list[QuoteLine]:
    """Shape quotes of the same speaker."""
    return [QuoteLine(quote.get_absolute_url(), shortened(quote), _day_and_outlet(quote)) for quote in quotes]


def _day_and_outlet(quote: Quote) -> str:
    article = quote.version.article
    day = written_to(quote.said_on, quote.said_on_precision) if quote.said_on else f"published {written(article.published_on or quote.sort_date)}"
    return f"{day} · {article.outlet.name}{' · article retracted' if article.retracted_at else ''}"
