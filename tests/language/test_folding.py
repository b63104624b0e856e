"""Spellings of one name fold to one key, and names of two people or places do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.folding import fold, same_key
from language.variants import PLACES, same_place, variants

SAME = [
    pytest.param("Pashinyan", "Pashinian", id="ending -yan or -ian"),
    pytest.param("Nikol Pashinyan", "NIKOL PASHINIAN", id="capitals"),
    pytest.param("Aliyev", "Aliev", id="ending -iyev or -iev"),
    pytest.param("Əliyev", "Aliyev", id="Azerbaijani letters"),
    pytest.param("Guliyev", "Quliyev", id="q or g"),
    pytest.param("Khovaev", "Khovayev", id="ending -aev or -ayev"),
    pytest.param("Karabakh", "Garabagh", id="k or g, kh or gh"),
    pytest.param("Qarabağ", "Garabag", id="Turkish soft g"),
    pytest.param("Djeyhun", "Jeyhun", id="dj or j"),
    pytest.param("Hasanov", "Hassanov", id="doubled letters"),
    pytest.param("Erdoğan", "Erdogan", id="diacritics"),
    pytest.param("Zelenskyy", "Zelensky", id="doubled ending"),
    pytest.param("Yerevan", "Erevan", id="first ye or e"),
    pytest.param("Nagorno-Karabakh", "Nagorno‘Karabakh", id="marks inside a word"),
    pytest.param("Alexander", "Aleksander", id="x or ks"),
]
DIFFERENT = [
    pytest.param("Aliyev", "Aliyeva", id="the ending that tells a woman from a man"),
    pytest.param("Jebrail", "Jabrayil", id="kept apart by the key, joined by the table of places"),
    pytest.param("Mirzoyan", "Mirzayev", id="two surnames"),
    pytest.param("", "", id="no name is nobody's"),
    pytest.param("—", "…", id="marks alone are nobody's"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_it_gives_one_key_to_spellings_of_one_name(one: str, other: str) -> None:
    assert same_key(one, other), (fold(one), fold(other))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_it_keeps_two_names_apart(one: str, other: str) -> None:
    assert not same_key(one, other)


def test_it_knows_both_names_of_a_place() -> None:
    assert "Khankendi" in variants("Stepanakert")
    assert "Stepanakert" in variants("Xankəndi")
    assert same_place("Shushi", "Şuşa")
    assert not same_place("Tavush", "Tovuz")
    assert variants("Paris") == ()


def test_no_key_belongs_to_two_places() -> None:
    owners: dict[str, str] = {}
    for group in PLACES:
        for name in group:
            assert owners.setdefault(fold(name), group[0]) == group[0], name


@given(st.text(max_size=40))
def test_it_folds_any_text(name: str) -> None:
    key = fold(name)
    assert key == key.strip()
    assert "  " not in key


@given(st.text(alphabet="abcdeiyvnkgqhjüöçşğıəéá ’-", max_size=30))
def test_it_makes_no_difference_of_capitals(name: str) -> None:
    assert fold(name.casefold()) == fold(name)
