"""Search over the words of quotes, the same on both engines."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements import search
from statements.models import Quote
from statements.search.query import parse
from tests.factories import make_quote, make_speaker

pytestmark = pytest.mark.django_db

QUOTES = {
    "treaty": "We are ready to sign the peace treaty.",
    "claims": "No treaty while the constitution contains claims to Nagorno-Karabakh!",
    "return": "They will return to Stepanakert, whatever Baku’s ministers say.",
    "shusha": "Şuşa’s mosque was restored.",
    "talks": "Negotiations on peace go on; a treaty is near.",
}


@pytest.fixture
def quotes() -> dict[str, Quote]:
    return {name: make_quote(words) for name, words in QUOTES.items()}


def found(quotes: dict[str, Quote], text: str) -> set[str]:
    matching = set(search.find(Quote.objects.all(), search.read(text)))
    return {name for name, quote in quotes.items() if quote in matching}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("treaty", {"treaty", "claims", "talks"}, id="one word"),
        pytest.param("treaties", {"treaty", "claims", "talks"}, id="another form of the word"),
        pytest.param("TREATY peace", {"treaty", "talks"}, id="all words, small or capital"),
        pytest.param('"peace treaty"', {"treaty"}, id="a phrase"),
        pytest.param("“peace treaty”", {"treaty"}, id="a phrase in printed quotation marks"),
        pytest.param('"peace treaty', {"treaty"}, id="a phrase left open"),
        pytest.param("treaty -peace", {"claims"}, id="an unwanted word"),
        pytest.param('treaty -"peace treaty"', {"claims", "talks"}, id="an unwanted phrase"),
        pytest.param("-treaty", {"return", "shusha"}, id="only an unwanted word"),
        pytest.param("negot*", {"talks"}, id="the beginning of a word"),
        pytest.param("constit", set(), id="no beginnings without a star"),
        pytest.param("Khankendi", {"return"}, id="the other name of a place"),
        pytest.param("Xankəndi", {"return"}, id="the other name in its own letters"),
        pytest.param('"Khankendi"', set(), id="a phrase means these very words"),
        pytest.param("Shushi", {"shusha"}, id="another spelling, and a quote with diacritics"),
        pytest.param("Artsakh", {"claims"}, id="another name of two words"),
        pytest.param("Nagorny Karabakh", {"claims"}, id="a name of two words, not in quotation marks"),
        pytest.param("minister", {"return"}, id="singular"),
        pytest.param("Baku", {"return"}, id="before a possessive"),
        pytest.param("the", {"treaty", "claims"}, id="a word that says nothing, the same on both engines"),
        pytest.param('"to sign the"', {"treaty"}, id="a phrase of words that say nothing"),
        pytest.param("treaty -the", {"talks"}, id="an unwanted word that says nothing"),
        pytest.param("ա" * 2_000, set(), id="a word longer than any engine takes"),
        pytest.param("", set(QUOTES), id="nothing asked, all given"),
    ],
)
def test_it_finds(quotes: dict[str, Quote], text: str, expected: set[str]) -> None:
    assert found(quotes, text) == expected


def test_it_knows_the_spellings_that_aliases_give() -> None:
    make_speaker("Nikol Pashinyan", "Pashinyan", "Pashinian")
    quote = make_quote("Pashinian was told.")
    assert quote in search.find(Quote.objects.all(), search.read("pashinyan"))


def test_a_changed_quote_is_found_under_its_new_words_only(quotes: dict[str, Quote]) -> None:
    Quote.objects.filter(pk=quotes["treaty"].pk).update(search_text="something else entirely")
    assert found(quotes, '"peace treaty"') == set()
    assert found(quotes, "entirely") == {"treaty"}


def test_a_removed_quote_is_not_found(quotes: dict[str, Quote]) -> None:
    quotes.pop("shusha").delete()
    assert not search.find(Quote.objects.all(), search.read("mosque")).exists()


def test_the_best_match_comes_first() -> None:
    passing = make_quote("The minister spoke of roads, of trade, of water, of schools, of everything that a minister speaks of, and of landmines.")
    wholly = make_quote("Landmines. Landmines everywhere.")
    assert list(search.rank(Quote.objects.all(), search.read("landmines"))) == [wholly, passing]


def test_ranking_keeps_unwanted_words_out(quotes: dict[str, Quote]) -> None:
    assert list(search.rank(Quote.objects.all(), search.read("treaty -peace"))) == [quotes["claims"]]


def test_installing_again_changes_nothing(quotes: dict[str, Quote]) -> None:
    search.install()
    assert found(quotes, "treaty") == {"treaty", "claims", "talks"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite loses triggers")
def test_installing_mends_an_index_that_has_lost_a_trigger(quotes: dict[str, Quote]) -> None:
    with connection.cursor() as cursor:
        cursor.execute('DROP TRIGGER "statements_quote_search_added"')
    quotes["lost"] = make_quote("Written while nobody kept the index.")
    assert found(quotes, "nobody") == set()
    search.install()
    assert found(quotes, "nobody") == {"lost"}


ANY_TEXT = st.text(max_size=60) | st.text(alphabet="\"'“”*-:&|!()^~<>@\\ ab\x00ə{}[]+,;NEAR OR NOT", max_size=40)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT)
def test_no_text_whatever_upsets_it(quotes: dict[str, Quote], text: str) -> None:
    query = search.read(text)
    list(search.find(Quote.objects.all(), query))
    list(search.rank(Quote.objects.all(), query))


def test_a_million_letters_are_read_as_far_as_anybody_types() -> None:
    assert len(parse("word " * 200_000).wanted) <= 32
