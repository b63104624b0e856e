"""Which versions are to be read for quotes again: always the newest of an article, never one that is not in English."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from articles.extractor_order import is_older, parse
from articles.models import ArticleVersion, ImportItem
from articles.models.article import ArticleVersionQuerySet

Extraction = ArticleVersion.Extraction


def readable() -> ArticleVersionQuerySet:
    """Give the newest versions in English, oldest article first."""
    return ArticleVersion.objects.current().exclude(extraction=Extraction.SKIPPED).order_by("article", "number")


def waiting() -> ArticleVersionQuerySet:
    """Give those never read, but for those that an unfinished import will read."""
    return readable().awaiting_extraction().exclude(pk__in=_in_imports())


def waiting_in_imports() -> int:
    """Count those never read that an unfinished import will read."""
    return readable().awaiting_extraction().filter(pk__in=_in_imports()).count()


def failed() -> ArticleVersionQuerySet:
    """Give those whose reading failed."""
    return readable().filter(extraction=Extraction.FAILED)


def older_than(version: str) -> ArticleVersionQuerySet:
    """Give those last read by an extractor older than the one named."""
    parse(version)  # a version that is none must not pass for one that nothing is older than
    done = readable().filter(extraction=Extraction.DONE)
    extractors = done.order_by().values_list("extractor", flat=True).distinct()
    return done.filter(extractor__in=[extractor for extractor in extractors if is_older(extractor, version)])


def of_article(article_id: int) -> ArticleVersionQuerySet:
    """Give the newest version of one article, in whatever state."""
    return readable().filter(article=article_id)


def _in_imports() -> QuerySet[ImportItem, Any]:
    stored = ImportItem.objects.filter(state=ImportItem.State.STORED, version__isnull=False)
    return stored.values("version")


def mentioning(name: str) -> ArticleVersionQuerySet:
    """Give those that have been read and in whose text a name stands."""
    return (
        readable().filter(text__contains=name, extraction__in=[Extraction.DONE, Extraction.FAILED]) if name.strip() else ArticleVersion.objects.none()
    )
