"""The number of shown quotes beside each row of a list.

Lists that hold every row of their kind count all quotes in one grouped pass; a page of a longer list has each of its rows
counted by itself, as a column that the rows' own query brings.
"""

from __future__ import annotations

from collections import Counter

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from articles.models import Article
from statements.models import JointSpeaker, Quote

IS_SHOWN = Q(quote__is_shown=True)


def per_speaker() -> Counter[int]:
    """Count what each speaker said, alone or with others."""
    return _grouped(Quote.objects.shown(), "speaker") + _grouped(JointSpeaker.objects.filter(IS_SHOWN), "speaker")


def per_topic() -> Counter[int]:
    """Count the quotes on each topic."""
    return _grouped(Quote.objects.shown(), "quote_topics__topic")


def per_outlet() -> Counter[int]:
    """Count the quotes in each outlet's articles."""
    return _grouped(Quote.objects.shown(), "version__article__outlet")


def per_outlet_articles() -> Counter[int]:
    """Count the articles of each outlet."""
    return _grouped(Article.objects.all(), "outlet")


def per_occasion() -> Counter[int]:
    """Count the quotes said on the occasion of each event."""
    return _grouped(Quote.objects.shown(), "occasion")


def per_mention() -> Counter[int]:
    """Count the quotes that mention each event."""
    return _grouped(Quote.mentioned_events.through.objects.filter(IS_SHOWN), "event")


def of_article() -> Combinable:
    """Count the quotes in the row's article, whichever of its versions."""
    return _number(Quote.objects.shown(), "version__article")


def _grouped(rows: QuerySet, by: str) -> Counter[int]:
    return Counter(dict(rows.order_by().filter(**{f"{by}__isnull": False}).values(by).annotate(number=Count("pk")).values_list(by, "number")))


def _number(rows: QuerySet, of: str) -> Combinable:
    counted = rows.order_by().filter(**{of: OuterRef("pk")}).values(of).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
