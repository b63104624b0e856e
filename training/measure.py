"""Score the network on examples: exact spans of each kind and the links between marked spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from extraction.model.decoding import best_labels, spans_of
from extraction.model.labels import KINDS
from extraction.model.pieces import Numbers
from training.batches import batched
from training.examples import FREE, Example
from training.losses import by_word, link_scores
from training.network import Tagger

BATCH = 16


def measure(network: Tagger, examples: Sequence[Example]) -> dict[str, float]:
    """Give exact F1 by kind and the share of right links; a window's context and what is not taught do not count."""
    counts: Counter[str] = Counter()
    network.eval()
    with torch.no_grad():
        starts, steps = (scores.numpy() for scores in network.chain.scores())
        for batch in batched(examples, BATCH):
            with torch.autocast("cpu", torch.bfloat16):
                outputs = network(batch.ids, batch.mask, batch.features)
            emissions, dependents, governors = by_word(tuple(output.float() for output in outputs), batch.firsts)
            for row, example in enumerate(batch.examples):
                count = len(example.labels)
                labels = best_labels(emissions[row, :count].numpy(), example.opens.astype(bool), starts, steps)
                _count_spans(counts, example, labels)
                if len(example.links):
                    scores = link_scores(network, dependents[row], governors[row], *map(torch.from_numpy, (example.links[:, 0], example.cues)))
                    chosen = [-1, *example.cues.tolist()]
                    right = [chosen[index] == cue for index, cue in zip(scores.argmax(1).tolist(), example.links[:, 1].tolist(), strict=True)]
                    counts["links"] += len(right)
                    counts["links right"] += sum(right)
    network.train()
    return _figures(counts)


def _count_spans(counts: Counter[str], example: Example, labels: Numbers) -> None:
    gold = {(each.kind, each.first, each.last) for each in spans_of(_taught(example.labels))}
    found = {(each.kind, each.first, each.last) for each in spans_of(labels) if not (example.labels[each.first : each.last + 1] == FREE).any()}
    for kind in KINDS:
        mine = {span for span in gold if span[0] == kind and span[1] >= example.own}
        theirs = {span for span in found if span[0] == kind and span[1] >= example.own}
        counts[kind + " gold"] += len(mine)
        counts[kind + " found"] += len(theirs)
        counts[kind + " both"] += len(mine & theirs)


def _taught(labels: Numbers) -> Numbers:
    """Take words about which nothing is taught for words without a label, and with them what is left of spans they cut into."""
    taught = labels.copy()
    taught[taught == FREE] = 0
    for word in range(len(taught)):
        if taught[word] and taught[word] % 2 == 0 and (word == 0 or taught[word - 1] not in (taught[word], taught[word] - 1)):
            taught[word] = 0
    return taught


def _figures(counts: Counter[str]) -> dict[str, float]:
    figures = {kind: 2 * counts[kind + " both"] / max(counts[kind + " gold"] + counts[kind + " found"], 1) for kind in KINDS}
    return {**figures, "links": counts["links right"] / max(counts["links"], 1)}
