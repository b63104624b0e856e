"""The network's labels, which of them may follow which, and the features of a link. Shared by training and run time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LABELS = ("O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content")
KINDS = ("cue", "source", "content")
LINK_SIZE = 48
NEVER = -1e4

BUCKETS = (1, 2, 3, 5, 8, 13, 21, 34, 55)
"""Upper bounds of the distances, in words, that a link tells apart; as many again for cues that stand before."""
DISTANCES = 2 * (len(BUCKETS) + 1)


def begin_of(kind: str) -> int:
    """Give the number of the label that opens a span of this kind; the next one goes on with it."""
    return 1 + 2 * KINDS.index(kind)


def legal_starts() -> NDArray[np.float32]:
    """Give 0 for labels that may open a paragraph and `NEVER` for the others."""
    return np.array([NEVER if label.startswith("I") else 0.0 for label in LABELS], dtype=np.float32)


def legal_steps() -> NDArray[np.float32]:
    """Give 0 where the second label may follow the first and `NEVER` where it may not."""
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for second, label in enumerate(LABELS):
        if label.startswith("I"):
            steps[:, second] = NEVER
            steps[second - 1, second] = steps[second, second] = 0.0
    return steps


def distance_bucket(dependent: NDArray[np.int64], governor: NDArray[np.int64]) -> NDArray[np.int64]:
    """Give the class of the distance from each dependent word to each governing word."""
    gap = governor[None, :] - dependent[:, None]
    return np.asarray(np.searchsorted(BUCKETS, np.abs(gap)) + np.where(gap < 0, len(BUCKETS) + 1, 0), dtype=np.int64)
