"""Cut stretches of words down to pieces of text: the edges of clauses and quotation marks decide where a piece begins and ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extraction.records import QuoteType, Span
from language.marks import Quotation

LOOSE = " \t\r\n\u00a0,;:—–-"
ENDS = LOOSE + "."
OPENING = "“„«‘‹\"'(["


def snapped(text: str, span: Span, quotations: Sequence[Quotation], inside: Sequence[int]) -> Span | None:
    """Trim a stretch of reported words; if it is one quotation and nothing else, give what stands between its marks.

    `inside` are the indices of the outermost quotations that the stretch touches.
    """
    start, end = _trimmed(text, span, LOOSE, ENDS)
    if start >= end:
        return None
    for index in inside:
        outer, inner = quotations[index].outer, quotations[index].inner
        if outer[0] <= start and end <= outer[1]:
            return quoted(text, inner)
        if outer[0] < end < outer[1] or end == outer[1] - 1:
            end = outer[1]
        if outer[0] < start < outer[1]:
            start = outer[0]
    return start, end


def quoted(text: str, inner: Span) -> Span | None:
    """Trim what stands between quotation marks: without a comma that belongs to the reporting sentence."""
    start, end = _trimmed(text, inner, " \t\r\n\u00a0", " \t\r\n\u00a0,")
    return (start, end) if start < end else None


def kind_of_words(pieces: Sequence[Span], outermost: Sequence[Quotation]) -> QuoteType:
    """Tell direct, indirect and mixed words apart by the quotations, in order, that they touch."""
    starts = [quotation.outer[0] for quotation in outermost]
    inside = touching = 0
    for start, end in pieces:
        before = bisect_right(starts, start) - 1
        if before >= 0 and outermost[before].inner[0] <= start and end <= outermost[before].inner[1]:
            inside += 1
        elif bisect_right(starts, end - 1) - 1 > before or (before >= 0 and start < outermost[before].outer[1]):
            touching += 1
    if inside == len(pieces):
        return "direct"
    return "mixed" if inside or touching else "indirect"


def in_order(pieces: Iterable[Span]) -> tuple[Span, ...]:
    """Give the pieces in order, joined where they touch or overlap."""
    ordered = sorted(pieces)
    return tuple(ordered) if all(a[1] <= b[0] for a, b in pairwise(ordered)) else _merged(ordered)


def _merged(ordered: Sequence[Span]) -> tuple[Span, ...]:
    merged = [ordered[0]]
    for start, end in ordered[1:]:
        if start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _trimmed(text: str, span: Span, before: str, behind: str) -> Span:
    start, end = span
    while start < end and text[start] in before:
        start += 1
    while end > start and text[end - 1] in behind:
        end -= 1
    return start, end
