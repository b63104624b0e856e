"""What the front page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.activity import Activity, activity
from statements.filters.directory import CountedTopic, most_spoken_of
from statements.filters.kept import kept
from statements.filters.newest import newest
from statements.filters.overview import Quoted, counted_by, most_quoted_of
from statements.models import JointSpeaker, Quote, QuoteTopic
from statements.models.quote import QuoteQuerySet

LATEST = 8


@dataclass(frozen=True, slots=True)
class Front:
    """The latest quotes, the activity, the most quoted speakers and the topics."""

    latest: list[Quote]
    outlets: Mapping[int, int]
    activity: Activity
    most_quoted: list[Quoted]
    topics: list[CountedTopic]


def front() -> Front:
    """Bring what the front page shows."""
    shown = Quote.objects.shown()
    few = newest(shown, LATEST)
    said, quoted, topics = kept("front page", lambda: _numbers(shown))
    return Front(few.rows, few.outlets, said, quoted, topics)


def _numbers(shown: QuoteQuerySet) -> tuple[Activity, list[Quoted], list[CountedTopic]]:
    joint, on_topics = JointSpeaker.objects.filter(quote__is_shown=True), QuoteTopic.objects.filter(quote__is_shown=True)
    found = counted_by(speaker=[(shown, "speaker"), (joint, "speaker")], topic=[(on_topics, "topic")])
    return activity(shown), most_quoted_of(found["speaker"]), most_spoken_of(found["topic"])
