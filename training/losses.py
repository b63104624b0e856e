"""What the network is taught: the labels of words and the cue that each content and source hangs on."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from extraction.model.labels import distance_bucket
from training.batches import Batch
from training.network import Tagger

LINKS = 0.3
"""How much the loss of links counts beside that of labels."""


def loss_of(network: Tagger, batch: Batch) -> Tensor:
    """Give the loss of a batch."""
    with torch.autocast("cpu", torch.bfloat16):
        outputs = network(batch.ids, batch.mask, batch.features)
    emissions, dependents, governors = by_word(tuple(output.float() for output in outputs), batch.firsts)
    labels = network.chain.loss(emissions, batch.allowed, batch.opens, batch.present)
    links = [link_loss(network, dependents[row], governors[row], batch, row) for row in range(len(batch.examples))]
    taught = [each for each in links if each is not None]
    return labels + LINKS * torch.cat(taught).mean() if taught else labels


def by_word(outputs: tuple[Tensor, ...], firsts: Tensor) -> tuple[Tensor, ...]:
    """Pick the first piece of each word."""
    return tuple(output.gather(1, firsts.unsqueeze(2).expand(-1, -1, output.shape[2])) for output in outputs)


def link_loss(network: Tagger, dependents: Tensor, governors: Tensor, batch: Batch, row: int) -> Tensor | None:
    """Give the losses of one window's links."""
    example = batch.examples[row]
    if not len(example.links):
        return None
    scores = link_scores(network, dependents, governors, torch.from_numpy(example.links[:, 0]), torch.from_numpy(example.cues))
    place = {int(cue): index + 1 for index, cue in enumerate(example.cues)}
    target = torch.tensor([place.get(int(cue), 0) for cue in example.links[:, 1]])
    return functional.cross_entropy(scores, target, reduction="none")


def link_scores(network: Tagger, dependents: Tensor, governors: Tensor, words: Tensor, cues: Tensor) -> Tensor:
    """Give for each dependent word the scores of having no cue and of each cue."""
    chosen = dependents[words]
    buckets = torch.from_numpy(distance_bucket(words.numpy(), cues.numpy()))
    to_cues = chosen @ governors[cues].T / chosen.shape[1] ** 0.5 + network.distances[buckets]
    return torch.cat([(chosen @ network.no_cue / chosen.shape[1] ** 0.5).unsqueeze(1), to_cues], dim=1)
