"""What the front page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.activity import Activity, activity
from statements.filters.counts import other_outlets
from statements.filters.directory import CountedTopic, most_spoken_of
from statements.filters.overview import Quoted, most_quoted
from statements.models import Quote

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
    latest = list(shown.newest_first().for_lists()[:LATEST])
    return Front(
        latest,
        other_outlets(latest),
        activity(shown),
        most_quoted(shown),
        most_spoken_of(),
    )
