"""The second reader adds only what it is sure of and what the rules passed over."""

import pytest

pytest.importorskip("onnxruntime", reason="the tagger's packages are not installed")

from extraction.model.second_reading import with_second_reading
from extraction.records import Attribution


def attribution(*content: tuple[int, int], sure: float = 0.9, cue: tuple[int, int] | None = (0, 1), continues: int | None = None) -> Attribution:
    """Make an attribution that matters only for its places."""
    return Attribution("indirect", content, cue, "say", None, sure, continues)


def test_what_the_rules_passed_over_is_added_in_its_place() -> None:
    first = (attribution((10, 20)), attribution((50, 60)))
    assert [each.content for each in with_second_reading(first, [attribution((30, 40))], 0.5)] == [((10, 20),), ((30, 40),), ((50, 60),)]


@pytest.mark.parametrize("piece", [(5, 11), (12, 15), (19, 25), (5, 25), (45, 55)])
def test_what_shares_words_with_the_rules_is_not(piece: tuple[int, int]) -> None:
    first = (attribution((10, 20), (30, 40)), attribution((50, 60)))
    assert with_second_reading(first, [attribution((70, 80), piece)], 0.5) == first


@pytest.mark.parametrize("doubtful", [attribution((30, 40), sure=0.4), attribution((30, 40), cue=None)])
def test_what_is_doubtful_is_not(doubtful: Attribution) -> None:
    first = (attribution((10, 20)),)
    assert with_second_reading(first, [doubtful], 0.5) == first


def test_who_goes_on_is_still_found_at_its_new_place() -> None:
    first = (attribution((50, 60)), attribution((70, 80), cue=None, continues=0))
    assert [each.continues for each in with_second_reading(first, [attribution((10, 20))], 0.5)] == [None, None, 1]
