"""Lay windows over the pieces of a text: as many whole paragraphs as fit, else whole sentences, else words, after a few sentences of context."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extraction.model.pieces import Numbers, Pieces

LONGEST = 254
"""How many pieces a window holds beside the two marks at its ends."""
CONTEXT = 48
"""How many pieces from before its own may lead into a window: whole sentences."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `start` to `end`; those before `own` are context and get their answers from another window."""

    start: int
    own: int
    end: int


def lay_windows(pieces: Pieces, longest: int = LONGEST, context: int = CONTEXT) -> tuple[Window, ...]:
    """Give the windows of a text in order; together their own pieces are all pieces, each once."""
    borders = _borders(pieces)
    windows: list[Window] = []
    own, total = 0, len(pieces.ids)
    while own < total:
        start = _lead(borders[1], own, context) if own else 0
        end = _reach(borders, own, start + longest, total)
        windows.append(Window(start, own, end))
        own = end
    return tuple(windows)


def _borders(pieces: Pieces) -> tuple[Numbers, Numbers, Numbers]:
    """Give the pieces at which paragraphs, sentences and words begin."""
    return _changes(pieces.paragraphs), _changes(pieces.sentences), _changes(pieces.words)


def _changes(numbers: Numbers) -> Numbers:
    return np.flatnonzero(np.r_[True, numbers[1:] != numbers[:-1]]) if len(numbers) else np.zeros(0, np.int64)


def _lead(sentences: Numbers, own: int, context: int) -> int:
    """Give the earliest sentence start that is near enough; none before a sentence that was cut."""
    within = sentences[(sentences >= own - context) & (sentences < own)]
    return int(within[0]) if len(within) else own


def _reach(borders: tuple[Numbers, Numbers, Numbers], own: int, most: int, total: int) -> int:
    """Give the last border within reach: a paragraph's if that fills half of the window, else a sentence's, else a word's."""
    if total <= most:
        return total
    for border, share in zip(borders, (0.5, 0.25, 0.0), strict=True):
        end = int(border[np.searchsorted(border, most, side="right") - 1])
        if end > own + share * (most - own):
            return end
    return most
