"""Windows take every piece once as their own, fit the network, and break where the text does."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.model.pieces import CLOSING, DOUBLE, NESTED, OPENING, OUTSIDE, SINGLE, Pieces, quotation_states
from extraction.model.windows import lay_windows
from language.marks import find_quotations
from language.segments import paragraph_spans


def pieces_of(paragraphs: list[list[list[int]]]) -> Pieces:
    """Make pieces of paragraphs of sentences of words, each word given by how many pieces it has."""
    rows = [
        (paragraph, f"{paragraph} {sentence}", f"{paragraph} {sentence} {word}")
        for paragraph, sentences in enumerate(paragraphs)
        for sentence, words in enumerate(sentences)
        for word, count in enumerate(words)
        for _ in range(count)
    ]
    numbers = [
        np.unique([row[column] for row in rows], return_inverse=True)[1].astype(np.int64) if rows else np.zeros(0, np.int64) for column in range(3)
    ]
    # names sort otherwise than they follow one another: number them by their changes
    ordered = [np.cumsum(np.r_[False, each[1:] != each[:-1]]).astype(np.int64) if len(each) else each for each in numbers]
    places = np.arange(len(rows), dtype=np.int64)
    return Pieces(places, places, places + 1, ordered[2], ordered[1], ordered[0], np.zeros((len(rows), 3), np.int64))


TEXTS = st.lists(st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=30), min_size=1, max_size=6), max_size=8).map(pieces_of)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_every_piece_belongs_to_one_window_that_holds_no_more_than_it_may(pieces: Pieces) -> None:
    windows = lay_windows(pieces, longest=40, context=12)
    assert [place for window in windows for place in range(window.own, window.end)] == list(range(len(pieces.ids)))
    for window in windows:
        assert window.start <= window.own < window.end
        assert window.end - window.start <= 40
        assert window.own - window.start <= 12


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_windows_cut_no_word_and_their_context_begins_a_sentence(pieces: Pieces) -> None:
    for window in lay_windows(pieces, longest=40, context=12):
        for place in (window.own, window.start):
            assert place == 0 or pieces.words[place] != pieces.words[place - 1]
        if window.start < window.own:
            assert window.start == 0 or pieces.sentences[window.start] != pieces.sentences[window.start - 1]


def test_a_window_ends_with_a_paragraph_where_one_fills_half_of_it() -> None:
    pieces = pieces_of([[[1] * 25], [[1] * 30]])
    assert [(window.own, window.end) for window in lay_windows(pieces, longest=40, context=0)] == [(0, 25), (25, 55)]


def test_marks_and_what_they_enclose_are_told_apart() -> None:
    text = "He said “the ‘new’ road” and ‘no’."
    states = quotation_states(text, find_quotations(text, paragraph_spans(text)))
    assert states[text.index("said")] == states[text.index("and")] == OUTSIDE
    assert states[text.index("“")] == OPENING
    assert states[text.index("the")] == DOUBLE
    assert states[text.index("new")] == NESTED
    assert states[text.index("”")] == CLOSING
    assert states[text.index("no’")] == SINGLE
