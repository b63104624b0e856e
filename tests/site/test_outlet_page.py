"""The page of one outlet: what it is, and whom its articles quote."""

from __future__ import annotations

import pytest
from django.test import Client

from articles.models import Outlet
from statements.actions.correct_quote import reject_quote
from statements.models import Quote, Speaker
from tests.busy_article import JOINT, SPEAKER, busy_article, world
from tests.factories import make_outlet
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, client_of, opened, queries_of

pytestmark = pytest.mark.django_db

PATH = "/outlets/lamp/"
PAYLOAD = "<svg onload=alert(1)>"


def lamp() -> Outlet:
    """Give the outlet."""
    world()
    return Outlet.objects.get(slug="lamp")


def test_it_says_what_the_outlet_is() -> None:
    outlet = lamp()
    Outlet.objects.filter(pk=outlet.pk).update(homepage="https://lamp.example/", aliases=["Lampa", "Lamp Daily"])
    content = opened(PATH)
    assert "Independent · Veltria · English" in content
    assert "Also known as Lampa, Lamp Daily." in content
    assert 'href="https://lamp.example/"' in content
    assert '<a href="/articles/?outlet=lamp">0 articles</a>' in content


def test_an_outlet_for_which_no_country_fits_shows_what_it_represents() -> None:
    make_outlet(slug="far", represents="the diaspora", is_sample=True)
    content = opened("/outlets/far/")
    assert "the diaspora" in content
    assert "An invented outlet" in content


def test_it_counts_its_own_quotes_and_names_who_said_most() -> None:
    busy_article(2, outlet=lamp())
    busy_article(1)
    content = opened(PATH)
    assert "2 quotes, 0 of 2 checked (0%)" in content
    assert '<a href="/articles/?outlet=lamp">1 article</a>' in content
    for slug in (SPEAKER, JOINT):
        assert f'<a href="/quotes/?outlet=lamp&amp;speaker={slug}">2<' in content
        assert "2 quotes" in opened(f"/quotes/?outlet=lamp&speaker={slug}")
    assert '<a href="/quotes/?outlet=lamp">All 2 quotes, with filters →</a>' in content


def test_unnamed_sources_are_no_speaker_quoted_most() -> None:
    busy_article(2, outlet=lamp())
    Speaker.objects.filter(slug=SPEAKER).update(kind="unnamed")
    assert f"outlet=lamp&amp;speaker={SPEAKER}" not in opened(PATH)


def test_hidden_quotes_are_in_no_number_and_no_list() -> None:
    busy_article(2, outlet=lamp())
    gone = Quote.objects.earliest("pk")
    reject_quote(quote_id=gone.pk, revision=gone.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = opened(PATH, group)
        assert "1 quote, 0 of 1 checked" in content
        assert gone.words not in content


def test_an_outlet_without_quotes_says_so() -> None:
    lamp()
    assert "No quote has been found in this outlet’s articles yet." in opened(PATH)


def test_names_with_markup_are_shown_as_text() -> None:
    make_outlet(slug="odd", name=PAYLOAD, represents=PAYLOAD, aliases=[PAYLOAD])
    content = opened("/outlets/odd/")
    assert PAYLOAD not in content
    assert content.count("&lt;svg onload") >= 3


@pytest.mark.parametrize("path", ["/outlets/none/", "/outlets/no%20slug/", f"/outlets/{'x' * 500}/"])
def test_an_address_without_an_outlet_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(method: str) -> None:
    lamp()
    assert getattr(client_of("editor"), method)(PATH).status_code == 405


@pytest.mark.parametrize("group", READERS)
def test_the_number_of_queries_does_not_grow_with_the_quotes(group: str) -> None:
    counts = []
    for quotes in SEVERAL:
        busy_article(quotes, outlet=lamp())
        counts.append(queries_of(PATH, group))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts
