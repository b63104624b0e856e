"""Match the quotes of a new reading to those that are stored, by the text they share.

One to one, best overlap first; equal overlaps go to the earlier place, so that the outcome depends on nothing else.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

Pieces = Sequence[Sequence[int]]
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Matches:
    """Indices of stored and found quotes that are the same, and of those that have no partner."""

    pairs: tuple[tuple[int, int], ...]
    vanished: tuple[int, ...]
    new: tuple[int, ...]


def overlap(one: Pieces, other: Pieces) -> float:
    """Give twice the characters shared over the characters of both, 0–1."""
    shared = sum(max(0, min(a_end, b_end) - max(a, b)) for a, a_end in one for b, b_end in other)
    total = sum(end - start for start, end in one) + sum(end - start for start, end in other)
    return 2 * shared / total if total else 0.0


def match(stored: Sequence[Sequence[Pieces]], found: Sequence[Pieces]) -> Matches:
    """Pair stored quotes, each given in every shape it has had, with found ones that overlap them by half or more."""
    order = sorted(range(len(found)), key=lambda j: found[j][0][0])
    starts = [found[j][0][0] for j in order]
    candidates = []
    for i, shapes in enumerate(stored):
        for j in _near(shapes, order, starts, found):
            score = max(overlap(shape, found[j]) for shape in shapes)
            if score >= ENOUGH:
                candidates.append((-score, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return Matches(
        tuple(sorted(pairs.items())),
        tuple(i for i in range(len(stored)) if i not in pairs),
        tuple(j for j in range(len(found)) if j not in taken),
    )


def _near(shapes: Sequence[Pieces], order: list[int], starts: list[int], found: Sequence[Pieces]) -> list[int]:
    """Give the found quotes that begin before one of the shapes ends and do not end before it begins."""
    first = min(shape[0][0] for shape in shapes)
    last = max(shape[-1][1] for shape in shapes)
    return [j for j in order[: bisect_left(starts, last)] if found[j][-1][1] > first]
