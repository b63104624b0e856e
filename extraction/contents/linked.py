"""A report with the words it was linked to."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.contents.reports import Report

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """A report with the words of its frame that it reports; `quotation` if it is a quotation beside the block, with whatever goes on with it."""

    report: Report
    ranges: tuple[Range, ...]
    quotation: int | None = None
    waiting: bool = False
    """Whether nothing was found in the frame and the quotation before or behind it may be meant."""
