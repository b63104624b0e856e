"""Put examples together into batches of tensors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from training.examples import Example, allowed

FIRST_MARK, LAST_MARK = 101, 102
"""The encoder's marks for the beginning and the end of a text."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors of some examples; by piece: ids, mask, features; by word: firsts, allowed, opens, present."""

    examples: tuple[Example, ...]
    ids: Tensor
    mask: Tensor
    features: Tensor
    firsts: Tensor
    allowed: Tensor
    opens: Tensor
    present: Tensor


def batched(examples: Sequence[Example], size: int) -> Iterator[Batch]:
    """Give batches of neighbours."""
    for start in range(0, len(examples), size):
        yield collate(examples[start : start + size])


def collate(examples: Sequence[Example]) -> Batch:
    """Pad some examples to one length."""
    pieces = max(len(each.ids) for each in examples) + 2
    words = max(len(each.firsts) for each in examples)
    shape = (len(examples), pieces)
    ids, mask, features = np.zeros(shape, np.int64), np.zeros(shape, np.int64), np.zeros((*shape, 3), np.int64)
    firsts, opens, present = (np.zeros((len(examples), words), np.int64) for _ in range(3))
    labels = np.full((len(examples), words), -1, np.int64)
    for row, each in enumerate(examples):
        length, count = len(each.ids), len(each.firsts)
        ids[row, : length + 2] = np.r_[FIRST_MARK, each.ids, LAST_MARK]
        mask[row, : length + 2] = 1
        features[row, 1 : length + 1] = each.features
        firsts[row, :count], opens[row, :count], present[row, :count], labels[row, :count] = each.firsts + 1, each.opens, 1, each.labels
    table = allowed(labels.reshape(-1)).reshape(*labels.shape, -1)
    return Batch(
        tuple(examples),
        *(torch.from_numpy(array) for array in (ids, mask, features, firsts, table, opens.astype(bool), present.astype(bool))),
    )
