"""Find the best legal sequence of labels for every paragraph at once, how sure it is, and the spans that it means."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extraction.model.labels import KINDS
from extraction.model.pieces import Numbers

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """A span of words, `first` to `last`, of one kind."""

    kind: str
    first: int
    last: int


def best_labels(emissions: Scores, opens: NDArray[np.bool_], starts: Scores, steps: Scores) -> Numbers:
    """Give the best label of each word; `opens` tells where a paragraph and thus a new sequence begins."""
    labels = np.zeros(len(emissions), dtype=np.int64)
    begins = np.flatnonzero(opens)
    lengths = np.diff(np.r_[begins, len(emissions)])
    # paragraphs of like length go through together, so that the longest does not pad them all
    for group in np.array_split(np.argsort(lengths, kind="stable"), max(1, len(begins) // 16)):
        if len(group):
            _decode(emissions, begins[group], lengths[group], starts, steps, labels)
    return labels


def _decode(emissions: Scores, begins: Numbers, lengths: Numbers, starts: Scores, steps: Scores, labels: Numbers) -> None:
    rows, longest = np.arange(len(begins)), int(lengths.max())
    back = np.zeros((longest, len(begins), len(starts)), dtype=np.int64)
    total = starts + emissions[begins]
    for word in range(1, longest):
        options = total[:, :, None] + steps
        back[word] = options.argmax(axis=1)
        following = options.max(axis=1) + emissions[np.minimum(begins + word, len(emissions) - 1)]
        total = np.where((word < lengths)[:, None], following, total)
    label = total.argmax(axis=1)
    for word in range(longest - 1, -1, -1):
        live = word < lengths
        labels[begins[live] + word] = label[live]
        label = np.where(live, back[word, rows, label], label)


def spans_of(labels: Numbers) -> tuple[Found, ...]:
    """Read the spans off a legal sequence of labels."""
    begins = np.flatnonzero(labels % 2 == 1)
    goes_on = np.r_[(labels[1:] != 0) & (labels[1:] % 2 == 0), False] if len(labels) else np.zeros(0, bool)
    ends = np.flatnonzero((labels != 0) & ~goes_on)
    return tuple(Found(KINDS[labels[first] // 2], int(first), int(last)) for first, last in zip(begins, ends, strict=True))
