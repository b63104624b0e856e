"""Put together what is learned from and what is only watched, from PolNeAR and from our own passages."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from extraction.model.windows import CONTEXT
from training.annotated import Article
from training.examples import Example, examples_of
from training.guidelines import by_our_guidelines
from training.network import load_tokenizer
from training.passages_of_ours import is_held_out, read_passages
from training.polnear import read_split

PASSAGES = Path("training/passages")
SET_ASIDE = Path("training/polnear_set_aside.txt")
"""Names of development articles that are annotated by our guidelines and stay unseen, one a line."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Examples to learn from, and by name those on which progress is watched."""

    polnear: tuple[Example, ...]
    passages: tuple[Example, ...]
    development: dict[str, tuple[Example, ...]]


def load_corpus(build: Path, *, unfiltered: bool = False) -> Corpus:
    """Give the corpus; PolNeAR is converted once and kept under `build`."""
    build.mkdir(parents=True, exist_ok=True)
    ours = list(read_passages(PASSAGES))
    held_out = [article for article in ours if is_held_out(article.name)]
    return Corpus(
        _polnear(build, "train", unfiltered=unfiltered),
        _examples((article for article in ours if not is_held_out(article.name)), False),
        {"polnear": _polnear(build, "dev", unfiltered=unfiltered), "passages": _examples(held_out, True)},
    )


def _polnear(build: Path, split: str, *, unfiltered: bool) -> tuple[Example, ...]:
    kept = build / f"polnear-{split}{'-unfiltered' if unfiltered else ''}.pickle"
    if not kept.exists():
        folder = Path(os.environ.get("SHARED", "../shared")) / "polnear" / split
        aside = set(SET_ASIDE.read_text(encoding="utf-8").split()) if SET_ASIDE.exists() else set()
        articles = (article for article in read_split(folder) if article.name not in aside)
        kept.write_bytes(pickle.dumps(_examples(articles if unfiltered else map(by_our_guidelines, articles), split == "dev")))
    return tuple(pickle.loads(kept.read_bytes()))


def _examples(articles: Iterable[Article], watched: bool) -> tuple[Example, ...]:
    tokenizer = load_tokenizer()
    return tuple(example for article in articles for example in examples_of(article, tokenizer, CONTEXT if watched else 0))
