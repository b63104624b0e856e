"""Cut a text into word pieces with what the network is told of each: its number, its case, its place and the quotation marks around it.

Training and run time read a text in this one way. Offsets are characters of the very text given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from language.marks import Quotation, find_quotations
from language.segments import paragraph_spans, sentences_within

Span = tuple[int, int]
Numbers = NDArray[np.int64]

OUTSIDE, DOUBLE, SINGLE, NESTED, OPENING, CLOSING = range(6)
LOWER, CAPITALISED, CAPITALS, NO_LETTERS = range(4)
WITHIN, SENTENCE_START, PARAGRAPH_START, HEADLINE = range(4)
SINGLES = frozenset("'‘’‚‹")
FEATURE_SIZES = (6, 4, 4)
"""How many values each feature has: quotation, case, place."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text: arrays of one length; `features` has a column for each of `FEATURE_SIZES`."""

    ids: Numbers
    starts: Numbers
    ends: Numbers
    words: Numbers
    """The number of the word that the piece belongs to; numbers rise through the text."""
    sentences: Numbers
    paragraphs: Numbers
    features: Numbers

    def word_spans(self) -> tuple[Numbers, Numbers, Numbers]:
        """Give for each word its first piece, its first character and the character after it."""
        first = np.flatnonzero(np.r_[True, self.words[1:] != self.words[:-1]]) if len(self.words) else np.zeros(0, np.int64)
        last = np.r_[first[1:], len(self.words)] - 1 if len(first) else first
        return first, self.starts[first], self.ends[last]


def cut(text: str, tokenizer: Any) -> Pieces:
    """Cut a text; what stands in no paragraph is white space and has no pieces."""
    paragraphs = paragraph_spans(text)
    encoding = tokenizer.encode(text, add_special_tokens=False)
    starts, ends = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2).T
    words = np.array(encoding.word_ids, dtype=np.int64)
    sentences = [(span, number) for number, paragraph in enumerate(paragraphs) for span in sentences_within(text, paragraph)]
    sentence_starts = np.array([span[0] for span, _ in sentences], dtype=np.int64)
    # a piece before the first sentence counts as its own: odd control characters may stand there
    in_sentence = np.maximum(np.searchsorted(sentence_starts, starts, side="right") - 1, 0)
    in_paragraph = np.array([number for _, number in sentences] or [0], dtype=np.int64)[in_sentence]
    features = np.stack(
        [
            quotation_states(text, find_quotations(text, paragraphs))[starts],
            _cases(text, starts, ends, words),
            _places(text, paragraphs, in_sentence, in_paragraph),
        ],
        axis=1,
    )
    return Pieces(np.array(encoding.ids, dtype=np.int64), starts, ends, words, in_sentence, in_paragraph, features)


def quotation_states(text: str, quotations: Sequence[Quotation]) -> Numbers:
    """Tell for each character whether it is inside a quotation, and of which kind, or one of its marks."""
    states = np.zeros(len(text) + 1, dtype=np.int64)
    for quotation in quotations:
        (start, end), (inner_start, inner_end) = quotation.outer, quotation.inner
        states[inner_start:inner_end] = NESTED if quotation.level else SINGLE if text[start:inner_start] in SINGLES else DOUBLE
        states[start:inner_start] = OPENING if quotation.level == 0 else NESTED
        states[inner_end:end] = CLOSING if quotation.level == 0 else NESTED
    return states


def _cases(text: str, starts: Numbers, ends: Numbers, words: Numbers) -> Numbers:
    """Give the case of each piece's word, read from its first piece."""
    cases = np.empty(len(starts), dtype=np.int64)
    last_word, last_case = -1, NO_LETTERS
    for index in range(len(starts)):
        if words[index] != last_word:
            last_word, last_case = words[index], _case(text[starts[index] : ends[index]])
        elif last_case == CAPITALS and not text[starts[index] : ends[index]].isupper():
            last_case = CAPITALISED
        cases[index] = last_case
    return cases


def _case(word: str) -> int:
    if not word[:1].isalpha():
        return NO_LETTERS
    if not word[0].isupper():
        return LOWER
    return CAPITALS if len(word) > 1 and word.isupper() else CAPITALISED


def _places(text: str, paragraphs: Sequence[Span], sentences: Numbers, in_paragraph: Numbers) -> Numbers:
    places = np.full(len(sentences), WITHIN, dtype=np.int64)
    if not len(sentences):
        return places
    open_ended = np.array([text[end - 1] not in ".!?:…\"'”’»)" for _, end in paragraphs] or [False])
    places[open_ended[in_paragraph]] = HEADLINE
    places[np.r_[True, sentences[1:] != sentences[:-1]]] = SENTENCE_START
    places[np.r_[True, in_paragraph[1:] != in_paragraph[:-1]]] = PARAGRAPH_START
    return places
