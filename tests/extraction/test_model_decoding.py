"""The best legal sequence of labels is found, paragraph by paragraph, whatever the scores."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.model.decoding import Found, best_labels, spans_of
from extraction.model.labels import BUCKETS, DISTANCES, LABELS, begin_of, distance_bucket, legal_starts, legal_steps

SCORE = st.integers(-40, 40).map(lambda tenths: tenths / 10)


def all_scores(words: int) -> st.SearchStrategy[list[list[float]]]:
    """Give scores for every label of some words."""
    return st.lists(st.lists(SCORE, min_size=len(LABELS), max_size=len(LABELS)), min_size=words, max_size=words)


def score(path: tuple[int, ...], emissions: np.ndarray, opens: np.ndarray) -> float:
    """Add up what a path of labels earns."""
    starts, steps = legal_starts(), legal_steps()
    total = 0.0
    for word, label in enumerate(path):
        total += emissions[word, label] + (starts[label] if opens[word] else steps[path[word - 1], label])
    return total


@settings(max_examples=30, deadline=None)
@given(all_scores(4), st.lists(st.booleans(), min_size=3, max_size=3))
def test_no_path_is_better_than_the_one_found(scores: list[list[float]], opens: list[bool]) -> None:
    emissions, begins = np.array(scores, dtype=np.float32), np.array([True, *opens])
    found = best_labels(emissions, begins, legal_starts(), legal_steps())
    best = max(score(path, emissions, begins) for path in product(range(len(LABELS)), repeat=4))
    assert score(tuple(found), emissions, begins) == pytest.approx(best, abs=1e-3)


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 60).flatmap(all_scores), st.randoms(use_true_random=False))
def test_every_span_begins_with_its_opening_label_and_crosses_no_paragraph(scores: list[list[float]], random) -> None:
    emissions = np.array(scores, dtype=np.float32)
    opens = np.array([word == 0 or random.random() < 0.2 for word in range(len(emissions))])
    labels = best_labels(emissions, opens, legal_starts(), legal_steps())
    covered = np.zeros(len(labels), dtype=bool)
    for span in spans_of(labels):
        assert labels[span.first] == begin_of(span.kind)
        assert (labels[span.first + 1 : span.last + 1] == begin_of(span.kind) + 1).all()
        assert not opens[span.first + 1 : span.last + 1].any()
        covered[span.first : span.last + 1] = True
    assert (labels[~covered] == 0).all()


def test_neighbours_of_one_kind_stay_apart() -> None:
    cue = begin_of("cue")
    assert spans_of(np.array([cue, cue, cue + 1, 0, cue])) == (Found("cue", 0, 0), Found("cue", 1, 2), Found("cue", 4, 4))


def test_no_words_have_no_spans() -> None:
    assert spans_of(np.zeros(0, dtype=np.int64)) == ()


def test_distances_before_and_behind_are_told_apart() -> None:
    buckets = distance_bucket(np.array([100]), np.array([0, 97, 99, 101, 103, 500]))[0]
    assert len(set(buckets.tolist())) == 6
    assert buckets.max() < DISTANCES
    assert buckets[3] == 0
    assert buckets[5] == len(BUCKETS)
