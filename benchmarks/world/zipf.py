"""Choices of which the first is made most often, as with names and words in real texts."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Zipf(Generic[Thing]):
    """Draws the nth thing with a weight of 1/n to the power given."""

    def __init__(self, things: Sequence[Thing], power: float = 1.0) -> None:
        self.things = things
        self._sums = list(accumulate(1 / rank**power for rank in range(1, len(things) + 1)))

    def draw(self, random: Random) -> Thing:
        """Draw one."""
        return self.things[bisect(self._sums, random.random() * self._sums[-1], hi=len(self.things) - 1)]


class Deck(Generic[Thing]):
    """Deals things in a shuffled order and begins again when all are dealt, so that none comes again soon."""

    def __init__(self, things: Sequence[Thing], random: Random) -> None:
        self._things, self._random = list(things), random
        self._left: list[Thing] = []

    def deal(self) -> Thing:
        """Give the next one."""
        if not self._left:
            self._left = self._random.sample(self._things, len(self._things))
        return self._left.pop()
