"""When to kill, and what: chosen by chance, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

COMMAND, WORKER, ENGINE = "command", "worker", "PostgreSQL"
# How many of fifty kills fall into each phase: filling the ledger and storing take seconds, reading takes minutes
SHARES = (("filling", 4), ("storing", 8), ("reading", 38))
LATEST = 0.97
LONGEST_DELAY = 0.4


@dataclass(frozen=True, slots=True)
class Moment:
    """Kill `target` so many seconds after so many texts have come through the phase; `kind` is the process at work then."""

    phase: int
    target: str
    kind: str
    done: int
    delay: float


def moments(seed: int, kills: int, articles: int, *, engine_too: bool) -> Iterator[Moment]:
    """Spread the kills over the import, each within a stretch of its own, and take the targets in turn."""
    random, number = Random(seed), 0
    for phase, (_, share) in enumerate(SHARES):
        here = max(1, round(kills * share / sum(share for _, share in SHARES)))
        for place in range(here):
            targets = [COMMAND] if phase == 0 else [COMMAND, WORKER]
            target = [*targets, *([ENGINE] if engine_too else [])][number % (len(targets) + engine_too)]
            kind = random.choice(targets) if target == ENGINE else target
            yield Moment(phase, target, kind, int(LATEST * articles * (place + random.random()) / here), random.uniform(0, LONGEST_DELAY))
            number += 1
