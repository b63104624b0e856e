"""Matching found quotes to stored ones by the text they share."""

from hypothesis import given
from hypothesis import strategies as st

from statements.core.matching import match, overlap

spans = st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda pair: [(pair[0], pair[0] + pair[1])])


def test_the_best_overlap_wins_over_the_first() -> None:
    matches = match([[[(0, 10)]], [[(2, 12)]]], [[(2, 12)]])
    assert matches.pairs == ((1, 0),)
    assert matches.vanished == (0,)


def test_a_former_shape_counts() -> None:
    assert match([[[(50, 90)], [(0, 10)]]], [[(1, 10)]]).pairs == ((0, 0),)


def test_less_than_half_is_another_quote() -> None:
    matches = match([[[(0, 10)]]], [[(7, 20)]])
    assert (matches.pairs, matches.vanished, matches.new) == ((), (0,), (0,))


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_every_quote_is_matched_once_or_left_over(stored: list[list[tuple[int, int]]], found: list[list[tuple[int, int]]]) -> None:
    matches = match([[shape] for shape in stored], found)
    left, right = [i for i, _ in matches.pairs], [j for _, j in matches.pairs]
    assert sorted(left + list(matches.vanished)) == list(range(len(stored)))
    assert sorted(right + list(matches.new)) == list(range(len(found)))
    assert all(overlap(stored[i], found[j]) >= 0.5 for i, j in matches.pairs)


@given(st.lists(spans, min_size=1, max_size=12, unique_by=lambda pieces: pieces[0]))
def test_reading_the_same_thing_again_matches_everything(stored: list[list[tuple[int, int]]]) -> None:
    assert match([[shape] for shape in stored], stored).pairs == tuple((i, i) for i in range(len(stored)))
