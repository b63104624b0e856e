"""Fit the tagger: `python -m training.train NAME [--passages N] [--from NAME] …`; broken off, it goes on where it last saved.

Leaves under build/training/NAME: `last.pt` (to go on from), `best.pt` (the best epoch on the development part) and `log.jsonl`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from training.batches import collate
from training.corpus import Corpus, load_corpus
from training.examples import Example
from training.losses import loss_of
from training.measure import measure
from training.network import Tagger

BUILD = Path("build/training")
SEED = 7
BATCH = 8
ENCODER_RATE, HEAD_RATE = 1e-4, 1e-3
WARM_UP = 200
LONGEST_GRADIENT = 1.0
SAVE_EVERY = 50
PATIENCE = 2


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--passages", type=int, default=0, help="how often an epoch goes over our own passages")
    parser.add_argument("--polnear", type=float, default=1.0, help="the share of PolNeAR that an epoch goes over")
    parser.add_argument("--watch", type=int, default=1, help="watch every n-th window of PolNeAR's development part only, where time is short")
    parser.add_argument("--unfiltered", action="store_true", help="PolNeAR's own labels instead of our guidelines")
    parser.add_argument("--from", dest="origin", help="the run whose best weights to begin with")
    parser.add_argument("--rate", type=float, default=1.0, help="a factor on the learning rates")
    arguments = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("TRAINING_THREADS", "2")))
    corpus = load_corpus(BUILD, unfiltered=arguments.unfiltered)
    train(BUILD / arguments.name, corpus, arguments)


def train(folder: Path, corpus: Corpus, arguments: argparse.Namespace) -> None:
    """Train until the epochs are over or the development part gets no better."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    network = Tagger()
    if arguments.origin:
        network.load_state_dict(torch.load(folder.parent / arguments.origin / "best.pt"))
    orders = [order(corpus, arguments, epoch) for epoch in range(arguments.epochs)]
    optimizer, schedule = _optimizer(network, sum(_steps(each) for each in orders), arguments.rate)
    state = _resume(folder, network, optimizer, schedule)
    watched = {**corpus.development, "polnear": corpus.development["polnear"][:: arguments.watch]}
    for epoch in range(state["epoch"], arguments.epochs):
        _epoch(folder, network, optimizer, schedule, orders[epoch], epoch, state)
        figures = {part: measure(network, examples) for part, examples in watched.items() if examples}
        score = _score(figures)
        _log(folder, {"epoch": epoch + 1, "score": score, "loss": state["loss"], **figures})
        state.update(epoch=epoch + 1, step=0, bad=state["bad"] + 1)
        if score > state["best"]:
            state.update(best=score, bad=0)
            torch.save(network.state_dict(), folder / "best.pt")
        _save(folder, network, optimizer, schedule, state)
        if state["bad"] >= PATIENCE:
            break


def order(corpus: Corpus, arguments: argparse.Namespace, epoch: int) -> list[Example]:
    """Give the examples of an epoch in their order, the same in every run."""
    rng = random.Random(f"{SEED} {epoch}")
    polnear = list(corpus.polnear)
    rng.shuffle(polnear)
    examples = polnear[: round(arguments.polnear * len(polnear))] + list(corpus.passages) * arguments.passages
    rng.shuffle(examples)
    return examples


def _steps(examples: Sequence[Example]) -> int:
    return -(-len(examples) // BATCH)


def _optimizer(network: Tagger, total: int, rate: float) -> tuple[AdamW, LambdaLR]:
    heads = network.head_parameters()
    encoder = [parameter for parameter in network.encoder.parameters() if parameter.requires_grad]
    groups = [{"params": encoder, "lr": ENCODER_RATE * rate}, {"params": heads, "lr": HEAD_RATE * rate}]
    optimizer = AdamW(groups, weight_decay=0.01, fused=True)
    warm_up = min(WARM_UP, total // 8)
    return optimizer, LambdaLR(optimizer, lambda step: min((step + 1) / warm_up, max(0.0, (total - step) / max(1, total - warm_up))))


def _epoch(folder: Path, network: Tagger, optimizer: AdamW, schedule: LambdaLR, examples: list[Example], epoch: int, state: dict[str, Any]) -> None:
    begun = time.monotonic()
    for step in range(state["step"], _steps(examples)):
        torch.manual_seed(hash((SEED, epoch, step)))
        loss = loss_of(network, collate(examples[step * BATCH : (step + 1) * BATCH]))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), LONGEST_GRADIENT)
        optimizer.step()
        schedule.step()
        state["loss"] = 0.98 * state["loss"] + 0.02 * loss.item() if state["loss"] else loss.item()
        if (step + 1) % SAVE_EVERY == 0:
            state["step"] = step + 1
            print(f"epoch {epoch + 1} step {step + 1}/{_steps(examples)} loss {state['loss']:.4f} {time.monotonic() - begun:.0f} s", flush=True)
            _save(folder, network, optimizer, schedule, state)


def _score(figures: dict[str, dict[str, float]]) -> float:
    """Give what early stopping looks at: cues and contents of all development parts."""
    return sum(part["cue"] + 2 * part["content"] for part in figures.values()) / (3 * len(figures))


def _resume(folder: Path, network: Tagger, optimizer: AdamW, schedule: LambdaLR) -> dict[str, Any]:
    path = folder / "last.pt"
    if not path.exists():
        return {"epoch": 0, "step": 0, "best": 0.0, "bad": 0, "loss": 0.0}
    saved = torch.load(path, weights_only=False)
    network.load_state_dict(saved["network"])
    optimizer.load_state_dict(saved["optimizer"])
    schedule.load_state_dict(saved["schedule"])
    return dict(saved["state"])


def _save(folder: Path, network: Tagger, optimizer: AdamW, schedule: LambdaLR, state: dict[str, Any]) -> None:
    saved = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "state": state}
    torch.save(saved, folder / "last.new")
    (folder / "last.new").replace(folder / "last.pt")


def _log(folder: Path, row: dict[str, Any]) -> None:
    print(json.dumps(row), flush=True)
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
