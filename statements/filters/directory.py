"""The short lists – outlets, topics, events – with the number of quotes beside each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from articles.models import Outlet
from language.searchable import in_order
from statements.filters.kept import kept
from statements.filters.quote_counts import per_mention, per_occasion, per_outlet, per_outlet_articles, per_topic
from statements.models import Event, Topic


@dataclass(frozen=True, slots=True)
class CountedOutlet:
    """An outlet with its articles and their quotes counted."""

    outlet: Outlet
    articles_number: int
    quotes_number: int


@dataclass(frozen=True, slots=True)
class CountedTopic:
    """A topic with its quotes counted."""

    topic: Topic
    quotes_number: int


@dataclass(frozen=True, slots=True)
class CountedEvent:
    """An event with what was said on the occasion, and about it, counted."""

    event: Event
    occasion_number: int
    mention_number: int


def outlets_with_counts() -> list[CountedOutlet]:
    """Give the outlets by name."""
    articles, quotes = kept("articles and quotes per outlet", lambda: (per_outlet_articles(), per_outlet()))
    outlets = sorted(Outlet.objects.select_related("country"), key=lambda outlet: in_order(outlet.name))
    return [CountedOutlet(outlet, articles[outlet.pk], quotes[outlet.pk]) for outlet in outlets]


def topics_with_counts() -> list[CountedTopic]:
    """Give the topics by name."""
    quotes = kept("quotes per topic", per_topic)
    return [CountedTopic(topic, quotes[topic.pk]) for topic in Topic.objects.order_by("name")]


def most_spoken_of(quotes: Counter[int]) -> list[CountedTopic]:
    """Give the topics that have quotes by these numbers, those with the most first."""
    topics = [CountedTopic(topic, quotes[topic.pk]) for topic in Topic.objects.order_by("name") if quotes[topic.pk]]
    return sorted(topics, key=lambda row: -row.quotes_number)


def events_with_counts() -> list[CountedEvent]:
    """Give the events, latest first."""
    said, mentioned = kept("quotes per event", lambda: (per_occasion(), per_mention()))
    return [CountedEvent(event, said[event.pk], mentioned[event.pk]) for event in Event.objects.all()]
