"""Let articles be read for quotes again."""

from __future__ import annotations

from django.db import transaction

from articles.models import ArticleVersion
from articles.selecting import mentioning


@transaction.atomic
def read_again(*, name: str) -> int:
    """Let the worker read the articles that mention a name again; give their number. What is stored stays until it has done so."""
    versions = list(mentioning(name).values_list("pk", flat=True))
    return ArticleVersion.objects.filter(pk__in=versions).update(extraction=ArticleVersion.Extraction.WAITING)
