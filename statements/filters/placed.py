"""Quotes with the places of their pieces in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import ArticleVersion
from statements.models import Piece, Quote

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quote with its pieces in the order of the text, and its number among the quotes of the text."""

    quote: Quote
    pieces: tuple[Span, ...]
    number: int = 0


def placed_quotes(version: ArticleVersion, also: Quote | None = None) -> list[PlacedQuote]:
    """Give the quotes of a text that are shown, and one more that may be hidden, in the order of the text; one query."""
    wanted = Quote.objects.readable().filter(version=version)
    if also is not None:
        wanted |= Quote.objects.filter(pk=also.pk)
    pieces = Piece.objects.filter(quote__in=wanted.values("pk")).select_related("quote__speaker").order_by("start", "end", "quote")
    quotes: dict[int, Quote] = {}
    spans: dict[int, list[Span]] = defaultdict(list)
    for piece in pieces:
        quotes.setdefault(piece.quote_id, piece.quote)
        spans[piece.quote_id].append((piece.start, piece.end))
    return numbered((quotes[pk], tuple(found)) for pk, found in spans.items())


def numbered(placed: Iterable[tuple[Quote, tuple[Span, ...]]]) -> list[PlacedQuote]:
    """Number quotes from one by the place where they begin."""
    in_order = sorted(placed, key=lambda row: (row[1][:1], row[0].pk))
    return [PlacedQuote(quote, pieces, number) for number, (quote, pieces) in enumerate(in_order, start=1)]
