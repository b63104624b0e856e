"""Words that a person gives are found at exactly one place of the text, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.core.locating import NotLocatedError, locate, occurrences, reach_around

TEXT = "The road will open.\n\nIt reopened twice, he said: the road will\nopen again, and open it will."
ALL = (0, len(TEXT))


@pytest.mark.parametrize(
    ("words", "places"),
    [
        pytest.param("The road will open", ["The road will open"], id="as they stand, capitals and all"),
        pytest.param("the road will open", ["the road will\nopen"], id="a line break is white space like any"),
        pytest.param("  the road \r\n will open ", ["the road will\nopen"], id="white space around them is nothing"),
        pytest.param("open", ["open", "open", "open"], id="whole words alone"),
        pytest.param("open.", ["open."], id="marks count"),
        pytest.param("the road shall open", [], id="words that are not there"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_it_finds_words_where_they_stand(words: str, places: list[str]) -> None:
    assert [TEXT[start:end] for start, end in occurrences(TEXT, words, ALL)] == places


def test_words_beyond_reach_are_not_found() -> None:
    assert occurrences(TEXT, "open", (0, 17)) == []


def test_among_several_places_it_takes_the_chosen_one() -> None:
    places = occurrences(TEXT, "open", ALL)
    assert locate(TEXT, "open", ALL, chosen=places[1][0]) == places[1]


def test_among_several_places_it_takes_the_one_inside_the_old_piece() -> None:
    assert locate(TEXT, "open", ALL, old=(0, 19)) == (14, 18)


@pytest.mark.parametrize(("words", "old", "places"), [("open", None, 3), ("open", (25, 90), 3), ("closed", (0, 19), 0)])
def test_it_refuses_to_guess(words: str, old: tuple[int, int] | None, places: int) -> None:
    with pytest.raises(NotLocatedError) as refused:
        locate(TEXT, words, ALL, old=old)
    assert refused.value.places == places


@pytest.mark.parametrize(
    ("pieces", "around", "expected"),
    [
        ([(25, 30)], 1, (10, 40)),
        ([(25, 30)], 0, (20, 30)),
        ([(2, 5)], 1, (0, 20)),
        ([(12, 15), (35, 38)], 0, (10, 40)),
        ([(42, 50)], 1, (30, 50)),
    ],
)
def test_reach_is_the_touched_paragraphs_and_their_neighbours(pieces: list[tuple[int, int]], around: int, expected: tuple[int, int]) -> None:
    assert reach_around(50, [0, 10, 20, 30, 40], pieces, paragraphs=around) == expected


@given(st.text(alphabet="ab .\n", min_size=1), st.data())
def test_whatever_is_cut_out_at_word_edges_is_found_again(text: str, data: st.DataObject) -> None:
    words = text.split()
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    assert occurrences(text, " ".join(words[first : last + 1]), (0, len(text)))
