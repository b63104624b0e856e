"""Cut a text into paragraphs and segments, each segment with the marks that lie on it.

A mark is a stretch of the text that a quote gives a meaning: words said, their source, the cue. Marks may touch, overlap and lie inside one
another. The segments of all paragraphs, joined, are the text to the last character; what is printed around them is the templates' affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CONTENT, SOURCE, CUE, OTHER = "content", "source", "cue", "other"
KINDS = (CONTENT, SOURCE, CUE, OTHER)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text, end exclusive, and what it is to which quote."""

    start: int
    end: int
    kind: str
    quote: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that carry the same marks; `begins` and `ends` are those of which the first or the last character is here."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    ends: tuple[Mark, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Name the kinds of its marks, each once, in their fixed order."""
        found = {mark.kind for mark in self.marks}
        return tuple(kind for kind in KINDS if kind in found)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the white space after it."""

    start: int
    segments: tuple[Segment, ...]

    @property
    def quotes(self) -> frozenset[int]:
        """Give the quotes that have a mark in it."""
        return frozenset(mark.quote for segment in self.segments for mark in segment.marks)

    def holds(self, quote: int, kind: str) -> bool:
        """Tell whether a mark of that kind and quote lies in it."""
        return any(mark.quote == quote and mark.kind == kind for segment in self.segments for mark in segment.marks)


def marked_paragraphs(text: str, paragraph_starts: Sequence[int], marks: Iterable[Mark]) -> tuple[Paragraph, ...]:
    """Cut the text at every paragraph and at both ends of every mark; what a mark has outside the text is cut off."""
    if not text:
        return ()
    inside = sorted({clipped for mark in marks if (clipped := _clipped(mark, len(text)))})
    starts = sorted({0, *(start for start in paragraph_starts if 0 < start < len(text))})
    cuts = sorted({*starts, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    segments = _segments(text, cuts, inside)
    paragraphs, place = [], 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        first = place
        while place < len(segments) and segments[place].start < end:
            place += 1
        paragraphs.append(Paragraph(start, tuple(segments[first:place])))
    return tuple(paragraphs)


def _clipped(mark: Mark, length: int) -> Mark | None:
    start, end = max(mark.start, 0), min(mark.end, length)
    return Mark(start, end, mark.kind, mark.quote) if start < end else None


def _segments(text: str, cuts: list[int], marks: list[Mark]) -> list[Segment]:
    """Walk along the cuts with the marks that are open at each; marks come in order of their start."""
    segments: list[Segment] = []
    open_marks: list[Mark] = []
    waiting = 0
    for start, end in zip(cuts, cuts[1:], strict=False):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while waiting < len(marks) and marks[waiting].start == start:
            open_marks.append(marks[waiting])
            waiting += 1
        here = tuple(open_marks)
        begins = tuple(mark for mark in here if mark.start == start)
        ends = tuple(mark for mark in here if mark.end == end)
        segments.append(Segment(start, text[start:end], here, begins, ends))
    return segments
