"""The lists of speakers, outlets, topics, events and articles, and the front page."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from model_bakery import baker

from articles.models import Country
from statements.models import Event, JointSpeaker, Quote, Speaker
from tests.factories import make_outlet, make_quote, make_speaker, make_topic, make_version

pytestmark = pytest.mark.django_db

HIDDEN: list[dict[str, Any]] = [{"review": Quote.Review.REJECTED}, {"presence": Quote.Presence.WITHDRAWN}]


def numbers(client: Client, path: str, attribute: str = "quotes_number") -> dict[str, int]:
    kind = path.strip("/").split("/")[0].rstrip("s")
    return {str(getattr(row, kind, row)): getattr(row, attribute) for row in client.get(path).context["rows"]}


def test_speakers_come_most_quoted_first_with_joint_quotes_counted(client: Client) -> None:
    seldom, often = make_speaker("Seldom"), make_speaker("Often")
    make_quote(speaker=often)
    joint = make_quote(speaker=often)
    JointSpeaker.objects.create(quote=joint, speaker=seldom, ordinal=1)
    assert list(numbers(client, "/speakers/").items()) == [("Often", 2), ("Seldom", 1)]


def test_topics_outlets_events_and_articles_count_their_quotes(client: Client) -> None:
    one, two, event, outlet = make_topic("One"), make_topic("Two"), baker.make(Event, name="C", slug="c"), make_outlet(name="D")
    version = make_version(outlet=outlet, title="E")
    make_quote(topics=(one, two), version=version, occasion=event)
    make_quote(topics=(two,), version=version).mentioned_events.add(event)
    assert numbers(client, "/topics/") == {"One": 1, "Two": 2}
    assert numbers(client, "/outlets/") == {"D": 2}
    assert numbers(client, "/articles/") == {"E": 2}
    assert numbers(client, "/events/", "occasion_number") == numbers(client, "/events/", "mention_number") == {"C": 1}
    assert [(row.topic.name, row.quotes_number) for row in client.get("/").context["topics"]] == [("Two", 2), ("One", 1)]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_hidden_quotes_are_counted_nowhere(client: Client, hidden: dict[str, Any]) -> None:
    speaker, topic, event, outlet = make_speaker("A"), make_topic("B"), baker.make(Event, name="C", slug="c"), make_outlet(name="D")
    quote = make_quote(speaker=speaker, topics=(topic,), occasion=event, version=make_version(outlet=outlet, title="E"), **hidden)
    quote.mentioned_events.add(event)
    JointSpeaker.objects.create(quote=quote, speaker=make_speaker("F"), ordinal=1)
    assert numbers(client, "/speakers/") == {"A": 0, "F": 0}
    assert numbers(client, "/topics/") == {"B": 0}
    assert numbers(client, "/outlets/") == {"D": 0}
    assert numbers(client, "/articles/") == {"E": 0}
    assert numbers(client, "/events/", "occasion_number") == numbers(client, "/events/", "mention_number") == {"C": 0}
    front = client.get("/").context
    assert (front["cards"], front["most_quoted"], front["topics"], front["chart"]) == ([], [], [], None)


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_candidate_known_from_hidden_quotes_alone_is_in_no_list_and_no_suggestion(client: Client, hidden: dict[str, Any]) -> None:
    make_quote(speaker=make_speaker("Phantom", status=Speaker.Status.CANDIDATE), **hidden)
    assert numbers(client, "/speakers/") == {}
    assert b"Phantom" not in client.get("/find/speakers/?q=phantom").content


def test_merged_speakers_are_in_no_list(client: Client) -> None:
    make_speaker("Merged", status=Speaker.Status.MERGED, merged_into=make_speaker("Kept"))
    assert list(numbers(client, "/speakers/")) == ["Kept"]


def test_speakers_are_filtered_by_name_country_kind_and_status(client: Client) -> None:
    armenia = baker.make(Country, slug="armenia", name="Armenia")
    make_speaker("Nikol Pashinyan", "Pashinian", country=armenia)
    make_speaker("Foreign Ministry", kind=Speaker.Kind.ORGANISATION)
    make_quote(speaker=make_speaker("Some Body", status=Speaker.Status.CANDIDATE))
    for asked, name in (
        ("name=pashini", "Nikol Pashinyan"),
        ("name=nik", "Nikol Pashinyan"),
        ("country=armenia", "Nikol Pashinyan"),
        ("kind=organisation", "Foreign Ministry"),
        ("status=candidate", "Some Body"),
    ):
        assert list(numbers(client, f"/speakers/?{asked}")) == [name], asked


def test_an_unknown_choice_is_explained(client: Client) -> None:
    make_speaker("Somebody")
    response = client.get("/speakers/?country=atlantis")
    assert response.status_code == 200
    assert "atlantis is not one of the available choices" in response.content.decode()


def test_the_typeahead_suggests_any_spelling_with_country_and_number(client: Client) -> None:
    country = baker.make(Country, slug="armenia", name="Armenia")
    make_quote(speaker=make_speaker("Ararat Mirzoyan", "Mirzoian", country=country, slug="am"))
    content = client.get("/find/speakers/?speaker_name=mirzoi").content.decode()
    assert 'data-slug="am"' in content
    assert "Armenia · 1 quote<" in content
    assert client.get("/find/speakers/?institution_name=mirzoi").content.strip() == b""
    assert client.get("/find/speakers/?q=m").content.strip() == b""


def test_articles_come_newest_first_and_filter_by_title_outlet_and_day(client: Client) -> None:
    outlet = make_outlet(slug="masrik")
    make_version(title="Talks in Brussels", published=date(2024, 5, 1))
    make_version(title="Talks in Prague", published=date(2025, 5, 1), outlet=outlet)
    make_version(title="Undated", published=None)
    assert list(numbers(client, "/articles/")) == ["Talks in Prague", "Talks in Brussels", "Undated"]
    assert list(numbers(client, "/articles/?title=brussels+talks")) == ["Talks in Brussels"]
    assert list(numbers(client, "/articles/?outlet=masrik")) == ["Talks in Prague"]
    assert list(numbers(client, "/articles/?published_to=2024")) == ["Talks in Brussels"]


def test_a_retracted_article_is_marked_and_so_are_its_quotes(client: Client) -> None:
    make_quote(version=make_version(title="Gone", retracted_at=timezone.now(), retraction_reason="Invented."))
    assert "retracted" in client.get("/articles/").content.decode()
    assert "article retracted" in client.get("/quotes/").content.decode()


def test_an_article_in_another_language_is_marked_in_the_list_and_its_author_named_on_its_page(client: Client) -> None:
    version = make_version(title="Ոչինչ", language="hy", author="Ilse <Varga>")
    assert "in Armenian – not read for quotes" in client.get("/articles/").content.decode()
    assert 'by <span class="author">Ilse &lt;Varga&gt;</span>' in client.get(version.article.get_absolute_url()).content.decode()


def test_long_lists_have_numbered_pages_that_end(client: Client) -> None:
    baker.make(Speaker, 60, status="accepted", kind="person", name=iter(f"Speaker {n:02}" for n in range(60)), slug=iter(f"s{n}" for n in range(60)))
    first = client.get("/speakers/?sort=name").context
    second = client.get(first["pager"].onward).context
    assert [len(first["rows"]), len(second["rows"]), second["pager"].onward] == [50, 10, ""]
    assert second["pager"].back == "/speakers/?sort=name&page=1"
    lost = client.get("/speakers/?page=101")
    assert (lost.status_code, len(lost.context["rows"])) == (200, 50)
    assert "no such page" in lost.content.decode()


def test_the_front_page_draws_the_months_and_shades_those_without_articles(client: Client) -> None:
    make_quote(version=make_version(published=date(2024, 1, 5)), review=Quote.Review.CONFIRMED)
    make_version(published=date(2024, 2, 5))
    make_quote(version=make_version(published=date(2024, 4, 5)))
    chart = client.get("/").context["chart"]
    assert [(bar.label, bar.number, bar.gap) for bar in chart.bars] == [
        ("January 2024", 1, False),
        ("February 2024", 0, False),
        ("March 2024", 0, True),
        ("April 2024", 1, False),
    ]
    assert chart.note == "n = 2 quotes, from January 2024 to April 2024, 1 of 2 checked (50%)."


def test_centuries_are_drawn_by_year(client: Client) -> None:
    make_quote(version=make_version(published=date(1991, 9, 21)))
    make_quote(version=make_version(published=date(2024, 4, 5)))
    bars = client.get("/").context["chart"].bars
    assert (bars[0].label, bars[-1].label, len(bars)) == ("1991", "2024", 34)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/articles/?published_from=soon", "is not a date"),
        ("/articles/?outlet=gazette", "not one of the available choices"),
        ("/speakers/?country=nowhere", "not one of the available choices"),
        ("/speakers/?kind=ghost", "not one of the available choices"),
    ],
)
def test_a_filter_that_is_not_understood_lets_nothing_through(client: Client, address: str, says: str) -> None:
    make_quote(speaker=make_speaker("Somebody"))
    response = client.get(address)
    assert list(response.context["rows"]) == []
    assert says in response.content.decode()
