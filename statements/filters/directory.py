"""The short lists – outlets, topics, events – with the number of quotes beside each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from articles.models import Outlet
from statements.filters.quote_counts import per_mention, per_occasion, per_outlet, per_topic
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
    quotes = per_outlet()
    outlets = Outlet.objects.select_related("country").annotate(articles_number=Count("articles")).order_by("name")
    return [CountedOutlet(outlet, outlet.articles_number, quotes[outlet.pk]) for outlet in outlets]


def topics_with_counts() -> list[CountedTopic]:
    """Give the topics by name."""
    quotes = per_topic()
    return [CountedTopic(topic, quotes[topic.pk]) for topic in Topic.objects.order_by("name")]


def most_spoken_of() -> list[CountedTopic]:
    """Give the topics that have quotes, those with the most first."""
    return sorted((row for row in topics_with_counts() if row.quotes_number), key=lambda row: -row.quotes_number)


def events_with_counts() -> list[CountedEvent]:
    """Give the events, latest first."""
    said, mentioned = per_occasion(), per_mention()
    return [CountedEvent(event, said[event.pk], mentioned[event.pk]) for event in Event.objects.all()]
