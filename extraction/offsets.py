"""Find one's way among spans: which of them holds an offset, which of many lie in a stretch of text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extraction.records import Span


def span_at(offset: int, spans: Sequence[Span]) -> Span | None:
    """Give the span that holds an offset, from spans in order."""
    at = index_at(offset, spans)
    return spans[at] if at is not None else None


def index_at(offset: int, spans: Sequence[Span]) -> int | None:
    """Give the index of the span that holds an offset, from spans in order."""
    at = bisect_right(spans, (offset, float("inf"))) - 1
    return at if at >= 0 and spans[at][0] <= offset < spans[at][1] else None


class Spread:
    """Spans sorted into the segments of a text that they touch, so that asking for one segment's costs no walk over all."""

    def __init__(self, segments: Sequence[Span], spans: Iterable[Span]) -> None:
        """Sort the spans; segments are in order and do not overlap."""
        self._segments = segments
        self._spans: dict[int, list[Span]] = {}
        for span in spans:
            at = max(0, bisect_right(segments, (span[0], float("inf"))) - 1)
            while at < len(segments) and segments[at][0] < span[1]:
                self._spans.setdefault(at, []).append(span)
                at += 1

    def touching(self, offset: int) -> list[Span]:
        """Give the spans that touch the segment which holds an offset."""
        at = index_at(offset, self._segments)
        return self._spans.get(at, []) if at is not None else []


def is_inside(offset: int, spans: Iterable[Span]) -> bool:
    """Tell whether one of the spans holds an offset."""
    return any(start <= offset < end for start, end in spans)
