"""Busy pages ask the database as often for a hundred rows as for one."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client
from model_bakery import baker

from articles.models import Country
from statements.models import Event, JointSpeaker, Office, Statement
from tests.factories import make_outlet, make_quote, make_speaker, make_topic, make_version
from tests.site.pages import MOST_QUERIES, MOST_TO_COUNT, asked_twice

pytestmark = pytest.mark.django_db

PAGES = ["/", "/quotes/", "/quotes/?q=happened&sort=relevance", "/speakers/", "/outlets/", "/topics/", "/events/", "/articles/"]


def fill(rows: int) -> None:
    """Make as many quotes, each with a speaker, an office, two topics, a joint speaker, a statement and an outlet of its own."""
    country = baker.make(Country, slug=f"country-{rows}", name="Country")
    for number in range(rows):
        speaker = make_speaker(f"Speaker {rows} {number}", country=country)
        version = make_version(outlet=make_outlet(country=country), published=date(2024, 1, 1) + timedelta(days=number))
        quote = make_quote(
            version=version,
            speaker=speaker,
            office=baker.make(Office, speaker=speaker, title="Minister"),
            topics=(make_topic(f"One {rows} {number}"), make_topic(f"Two {rows} {number}")),
            statement=baker.make(Statement),
            occasion=baker.make(Event, name=f"Event {number}", slug=f"event-{rows}-{number}"),
        )
        JointSpeaker.objects.create(quote=quote, speaker=make_speaker(f"Joint {rows} {number}", country=country), ordinal=1)


@pytest.mark.parametrize("path", PAGES)
def test_the_number_of_queries_does_not_grow(client: Client, path: str) -> None:
    client.force_login(baker.make(User))
    counts = []
    for rows in (1, 40):
        fill(rows)
        counts.append(asked_twice(client, path))
    assert len(set(counts)) == 1, counts
    assert counts[0][1] <= MOST_QUERIES, counts
    assert counts[0][0] <= MOST_QUERIES + MOST_TO_COUNT, counts


def test_even_every_filter_at_once_stays_few(client: Client) -> None:
    fill(3)
    speaker = make_speaker("Ararat Mirzoyan", slug="am")
    make_speaker("Ministry", slug="mfa", kind="organisation")
    path = f"/quotes/?q=mirzoyan&speaker={speaker.slug}&institution=mfa&act=deny&topic=one-3-1&country=country-3&said_from=2024&checked=unchecked"
    first, again = asked_twice(client, path)
    assert again <= MOST_QUERIES, again
    assert first <= MOST_QUERIES + MOST_TO_COUNT, first
