"""People, bodies, places and offices are found with what stands around them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.entities import find_mentions
from extraction.entities.lexicon import read_lexicon
from extraction.records import Mention
from language.segments import sentence_spans
from tests.extraction.small_directory import SMALL

LEXICON = read_lexicon(SMALL)
DAY = date(2024, 6, 5)
CASES = [
    pytest.param(
        "President Davor Elmin of Veltria spoke.",
        "President Davor Elmin of Veltria",
        "person",
        {"slugs": ("davor-elmin",), "country": "Veltria"},
        id="title and country around a known name",
    ),
    pytest.param(
        "Veltria’s Foreign Ministry spokesperson Lena Daro spoke.",
        "Veltria’s Foreign Ministry spokesperson Lena Daro",
        "person",
        {"slugs": ("lena-daro",), "country": "Veltria", "institution": "Ministry of Foreign Affairs"},
        id="country, body and office before a name",
    ),
    pytest.param("Nazim Oustaveri spoke.", "Nazim Oustaveri", "person", {"slugs": ("nazim-ust",)}, id="an alias in another spelling"),
    pytest.param(
        "The Kasmari leader spoke.", "The Kasmari leader", "office", {"country": "Kasmara", "roles": ("president",)}, id="an office by nationality"
    ),
    pytest.param(
        "The former prime minister of Kasmara spoke.",
        "The former prime minister of Kasmara",
        "office",
        {"former": True, "country": "Kasmara"},
        id="a former office",
    ),
    pytest.param(
        "The Veltrian Defence Ministry spoke.",
        "The Veltrian Defence Ministry",
        "organisation",
        {"slugs": ("veltria-mod",)},
        id="a ministry by nationality",
    ),
    pytest.param(
        "The Ministry of Defense of Veltria spoke.",
        "The Ministry of Defense of Veltria",
        "organisation",
        {"slugs": ("veltria-mod",)},
        id="the same ministry the other way round",
    ),
    pytest.param("Orvend spoke.", "Orvend", "place", {"country": "Veltria"}, id="a capital"),
    pytest.param(
        "Poet Anto Breskin spoke.", "Anto Breskin", "name", {"name": "Anto Breskin"}, id="an unknown name behind an occupation at a sentence's start"
    ),
    pytest.param(
        "Rights lawyer Tamar Zorian spoke.",
        "lawyer Tamar Zorian",
        "person",
        {"name": "Tamar Zorian", "gender": ""},
        id="an unknown name behind an occupation",
    ),
    pytest.param(
        "The chargé d’affaires at the embassy of Kasmara in Selindra, Rafiq Dervan, spoke.",
        "Rafiq Dervan",
        "person",
        {"country": "Kasmara", "role": "chargé d’affaires"},
        id="an unknown name beside a long office",
    ),
    pytest.param(
        "Rafiq Dervan, Kasmara’s ambassador in Hesk, spoke.",
        "Rafiq Dervan",
        "person",
        {"country": "Kasmara", "role": "ambassador"},
        id="an office behind the name",
    ),
    pytest.param(
        "The Pelorian capital, Tarn, slept. Peloria waited. Tarn spoke.",
        "Tarn",
        "place",
        {"country": "Peloria"},
        id="a capital that only the text shows",
    ),
    pytest.param(
        "Peloria’s foreign ministry spoke.",
        "Peloria’s foreign ministry",
        "organisation",
        {"country": "Peloria", "institution": "Ministry of Foreign Affairs"},
        id="a country that only the text shows",
    ),
    pytest.param(
        "The Veltrian Poetry Society spoke.",
        "The Veltrian Poetry Society",
        "organisation",
        {"name": "Veltrian Poetry Society"},
        id="an unknown body by its last word",
    ),
    pytest.param("Residents of Upper Dzor spoke.", "Residents of Upper Dzor", "office", {"plural": True}, id="people without a name"),
    pytest.param("Heydar Elmin spoke.", "Heydar Elmin", "person", {"slugs": (), "name": "Heydar Elmin"}, id="another first name is another person"),
]


def mentions_of(text: str) -> list[Mention]:
    return list(find_mentions(text, sentence_spans(text), LEXICON, DAY))


@pytest.mark.parametrize(("text", "printed", "kind", "fields"), CASES)
def test_it_finds_what_is_named(text: str, printed: str, kind: str, fields: dict[str, object]) -> None:
    found = [mention for mention in mentions_of(text) if text[slice(*mention.span)] == printed and mention.kind == kind]
    assert found, [(text[slice(*mention.span)], mention.kind) for mention in mentions_of(text)]
    assert {field: getattr(found[0], field) for field in fields} == fields


def test_a_plural_office_of_two_countries_is_two_offices_and_their_holders_follow() -> None:
    found = mentions_of("The foreign ministers of Veltria and Kasmara, Ann Orlo and Ben Istan, spoke.")
    offices = [mention.country for mention in found if mention.kind == "office"]
    holders = [(mention.name, mention.country) for mention in found if mention.kind == "person"]
    assert offices == ["Veltria", "Kasmara"]
    assert holders == [("Ann Orlo", "Veltria"), ("Ben Istan", "Kasmara")]


def test_a_heading_makes_no_people_of_its_capitals() -> None:
    found = mentions_of("Elmin Threatens Grave Consequences Over Border\n\nElmin spoke.")
    assert {mention.name for mention in found if mention.kind in {"person", "name"}} == {"Elmin"}


def test_a_verb_is_no_part_of_an_office() -> None:
    found = mentions_of("The prime minister thanked President Davor Elmin.")
    assert [mention.kind for mention in found] == ["office", "person"]


@given(st.text(alphabet=st.sampled_from("The Elmin of Veltria’s and foreign minister, Ann \n.“”(LF)-é "), max_size=120))
def test_mentions_lie_inside_the_text_in_order(text: str) -> None:
    found = mentions_of(text)
    assert all(0 <= mention.span[0] < mention.span[1] <= len(text) for mention in found)
    assert [mention.span[0] for mention in found] == sorted(mention.span[0] for mention in found)


@given(
    st.lists(
        st.sampled_from(["Elmin", "the", "minister", "of", "Veltria", "’s", "and", "Ann", ",", "president", "his", "Kasmari", "said", "."]),
        max_size=60,
    )
)
def test_any_row_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert all(0 <= mention.span[0] < mention.span[1] <= len(text) for mention in mentions_of(text))
