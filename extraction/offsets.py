"""Find one's way among spans: which of them holds an offset, which of many lie in a stretch of text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from extraction.records import Span

LONGEST = 10_000
"""Characters of a span within which it is found: a bound on how far back one looks."""


def span_at(offset: int, spans: Sequence[Span]) -> Span | None:
    """Give the span that holds an offset, from spans in order."""
    at = index_at(offset, spans)
    return spans[at] if at is not None else None


def index_at(offset: int, spans: Sequence[Span]) -> int | None:
    """Give the index of the span that holds an offset, from spans in order."""
    at = bisect_right(spans, (offset, float("inf"))) - 1
    return at if at >= 0 and spans[at][0] <= offset < spans[at][1] else None


class Spread:
    """Spans in order, so that asking for those of one stretch costs no walk over all."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort the spans; they may overlap."""
        self._spans = sorted(set(spans))

    def near(self, start: int, end: int) -> list[Span]:
        """Give the spans that share a character with a stretch; those longer than `LONGEST` only while it is in their first part."""
        low = bisect_left(self._spans, (start - LONGEST, 0))
        high = bisect_left(self._spans, (end, 0))
        return [span for span in self._spans[low:high] if span[1] > start]
