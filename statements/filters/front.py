"""What the front page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.activity import Activity, activity
from statements.filters.counts import other_outlets
from statements.filters.directory import topics_with_counts
from statements.filters.quote_counts import of_speaker
from statements.models import Quote, Speaker, Topic
from statements.search.speakers import heard

LATEST = 8
MOST_QUOTED = 10


@dataclass(frozen=True, slots=True)
class Front:
    """The latest quotes, the activity, the most quoted speakers and the topics."""

    latest: list[Quote]
    outlets: Mapping[int, int]
    activity: Activity
    most_quoted: list[Speaker]
    topics: list[Topic]


def front() -> Front:
    """Bring what the front page shows."""
    shown = Quote.objects.shown()
    latest = list(shown.newest_first().for_cards()[:LATEST])
    people = heard().select_related("country").annotate(quotes_number=of_speaker()).filter(quotes_number__gt=0)
    return Front(
        latest,
        other_outlets(latest),
        activity(shown),
        list(people.order_by("-quotes_number", "name")[:MOST_QUOTED]),
        list(topics_with_counts().filter(quotes_number__gt=0).order_by("-quotes_number", "name")),
    )
