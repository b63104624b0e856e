"""The page of one speaker: who it is and how that is known, what it said and how much of that is checked."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from model_bakery import baker

from articles.models import Article
from statements.actions.correct_quote import confirm_quote, reject_quote
from statements.models import Alias, Office, Quote, Speaker
from tests.busy_article import BODY, JOINT, SPEAKER, TOPICS, busy_article, world
from tests.factories import make_speaker
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db

PAYLOAD = "<b onclick=x>bold</b>"
PATH = f"/speakers/{SPEAKER}/"


def text(path: str = PATH, group: str = "") -> str:
    """Give the page as it reads, in one line."""
    return " ".join(plain(opened(path, group).replace("<", " <")).split())


def test_it_says_who_the_speaker_is_with_dated_and_sourced_offices() -> None:
    world()
    content = text()
    assert "Person · Veltria" in content
    assert "since 2 January 2020 Minister of Roads at Veltria: Ministry of Roads source , as of 8 November 2024" in content
    assert "2 January 2015 to 6 May 2019 Minister of Roads" in content
    assert "without a source, so no quote is attributed by it" in content
    assert 'href="https://source.example/offices"' in opened(PATH)


def test_other_names_are_listed_with_their_dates() -> None:
    world()
    baker.make(Alias, speaker=Speaker.objects.get(slug=SPEAKER), text="Dara Verd", end=date(2010, 1, 2), source="https://source.example/")
    content = text()
    assert "Solveigs (only suggested)" in content
    assert "Dara Verd (until 2 January 2010)" in content


def test_every_number_leads_to_the_quotes_that_it_counts() -> None:
    busy_article(3)
    confirmed = Quote.objects.earliest("pk")
    confirm_quote(quote_id=confirmed.pk, revision=confirmed.revision, who=person("nara", "editor"))
    content = opened(PATH)
    assert "3 quotes, 1 of 3 checked (33%)" in content
    assert "n = 3 quotes, in November 2024, 1 of 3 checked (33%)." in content
    for query in ("act=pledge", "kind=direct", *(f"topic={slug}" for slug in TOPICS)):
        href = f"/quotes/?speaker={SPEAKER}&amp;{query}"
        assert f'<a href="{href}">3<' in content
        assert "3 " in opened(href.replace("&amp;", "&")).split('role="status">')[1][:8]
    assert f'<a href="/quotes/?speaker={SPEAKER}">All 3 quotes, with filters →</a>' in content


def test_quotes_said_together_with_others_count_for_each() -> None:
    busy_article(2)
    assert "2 quotes, 0 of 2 checked" in opened(f"/speakers/{JOINT}/")


def test_hidden_quotes_are_in_no_number_and_no_list() -> None:
    busy_article(2)
    gone = Quote.objects.earliest("pk")
    reject_quote(quote_id=gone.pk, revision=gone.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = opened(PATH, group)
        assert "1 quote, 0 of 1 checked" in content
        assert gone.words not in content


def test_quotes_of_retracted_articles_are_marked() -> None:
    busy_article(1)
    Article.objects.update(retracted_at=timezone.now(), retraction_reason="Made up.")
    assert "article retracted" in opened(PATH)


def test_a_candidate_is_not_verified_and_shows_the_office_as_printed() -> None:
    make_speaker("Tovmas New", slug="tovmas-new", status="candidate", printed_office="deputy head of the committee")
    content = text("/speakers/tovmas-new/")
    assert "Tovmas New not verified" in content
    assert "deputy head of the committee" in content
    assert "not verified" not in text(f"/speakers/{make_speaker('Known', slug='known').slug}/")


def test_an_institution_shows_its_parts_its_people_and_the_way_to_all_their_quotes() -> None:
    world()
    body = opened(f"/speakers/{BODY}/")
    assert f'href="/quotes/?institution={BODY}"' in body
    assert 'href="/speakers/ministry-of-roads/"' in body
    ministry = text("/speakers/ministry-of-roads/")
    assert "part of Veltria: Government" in ministry
    assert "since 2 January 2020 Dara Solveig , Minister of Roads" in ministry
    assert "2 former" in text(f"/speakers/{BODY}/")
    assert "/quotes/?institution=" not in opened(PATH)


def test_a_merged_speaker_leads_for_good_to_the_one_it_went_into(client: Client) -> None:
    target = make_speaker("Dara Solveig", slug="dara")
    make_speaker("D. Solveig", slug="d-solveig", status="merged", merged_into=target)
    response = client.get("/speakers/d-solveig/")
    assert (response.status_code, response["Location"]) == (301, "/speakers/dara/")


def test_a_speaker_without_quotes_says_so() -> None:
    world()
    content = opened(PATH)
    assert "Nothing that this speaker said has been found yet." in content
    assert "<svg" not in content


def test_names_with_markup_are_shown_as_text() -> None:
    speaker = make_speaker(PAYLOAD, PAYLOAD + "x", slug="odd", represents=PAYLOAD, wikidata='Q1"><i>')
    baker.make(Office, speaker=speaker, title=PAYLOAD, source="https://source.example/")
    content = opened("/speakers/odd/")
    assert PAYLOAD not in content
    assert '"><i>' not in content
    assert content.count("&lt;b onclick=x&gt;") >= 4


@pytest.mark.parametrize("path", ["/speakers/nobody/", "/speakers/no%20slug/", "/speakers/%00/", f"/speakers/{'x' * 500}/"])
def test_an_address_without_a_speaker_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(method: str) -> None:
    world()
    assert getattr(client_of("editor"), method)(PATH).status_code == 405


@pytest.mark.parametrize("group", READERS)
@pytest.mark.parametrize("slug", [SPEAKER, BODY])
def test_the_number_of_queries_does_not_grow_with_the_quotes(slug: str, group: str) -> None:
    counts = []
    for quotes in SEVERAL:
        Quote.objects.filter(version=busy_article(quotes)).update(speaker=Speaker.objects.get(slug=slug))
        counts.append(queries_of(f"/speakers/{slug}/", group))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts
