"""Read our own training texts with their annotations, in the form of the gold files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from training.annotated import Article, Marked, Span

ONE_TENTH = 10


def read_passages(folder: Path) -> Iterator[Article]:
    """Give the annotated texts of a folder with `texts` and `annotations`."""
    for path in sorted((folder / "annotations").glob("*.json")):
        form = json.loads(path.read_text(encoding="utf-8"))
        text = (folder / "texts" / form["article"]).read_text(encoding="utf-8")
        yield Article(path.stem, text, tuple(_marked(form["statements"])))


def is_held_out(name: str) -> bool:
    """Tell the tenth of the texts on which training is only watched."""
    return hashlib.sha256(name.encode()).digest()[0] % ONE_TENTH == 0


def _marked(statements: list[dict]) -> Iterator[Marked]:
    """Read statements; what stands within another's words is passed over, other optional ones teach nothing."""
    demanded = [tuple(piece) for each in statements if not each.get("optional") for piece in each["content"]]
    for each in statements:
        content = tuple(tuple(piece) for piece in each["content"])
        optional = bool(each.get("optional"))
        nested = optional and any(_within(content[0], other) for other in demanded)
        fate = "skip" if nested else "unsure" if optional else "keep"
        yield Marked(content, _one(each["cue"]), _one(each["speaker_mention"]), fate)


def _one(span: list[int] | None) -> tuple[Span, ...]:
    return ((span[0], span[1]),) if span else ()


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
