"""Find the place of words that a person gives as they stand in a text: exactly one place, or none.

White space is the one thing that may differ, for a form's text field breaks lines its own way. Words are whole words: “open” does not
stand in “reopened”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]


class NotLocatedError(ValueError):
    """The words stand nowhere, or in more than one place and nothing tells which is meant."""

    def __init__(self, places: int) -> None:
        super().__init__(f"they stand in {places} places")
        self.places = places


def locate(text: str, words: str, reach: Span, *, old: Span | None = None, chosen: int | None = None) -> Span:
    """Give the one place of the words within reach.

    Where there are several it is the one that begins at `chosen`, else the only one that shares characters with the old place.
    """
    found = occurrences(text, words, reach)
    if len(found) > 1:
        told = [span for span in found if span[0] == chosen] or [span for span in found if old and span[0] < old[1] and old[0] < span[1]]
        found = told if len(told) == 1 else found
    if len(found) != 1:
        raise NotLocatedError(len(found))
    return found[0]


def occurrences(text: str, words: str, reach: Span) -> list[Span]:
    """Give every place within reach where the words stand, also those that share characters."""
    parts = words.split()
    if not parts:
        return []
    before = r"(?<!\w)" if parts[0][0].isalnum() else ""
    after = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    pattern = re.compile(before + r"(?=(" + r"\s+".join(map(re.escape, parts)) + ")" + after + ")")
    start, end = reach
    places = (match.span(1) for match in pattern.finditer(text, start, end))
    return [place for place in places if place[1] <= end]


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in white space alone."""
    return one.split() == other.split()


def reach_around(length: int, paragraph_starts: Sequence[int], pieces: Sequence[Sequence[int]], *, paragraphs: int = 1) -> Span:
    """Give the paragraphs that the pieces touch and some more on either side, from the first character to the last."""
    starts = [0, *(start for start in paragraph_starts if start > 0), length]
    first = max(index for index, start in enumerate(starts) if start <= pieces[0][0])
    last = min(index for index, start in enumerate(starts) if start >= pieces[-1][1])
    return starts[max(first - paragraphs, 0)], starts[min(last + paragraphs, len(starts) - 1)]
