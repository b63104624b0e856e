"""What both corpora are turned into: a text with the statements that somebody marked in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Fate = Literal["keep", "skip", "unsure"]


@dataclass(frozen=True, slots=True)
class Marked:
    """One statement: pieces of content, cue and source. `unsure` ones teach nothing, neither that they are there nor that they are not."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    fate: Fate = "keep"


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its statements; `unsure` are further stretches that teach nothing."""

    name: str
    text: str
    statements: tuple[Marked, ...]
    unsure: tuple[Span, ...] = ()
