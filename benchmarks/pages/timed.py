"""Run something again and again and tell how long it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

WARM_UP, ROUNDS, SECONDS = 2, 20, 15.0
FEWEST = 5


class Timed(NamedTuple):
    """How long something took in milliseconds, in the middle and at worst but for one in twenty, and how many times it ran."""

    name: str
    median: float
    p95: float
    rounds: int
    queries: int = 0


def timed(name: str, do: Callable[[], object], rounds: int = ROUNDS) -> Timed:
    """Run something until it is warm, then as often as wanted or as the time allows."""
    for _ in range(WARM_UP):
        do()
    took: list[float] = []
    begun = time.perf_counter()
    while len(took) < FEWEST or (len(took) < rounds and time.perf_counter() - begun < SECONDS):
        start = time.perf_counter()
        do()
        took.append(1000 * (time.perf_counter() - start))
    took.sort()
    return Timed(name, median(took), took[min(len(took) - 1, int(0.95 * len(took)))], len(took))
