"""What the pages of outlets, topics and events show of their quotes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from articles.models import Article, Outlet
from statements.filters.counts import capped
from statements.filters.kept import kept
from statements.filters.newest import SOME, Newest, newest
from statements.filters.overview import Overview, Quoted, most_quoted, overview
from statements.models import Event, Quote, Topic
from statements.models.quote import QuoteQuerySet


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """The numbers of some quotes, who said most of them, and the newest."""

    overview: Overview
    quoted: list[Quoted]
    newest: Newest


def outlet_quotes(outlet: Outlet) -> SubjectPage:
    """Bring the quotes in the outlet's articles."""
    return _page(f"outlet {outlet.pk}", Quote.objects.shown().filter(version__article__outlet=outlet))


def outlet_articles(outlet: Outlet) -> int:
    """Count the outlet's articles, up to the cap."""
    return capped(Article.objects.filter(outlet=outlet))


def topic_quotes(topic: Topic) -> SubjectPage:
    """Bring the quotes on the topic."""
    return _page(f"topic {topic.pk}", Quote.objects.shown().filter(pk__in=topic.quote_topics.values("quote")))


def event_quotes(event: Event) -> SubjectPage:
    """Bring the quotes said on the occasion of the event and those that mention it; the newest few of each."""
    shown = Quote.objects.shown()
    there = shown.filter(occasion=event)
    about = shown.filter(pk__in=Quote.mentioned_events.through.objects.filter(event=event).values("quote"))
    only_about = about.exclude(pk__in=there.values("pk"))
    few = [rows.newest_first().values("pk")[:SOME] for rows in (there, only_about)]
    both = there | about
    newest_of_each = newest(Quote.objects.filter(Q(pk__in=few[0]) | Q(pk__in=few[1])), size=2 * SOME)
    numbers, quoted = kept(f"event {event.pk}", lambda: (overview(both, there=there, about=about), most_quoted(both)))
    return SubjectPage(numbers, quoted, newest_of_each)


def _page(subject: str, quotes: QuoteQuerySet) -> SubjectPage:
    numbers, quoted = kept(subject, lambda: (overview(quotes), most_quoted(quotes)))
    return SubjectPage(numbers, quoted, newest(quotes))
