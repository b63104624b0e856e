"""Text as search sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.searchable import searchable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Azerbaijan’s Şuşa-based office", "azerbaijan susa based office", id="possessive, diacritics, hyphen"),
        pytest.param("İrəvan and Xankəndi", "iravan and xankandi", id="letters that Unicode does not take apart"),
        pytest.param("“We don't want war,” he said.", "we dont want war he said", id="marks go, elisions stay one word"),
        pytest.param("Пашинян, Փաշինյան", "пашинян փաշինյան", id="other scripts stay"),
        pytest.param("…—“”", "", id="marks alone leave nothing"),
    ],
)
def test_it_folds(text: str, expected: str) -> None:
    assert searchable(text) == expected


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert searchable(searchable(text)) == searchable(text)
