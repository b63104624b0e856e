"""Turn articles into examples: windows of pieces with the labels allowed for each word and the links between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from extraction.model.labels import LABELS, begin_of
from extraction.model.pieces import Numbers, Pieces, cut
from extraction.model.windows import CONTEXT, lay_windows
from training.annotated import Article, Marked, Span

FREE = -1
"""The label of a word about which nothing is taught: any label may stand there."""
NO_CUE = -1


@dataclass(frozen=True, slots=True)
class Example:
    """One window. `firsts` are the first pieces of its words; `labels`, `opens` (a paragraph) go by word; a link is (word, word of its cue)."""

    article: str
    ids: Numbers
    features: Numbers
    firsts: Numbers
    labels: Numbers
    opens: Numbers
    cues: Numbers
    links: Numbers
    own: int
    """The first word that belongs to this window and not to its context."""


def examples_of(article: Article, tokenizer: Any, context: int = CONTEXT) -> Iterator[Example]:
    """Cut an article into examples; to learn from, context would only be the same words again."""
    pieces = cut(article.text, tokenizer)
    firsts, starts, ends = pieces.word_spans()
    labels, links = label_words(article, starts, ends)
    for window in lay_windows(pieces, context=context):
        low, own, high = np.searchsorted(firsts, [window.start, window.own, window.end])
        yield _example(article.name, pieces, (window.start, window.end), firsts, labels, links, (int(low), int(own), int(high)))


def _example(name: str, pieces: Pieces, span: Span, firsts: Numbers, labels: Numbers, links: Sequence[Span], words: tuple[int, int, int]) -> Example:
    start, end = span
    low, own, high = words
    paragraphs = pieces.paragraphs[firsts[low:high]]
    inside = [(a - low, b - low if low <= b < high else NO_CUE if b == NO_CUE else None) for a, b in links if low <= a < high]
    return Example(
        name,
        pieces.ids[start:end],
        pieces.features[start:end],
        firsts[low:high] - start,
        labels[low:high],
        np.r_[True, paragraphs[1:] != paragraphs[:-1]].astype(np.int64),
        np.flatnonzero(labels[low:high] == begin_of("cue")),
        np.array([pair for pair in inside if pair[1] is not None], dtype=np.int64).reshape(-1, 2),
        own - low,
    )


def label_words(article: Article, starts: Numbers, ends: Numbers) -> tuple[Numbers, list[Span]]:
    """Give a label to each word, and the links from content and source to the first word of their cue."""
    labels = np.zeros(len(starts), dtype=np.int64)
    for span in article.unsure:
        labels[_words(starts, ends, span)] = FREE
    kept = [marked for marked in article.statements if marked.fate == "keep"]
    for marked in article.statements:
        if marked.fate == "unsure":
            for span in (*marked.content, *marked.cue, *marked.source):
                labels[_words(starts, ends, span)] = FREE
    links: list[Span] = []
    taken = np.zeros(len(starts), dtype=bool)
    for marked in sorted(kept, key=_length, reverse=True):
        _paint(labels, taken, "content", starts, ends, marked.content)
    for marked in kept:
        _paint(labels, taken, "cue", starts, ends, marked.cue)
        _paint(labels, taken, "source", starts, ends, marked.source)
    for marked in kept:
        cue = _first(labels, starts, ends, marked.cue, "cue")
        for kind, spans in (("content", marked.content), ("source", marked.source)):
            for span in spans:
                word = _first(labels, starts, ends, (span,), kind)
                if word is not None and (cue is not None or not marked.cue):
                    links.append((word, NO_CUE if cue is None else cue))
    return labels, sorted(set(links))


def _length(marked: Marked) -> int:
    return sum(end - start for start, end in marked.content)


def _words(starts: Numbers, ends: Numbers, span: Span) -> slice:
    """Give the words that lie in a span of characters, wholly or in part."""
    return slice(int(np.searchsorted(ends, span[0], side="right")), int(np.searchsorted(starts, span[1], side="left")))


def _paint(labels: Numbers, taken: Numbers, kind: str, starts: Numbers, ends: Numbers, spans: Sequence[Span]) -> None:
    """Label spans unless a longer content has their words."""
    for span in spans:
        words = _words(starts, ends, span)
        if words.start < words.stop and not taken[words].any():
            labels[words] = begin_of(kind) + 1
            labels[words.start] = begin_of(kind)
            taken[words] = True


def _first(labels: Numbers, starts: Numbers, ends: Numbers, spans: Sequence[Span], kind: str) -> int | None:
    if not spans:
        return None
    words = _words(starts, ends, spans[0])
    return words.start if words.start < words.stop and labels[words.start] == begin_of(kind) else None


def allowed(labels: Numbers) -> np.ndarray:
    """Give for each word which labels it may have: its own, or any."""
    table = np.zeros((len(labels), len(LABELS)), dtype=bool)
    table[np.arange(len(labels)), np.maximum(labels, 0)] = True
    table[labels == FREE] = True
    return table
