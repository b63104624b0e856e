"""Find in a new text what stood in a former one, where nothing that tells who said it has changed.

Words alone are not enough: the same words may be given to somebody else. What has to stand in both texts, once and word for word, are the
whole sentences that hold the words, their source and their cue; where the source bears no name of the speaker, the whole paragraphs and the
one before, for they tell who “he” is. Runs of white space count as one blank.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from language.segments import paragraph_spans, sentence_spans
from statements.core.locating import Span, occurrences

BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Ground:
    """A stretch of a former text that stands in a new one: for each of its characters, where it stood and where it stands."""

    stood: Sequence[int]
    stands: Sequence[int]

    def move(self, span: Sequence[int] | None) -> list[int] | None:
        """Give the place of a former span in the new text; None where it reaches beyond the stretch."""
        if span is None or not self.stood[0] <= span[0] < span[1] <= self.stood[-1] + 1:
            return None
        first, last = bisect_left(self.stood, span[0]), bisect_right(self.stood, span[1] - 1) - 1
        return [self.stands[first], self.stands[last] + 1] if first <= last else None

    def move_all(self, spans: Sequence[Sequence[int]]) -> list[list[int]] | None:
        """Give the places of several; None where one of them reaches beyond."""
        moved = [place for span in spans if (place := self.move(span))]
        return moved if len(moved) == len(spans) else None


def common_ground(old: str, new: str, pieces: Sequence[Span], source: Sequence[Span], *, is_named: bool) -> Ground | None:
    """Give the ground that a quote stands on in both texts; None where its words or what tells who said them do not stand there once."""
    if not all(len(occurrences(text, old[start:end], (0, len(text)))) == 1 for start, end in pieces for text in (old, new)):
        return None
    cut = sentence_spans if is_named else paragraph_spans
    stood, told = _evened(old, _around(cut(old), [*pieces, *source], one_more=not is_named))
    places, said = _evened(new, (0, len(new)))
    if said.count(told) != 1 or _evened(old, (0, len(old)))[1].count(told) != 1:
        return None
    at = said.index(told)
    ground = Ground(stood, places[at : at + len(told)])
    units = cut(new)
    is_whole = any(ground.stands[0] == start for start, _ in units) and any(ground.stands[-1] + 1 == end for _, end in units)
    return ground if is_whole else None


def _around(units: Sequence[Span], spans: Sequence[Span], *, one_more: bool) -> Span:
    """Give the stretch of the whole units that the spans touch, and of the one before if asked for."""
    first = max(0, max((place for place, unit in enumerate(units) if unit[0] <= min(span[0] for span in spans)), default=0) - one_more)
    last = min((place for place, unit in enumerate(units) if unit[1] >= max(span[1] for span in spans)), default=len(units) - 1)
    return units[first][0], units[last][1]


def _evened(text: str, within: Span) -> tuple[list[int], str]:
    """Give a stretch with each run of white space as one blank, and where each of its characters stands in the text."""
    start, end = within
    blanks = {place for match in BLANKS.finditer(text, start, end) for place in range(match.start() + 1, match.end())}
    places = [place for place in range(start, end) if place not in blanks]
    return places, "".join(" " if text[place].isspace() else text[place] for place in places)
