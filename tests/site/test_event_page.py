"""The page of one event: when and where it was, what was said there, and what mentions it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from statements.actions.correct_quote import reject_quote
from statements.models import Event, Quote
from tests.busy_article import MENTIONED, OCCASION, busy_article, world
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db

PATH = f"/events/{OCCASION}/"
PAYLOAD = "<a href=javascript:alert(1)>"


def parts(path: str) -> tuple[str, str]:
    """Give what the page lists as said there and as mentioning the event."""
    content = opened(path)
    there, about = content.split('id="there-h"')[1].split('id="about-h"')
    return plain("<" + there), plain("<" + about.split('id="counts-1"')[0])


def test_it_says_when_and_where_it_was_and_how_that_is_known() -> None:
    world()
    Event.objects.filter(slug=OCCASION).update(
        end=date(2024, 11, 10), source="https://source.example/summit", as_of=date(2025, 1, 2), description="They met."
    )
    content = opened(PATH)
    for words in ("Summit", "8 November 2024 to 10 November 2024", "Orvend", "Orvend talks", "They met.", "as of 2 January 2025"):
        assert words in content
    assert 'href="https://source.example/summit"' in content
    assert "not known" in opened(f"/events/{MENTIONED}/")


def test_what_was_said_there_stands_apart_from_what_mentions_it() -> None:
    busy_article(2)
    there, about = parts(PATH)
    assert "Road number 2 will open" in there
    assert "Road number" not in about
    there, about = parts(f"/events/{MENTIONED}/")
    assert "Road number" not in there
    assert "Road number 2 will open" in about
    assert "2 quotes, 0 of 2 checked (0%): 2 said there, 0 that mention it." in opened(PATH)
    assert "0 said there, 2 that mention it." in opened(f"/events/{MENTIONED}/")


def test_every_number_leads_to_the_quotes_that_it_counts() -> None:
    busy_article(3)
    for slug in (OCCASION, MENTIONED):
        content = opened(f"/events/{slug}/")
        assert f'<a href="/quotes/?event={slug}">All 3 quotes, with filters →</a>' in content
        assert f'<a href="/quotes/?event={slug}&amp;act=pledge">3<' in content
        listed = opened(f"/quotes/?event={slug}&act=pledge")
        assert f"3 quotes pledging said at or about {Event.objects.get(slug=slug).name}" in listed
        assert f'name="event" value="{slug}" checked' in listed
    assert "none of the choices here" in opened("/quotes/?event=no-such-event")


def test_a_quote_that_is_both_is_counted_once_and_listed_once() -> None:
    busy_article(1)
    Quote.objects.get().mentioned_events.add(Event.objects.get(slug=OCCASION))
    assert "1 quote, 0 of 1 checked (0%): 1 said there, 1 that mention it." in opened(PATH)
    assert opened(PATH).count("<blockquote") == 1


def test_hidden_quotes_are_in_no_number_and_no_list() -> None:
    busy_article(2)
    gone = Quote.objects.earliest("pk")
    reject_quote(quote_id=gone.pk, revision=gone.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = opened(PATH, group)
        assert "1 quote, 0 of 1 checked" in content
        assert gone.words not in content
        assert gone.words not in opened(f"/events/{MENTIONED}/", group)


def test_an_event_without_quotes_says_so() -> None:
    world()
    content = opened(PATH)
    assert "No quote has been found that was said on this occasion." in content
    assert "No quote has been found that mentions this event." in content


def test_words_with_markup_are_shown_as_text() -> None:
    world()
    Event.objects.filter(slug=OCCASION).update(name=PAYLOAD, description=PAYLOAD, place=PAYLOAD, aliases=[PAYLOAD])
    content = opened(PATH)
    assert PAYLOAD not in content
    assert content.count("&lt;a href=javascript") >= 4


@pytest.mark.parametrize("path", ["/events/none/", "/events/no%20slug/", f"/events/{'x' * 500}/"])
def test_an_address_without_an_event_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(method: str) -> None:
    world()
    assert getattr(client_of("editor"), method)(PATH).status_code == 405


@pytest.mark.parametrize("group", READERS)
@pytest.mark.parametrize("slug", [OCCASION, MENTIONED])
def test_the_number_of_queries_does_not_grow_with_the_quotes(slug: str, group: str) -> None:
    counts = []
    for quotes in SEVERAL:
        busy_article(quotes)
        counts.append(queries_of(f"/events/{slug}/", group))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts
