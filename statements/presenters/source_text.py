"""A stretch of an article with the pieces of a quote marked in it, as the quote editor shows it."""

from __future__ import annotations

from dataclasses import dataclass

from statements.core.locating import Span
from statements.models import Quote


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters that are marked alike; `piece` is the number of the piece they belong to, or 0."""

    text: str
    piece: int = 0
    is_mention: bool = False
    is_cue: bool = False


def source_text(quote: Quote, reach: Span) -> list[Stretch]:
    """Cut the text within reach where a mark begins or ends; joined, the stretches are the text."""
    pieces = [(piece.ordinal, (piece.start, piece.end)) for piece in quote.pieces.all()]
    marks = [span for _, span in pieces] + [
        span for span in (_span(quote.mention_start, quote.mention_end), _span(quote.cue_start, quote.cue_end)) if span
    ]
    edges = sorted({edge for span in (reach, *marks) for edge in span if reach[0] <= edge <= reach[1]})
    return [_stretch(quote, pieces, start, end) for start, end in zip(edges, edges[1:], strict=False)]


def _stretch(quote: Quote, pieces: list[tuple[int, Span]], start: int, end: int) -> Stretch:
    number = next((ordinal for ordinal, (first, last) in pieces if first <= start < last), 0)
    mention, cue = _span(quote.mention_start, quote.mention_end), _span(quote.cue_start, quote.cue_end)
    return Stretch(quote.version.text[start:end], number, _covers(mention, start), _covers(cue, start))


def _span(start: int | None, end: int | None) -> Span | None:
    return (start, end) if start is not None and end is not None else None


def _covers(span: Span | None, place: int) -> bool:
    return span is not None and span[0] <= place < span[1]
