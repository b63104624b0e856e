"""A stretch of an article with a quote marked in it, as the quote editor shows it."""

from __future__ import annotations

from dataclasses import dataclass

from statements.core.locating import Span
from statements.core.marked_text import CONTENT, CUE, SOURCE, Mark, Segment, marked_paragraphs
from statements.models import Quote

SPOKEN = {CONTENT: ("[this quote:] ", " [ends]"), SOURCE: ("[source:] ", ""), CUE: ("[said:] ", "")}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that are marked alike, and what screen readers say before and after them."""

    text: str
    classes: str
    before: str
    after: str


def source_text(quote: Quote, reach: Span) -> list[Stretch]:
    """Cut the text within reach where a mark begins or ends; the stretches, joined, are that text to the last character."""
    spans: list[tuple[int | None, int | None, str]] = [(piece.start, piece.end, CONTENT) for piece in quote.pieces.all()]
    spans += [(quote.mention_start, quote.mention_end, SOURCE), (quote.cue_start, quote.cue_end, CUE)]
    marks = [Mark(start, end, kind, quote.pk) for start, end, kind in spans if start is not None and end is not None]
    version = quote.version
    paragraphs = marked_paragraphs(version.text, version.paragraph_starts, marks)
    return [_stretch(segment) for paragraph in paragraphs if reach[0] <= paragraph.start < reach[1] for segment in paragraph.segments]


def _stretch(segment: Segment) -> Stretch:
    before = "".join(SPOKEN[mark.kind][0] for mark in segment.begins)
    after = "".join(SPOKEN[mark.kind][1] for mark in segment.ends)
    return Stretch(segment.text, " ".join(f"m-{kind}" for kind in segment.kinds), before, after)
