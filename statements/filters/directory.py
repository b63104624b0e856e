"""The short lists – outlets, topics, events – with the number of quotes beside each."""

from __future__ import annotations

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models import Article, Outlet
from statements.filters.quote_counts import of_mention, of_occasion, of_outlet, of_topic
from statements.models import Event, Topic


def outlets_with_counts() -> QuerySet:
    """Give the outlets with articles or quotes first, each with how many."""
    articles = Article.objects.order_by().filter(outlet=OuterRef("pk")).values("outlet").annotate(number=Count("pk")).values("number")
    number = Coalesce(Subquery(articles, output_field=IntegerField()), 0)
    return Outlet.objects.select_related("country").annotate(articles_number=number, quotes_number=of_outlet()).order_by("name")


def topics_with_counts() -> QuerySet:
    """Give the topics by name, each with its number of quotes."""
    return Topic.objects.annotate(quotes_number=of_topic()).order_by("name")


def events_with_counts() -> QuerySet:
    """Give the events, latest first, each with the numbers of quotes said on the occasion and about it."""
    return Event.objects.annotate(occasion_number=of_occasion(), mention_number=of_mention())
