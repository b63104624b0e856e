"""Whoever speaks is named by rule, and nobody is named where two may be meant. Marks: see `marked`."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.entities import find_mentions
from extraction.entities.lexicon import read_lexicon
from extraction.records import Attributed, Text
from extraction.speakers import find_speakers
from tests.extraction.marked import Marked, marked
from tests.extraction.small_directory import SMALL

LEXICON = read_lexicon(SMALL)
DAY = date(2024, 6, 5)


def speakers_of(passage: Marked, day: date | None = DAY) -> list[tuple[Attributed, ...]]:
    text = Text(passage.text, day)
    mentions = find_mentions(passage.text, passage.sentences, LEXICON, day)
    return list(find_speakers(text, passage.attributions, mentions, passage.sentences, passage.quoted, LEXICON))


def names(text: str, day: date | None = DAY) -> list[list[str | None]]:
    return [[speaker.name for speaker in speakers] for speakers in speakers_of(marked(text), day)]


ONE = [
    pytest.param("[President Davor Elmin]1 {said}1 ⟨it was over⟩1.", "Davor Elmin", id="a full name"),
    pytest.param("[Oustaveri]1 {said}1 ⟨no⟩1. Nazim Oustaveri was in Hesk.", "Nazim Ustaveri", id="a surname in another spelling"),
    pytest.param("[Elmin]1 {said}1 ⟨no⟩1.", "Davor Elmin", id="a bare surname of somebody in office"),
    pytest.param(
        "Heydar Elmin, a poet, rose. [Elmin]1 {said}1 ⟨no⟩1.",
        "Heydar Elmin",
        id="a surname is the article's own person before anybody of the directory",
    ),
    pytest.param("[The Kasmari leader]1 {said}1 ⟨no⟩1.", "Vugar Serin", id="an office by nationality"),
    pytest.param("[Veltria’s foreign minister]1 {said}1 ⟨no⟩1.", "Sona Tarvel", id="an office by country, today's holder"),
    pytest.param("[The Veltrian top diplomat]1 {said}1 ⟨no⟩1.", "Sona Tarvel", id="another noun for the office"),
    pytest.param("Elmin rose. [The president]1 {said}1 ⟨no⟩1.", "Davor Elmin", id="an office without a country is the one named before"),
    pytest.param("[Orvend]1 {said}1 ⟨no⟩1.", "Veltria: Government", id="a capital as subject"),
    pytest.param("[The Veltrian Defence Ministry]1 {said}1 ⟨no⟩1.", "Veltria: Ministry of Defence", id="a ministry"),
    pytest.param("The Veltrian Defence Ministry woke. [The ministry]1 {said}1 ⟨no⟩1.", "Veltria: Ministry of Defence", id="the ministry again"),
    pytest.param("[Kasmara’s health ministry]1 {said}1 ⟨no⟩1.", "Kasmara: Ministry of Health", id="a ministry that the directory lacks"),
    pytest.param(
        "[A spokesperson for Veltria’s foreign ministry]1 {said}1 ⟨no⟩1.",
        "Veltria: Ministry of Foreign Affairs",
        id="an unnamed spokesperson is the institution",
    ),
    pytest.param(
        "[A spokesperson for Veltria’s foreign ministry]1 {said}1 ⟨no⟩1. “Yes,” said Veltria’s foreign ministry spokesperson Lena Daro.",
        "Lena Daro",
        id="a spokesperson named next to it is the person",
    ),
    pytest.param("[Residents of Upper Dzor]1 {said}1 ⟨no⟩1.", "unnamed: Residents of Upper Dzor", id="people without a name in the text's words"),
    pytest.param(
        "[A Western diplomat]1 {said}1 ⟨no⟩1. Rafiq Dervan, Kasmara’s ambassador in Hesk, left.",
        "unnamed: Western diplomat",
        id="“a” diplomat is nobody named",
    ),
    pytest.param("[Anto Breskin]1, a cellist, {said}1 ⟨no⟩1.", "Anto Breskin", id="somebody in no directory, by the fullest name"),
    pytest.param("Anto Breskin, a cellist, left. [Breskin]1 {said}1 ⟨no⟩1.", "Anto Breskin", id="a surname of somebody in no directory"),
    pytest.param("[Peloria’s foreign ministry]1 {said}1 ⟨no⟩1.", "Peloria: Ministry of Foreign Affairs", id="a country that only the text shows"),
    pytest.param("[The Lake Forum]1 {said}1 ⟨no⟩1.", "Lake Forum", id="an organisation"),
    pytest.param("[The Lake Forum’s Davor Elmin]1 {urged}1 ⟨calm⟩1.", "Davor Elmin", id="a body that only says whose man it is"),
    pytest.param("[ORVEND]1, June 5 (LW) — President Davor Elmin {left}1 ⟨no doubt⟩1.", "Davor Elmin", id="the place of a dateline never speaks"),
    pytest.param(
        "[Speaking]1 before guests in Orvend on Friday, President Davor Elmin once more {demanded}1 ⟨calm⟩1.",
        "Davor Elmin",
        id="a participle that opens the sentence is no speaker",
    ),
    pytest.param("In Orvend, [the foreign ministry]1 {replied}1 ⟨no⟩1.", "Veltria: Ministry of Foreign Affairs", id="whose ministry the place says"),
    pytest.param(
        "Rafiq Dervan, envoy of Kasmara, left. [The leadership of villagers in Veltria]1 {said}1 ⟨no⟩1.",
        "Veltria: Government",
        id="whose leadership an inner phrase says",
    ),
    pytest.param(
        "The chargé d’affaires of its embassy here, Rafiq Dervan, rose. [The diplomat]1 {said}1 ⟨no⟩1.",
        "Rafiq Dervan",
        id="a diplomat introduced by another office",
    ),
]


@pytest.mark.parametrize(("text", "name"), ONE)
def test_it_names_the_speaker(text: str, name: str) -> None:
    assert names(text)[0] == [name]


PRONOUNS = [
    pytest.param("[Elmin]1 {said}1 ⟨no⟩1. [He]2 {added}2 that ⟨it was late⟩2.", "Davor Elmin", id="who spoke last goes on"),
    pytest.param("[Elmin]1 {said}1 ⟨Sona Tarvel would go⟩1. [She]2 {said}2 ⟨yes⟩2.", None, id="whoever is only talked about does not speak"),
    pytest.param("[Elmin]1 {said}1 ⟨no⟩1. Sona Tarvel nodded. [She]2 {said}2 ⟨yes⟩2.", "Sona Tarvel", id="gender tells two people apart"),
    pytest.param(
        "[Elmin]1 {said}1 ⟨no⟩1. Elmin had met with Nazim Ustaveri. [He]2 {said}2 ⟨yes⟩2.", "Davor Elmin", id="an object is not taken for the subject"
    ),
    pytest.param("[Orvend]1 {said}1 ⟨no⟩1. [It]2 {added}2 that ⟨it was late⟩2.", "Veltria: Government", id="it is a body"),
    pytest.param(
        "[Veltria]1 {said}1 ⟨49 died⟩1, while on the Kasmari side, [it]2 {claimed}2 ⟨50 died⟩2.",
        "Kasmara: Government",
        id="in one sentence the nearest body",
    ),
    pytest.param(
        "[Tarvel and Ustaveri]1 {said}1 ⟨no⟩1. [They]2 {added}2 that ⟨it was late⟩2.", "Sona Tarvel", id="they are those who spoke together"
    ),
    pytest.param(
        "[Orvend]1 {said}1 ⟨no⟩1. [Its defence ministry]2 {said}2 ⟨yes⟩2.", "Veltria: Ministry of Defence", id="whose ministry a pronoun says"
    ),
]


@pytest.mark.parametrize(("text", "name"), PRONOUNS)
def test_a_pronoun_takes_the_nearest_fitting_speaker(text: str, name: str | None) -> None:
    assert names(text)[1][0] == name


@pytest.mark.parametrize(
    ("said_on", "name"),
    [
        pytest.param("On May 2, 2019, ", "Bagrat Ohvan", id="the holder of 2019"),
        pytest.param("", "Sona Tarvel", id="the holder on the day of publication"),
    ],
)
def test_an_office_is_whoever_held_it_on_the_day(said_on: str, name: str) -> None:
    assert names(f"{said_on}[Veltria’s foreign minister]1 {{said}}1 ⟨no⟩1.") == [[name]]


def test_without_a_day_the_directory_names_no_holder() -> None:
    assert names("[Veltria’s foreign minister]1 {said}1 ⟨no⟩1.", None) == [["unnamed: Veltria’s foreign minister"]]


def test_an_office_holder_without_a_source_resolves_nothing() -> None:
    assert names("[The Veltrian spokesperson]1 {said}1 ⟨no⟩1.") == [["unnamed: Veltrian spokesperson"]]


OPEN = [
    pytest.param("[The foreign ministry]1 {said}1 ⟨no⟩1.", id="a ministry of no country"),
    pytest.param("ORVEND, June 5 (LW) — Rain fell.\n\n[Speaking]1 of it, some {said}1 ⟨no⟩1.", id="a participle whose clause names nobody"),
    pytest.param("[Both sides]1 {said}1 ⟨no⟩1.", id="both sides of nothing"),
    pytest.param("Veltria fell silent. [Both]1 {said}1 ⟨no⟩1.", id="both, where one is named"),
    pytest.param("Veltria, Kasmara and Norland met. [Each country]1 {said}1 ⟨no⟩1.", id="each of three countries"),
    pytest.param("Arif Serin met Vugar Serin. [Serin]1 {said}1 ⟨no⟩1.", id="two people of one surname in the article"),
    pytest.param("[Serin]1 {said}1 ⟨no⟩1.", id="two people of one surname in office, none introduced"),
    pytest.param("Davor Elmin and Nazim Ustaveri met. [He]1 {said}1 ⟨no⟩1.", id="two men as subjects"),
    pytest.param("[He]1 {said}1 ⟨no⟩1.", id="nobody before the pronoun"),
    pytest.param("[The government]1 {said}1 ⟨no⟩1.", id="a government of no country"),
    pytest.param("[Her neighbour Elmin’s cousin]1 {said}1 ⟨no⟩1.", id="somebody by way of somebody named"),
]


@pytest.mark.parametrize("text", OPEN)
def test_it_names_no_person_where_it_is_not_clear(text: str) -> None:
    (speaker, *_) = speakers_of(marked(text))[0]
    assert speaker.kind != "person" or speaker.name is None
    assert speaker.slug is None


JOINT = [
    pytest.param("[Tarvel and Ustaveri]1 {said}1 ⟨no⟩1.", ["Sona Tarvel", "Nazim Ustaveri"], id="two names"),
    pytest.param("[The Veltrian and Kasmari foreign ministers]1 {said}1 ⟨no⟩1.", ["Sona Tarvel", "Nazim Ustaveri"], id="one office of two countries"),
    pytest.param(
        "Veltria and Kasmara met. [Both sides]1 {said}1 ⟨no⟩1.", ["Veltria: Government", "Kasmara: Government"], id="both sides are the two named"
    ),
    pytest.param("[Both Orvend and Kasmara]1 {said}1 ⟨no⟩1.", ["Veltria: Government", "Kasmara: Government"], id="both before two names"),
    pytest.param(
        "Veltria buys arms. Both Veltria and Kasmara hold talks, which [both Lake Valley nations]1 {say}1 ⟨will help⟩1.",
        ["Veltria: Government", "Kasmara: Government"],
        id="both nations of the sentence",
    ),
    pytest.param("Kasmara met Veltria. [Each country]1 {says}1 ⟨no⟩1.", ["Kasmara: Government", "Veltria: Government"], id="each of the two named"),
    pytest.param(
        "[Norland and other partners of Veltria and Kasmara]1 {urged}1 ⟨calm⟩1.",
        ["Norland", "unnamed: other partners of Veltria and Kasmara"],
        id="countries inside an of-phrase do not join in",
    ),
    pytest.param(
        "Elmin rose. [He and other Veltrian officials]1 {said}1 ⟨no⟩1.", ["Davor Elmin", "unnamed: other Veltrian officials"], id="he and others"
    ),
    pytest.param(
        "[Sona Tarvel and her Kasmari counterpart Nazim Ustaveri]1 {promised}1 ⟨peace⟩1.", ["Sona Tarvel", "Nazim Ustaveri"], id="a counterpart"
    ),
]


@pytest.mark.parametrize(("text", "expected"), JOINT)
def test_those_who_speak_together_are_all_named(text: str, expected: list[str]) -> None:
    assert names(text)[0] == expected


def test_a_quotation_without_a_source_goes_on_with_its_speaker() -> None:
    passage = marked("“⟨No⟩1,” {said}1 [Elmin]1. “⟨Never again⟩2.”")
    first, second = passage.attributions
    going_on = Marked(passage.text, (first, type(second)(second.type, second.content, None, "", None, 1.0, continues=0)))
    assert [speakers[0].name for speakers in speakers_of(going_on)] == ["Davor Elmin", "Davor Elmin"]


def test_a_participle_without_a_source_belongs_to_its_subject() -> None:
    text = "It came a day after Prime Minister Arif Serin sent a letter to President Davor Elmin, {noting}1 that ⟨it rained⟩1."
    assert names(text) == [["Arif Serin"]]


def test_a_newcomer_between_two_quotations_takes_over() -> None:
    passage = marked("“⟨No⟩1,” {said}1 [Elmin]1. Sona Tarvel was having none of it. “⟨Never again⟩2.”")
    first, second = passage.attributions
    going_on = Marked(passage.text, (first, type(second)(second.type, second.content, None, "", None, 1.0, continues=0)))
    assert speakers_of(going_on)[1][0].name != "Davor Elmin"


def test_an_answer_belongs_to_whoever_is_asked() -> None:
    text = "Anto Breskin, a cellist, spoke to us.\n\nQ: Why?\n\nA: ⟨Because I can⟩1.\n"
    assert names(text) == [["Anto Breskin"]]


def test_every_named_speaker_shows_where_and_how_surely() -> None:
    text = "[President Davor Elmin]1 {said}1 ⟨no⟩1. [He]2 {added}2 that ⟨it was late⟩2."
    for speakers in speakers_of(marked(text)):
        assert speakers[0].evidence
        assert 0 < speakers[0].confidence <= 1


@given(
    st.lists(st.sampled_from(["[Elmin]1", "[He]1", "[Both sides]1", "[its ministry]1", "[who]1", "[Tarvel and it]1"]), min_size=1, max_size=1),
    st.lists(st.sampled_from(["Elmin", "Tarvel met", "Orvend", "the minister", ".", "Serin", "they", "\n\n", "“"]), max_size=25),
)
def test_any_surroundings_are_read(source: list[str], before: list[str]) -> None:
    passage = marked(f"{' '.join(before)} {source[0]} {{said}}1 ⟨no⟩1.")
    (speakers,) = speakers_of(passage)
    assert speakers
    for speaker in speakers:
        assert all(0 <= start < end <= len(passage.text) for start, end in speaker.evidence)
