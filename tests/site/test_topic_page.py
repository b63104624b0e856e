"""The page of one topic: what it covers, the words that speak for it, and what was said on it."""

from __future__ import annotations

import pytest
from django.test import Client

from statements.actions.correct_quote import reject_quote
from statements.models import Quote, Topic
from tests.busy_article import SPEAKER, TOPICS, busy_article, world
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, client_of, opened, queries_of

pytestmark = pytest.mark.django_db

PATH = f"/topics/{TOPICS[0]}/"
PAYLOAD = "<iframe src=javascript:alert(1)>"


def test_it_describes_the_topic_with_its_weightiest_words_first() -> None:
    world()
    terms = [{"term": "road*", "weight": 1.0}, {"term": "railway", "weight": 3.0}]
    Topic.objects.filter(slug=TOPICS[0]).update(description="Roads and rails.", terms=terms)
    content = opened(PATH)
    assert "Roads and rails." in content
    assert "<li>railway</li><li>road…</li>" in content


def test_it_counts_its_quotes_and_names_who_said_most() -> None:
    busy_article(2)
    content = opened(PATH)
    assert "2 quotes, 0 of 2 checked (0%)" in content
    assert f'<a href="/quotes/?topic={TOPICS[0]}&amp;speaker={SPEAKER}">2<' in content
    assert f'<a href="/quotes/?topic={TOPICS[0]}">All 2 quotes, with filters →</a>' in content


def test_other_topics_of_its_quotes_are_counted_without_a_link_that_would_widen_the_list() -> None:
    busy_article(2)
    content = opened(PATH)
    assert "Also on" in content
    assert "topic=transport-links&amp;topic=" not in content


def test_hidden_quotes_are_in_no_number_and_no_list() -> None:
    busy_article(2)
    gone = Quote.objects.earliest("pk")
    reject_quote(quote_id=gone.pk, revision=gone.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = opened(PATH, group)
        assert "1 quote, 0 of 1 checked" in content
        assert gone.words not in content


def test_a_topic_without_quotes_says_so() -> None:
    world()
    assert "Nothing on this topic has been found yet." in opened(PATH)


def test_words_with_markup_are_shown_as_text() -> None:
    world()
    Topic.objects.filter(slug=TOPICS[0]).update(name=PAYLOAD, description=PAYLOAD, terms=[{"term": PAYLOAD, "weight": 1}])
    content = opened(PATH)
    assert PAYLOAD not in content
    assert content.count("&lt;iframe") >= 3


@pytest.mark.parametrize("path", ["/topics/none/", "/topics/no%20slug/", f"/topics/{'x' * 500}/"])
def test_an_address_without_a_topic_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(method: str) -> None:
    world()
    assert getattr(client_of("editor"), method)(PATH).status_code == 405


@pytest.mark.parametrize("group", READERS)
def test_the_number_of_queries_does_not_grow_with_the_quotes(group: str) -> None:
    counts = []
    for quotes in SEVERAL:
        busy_article(quotes)
        counts.append(queries_of(PATH, group))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts
