"""Find one's way among spans: which of them holds an offset, what is left between them."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.records import Span


def span_at(offset: int, spans: Sequence[Span]) -> Span | None:
    """Give the span that holds an offset, from spans in order."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= offset:
            low = middle + 1
        else:
            high = middle
    return spans[low] if low < len(spans) and spans[low][0] <= offset else None
