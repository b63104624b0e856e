"""Mark an article as retracted by its outlet, and take that back; the trace of both is kept for ever."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Retraction

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class StandingError(Exception):
    """The article is already as it was to become."""


@transaction.atomic
def retract_article(*, article_id: int, reason: str, who: User, source: str = "", day: date | None = None) -> Article:
    """Mark the article as retracted: readers no longer see its text, and its quotes are marked. `day` is the outlet's, where it is known."""
    article = _held(article_id, reason)
    if article.retracted_at is not None:
        raise StandingError("this article is marked as retracted already")
    if day is not None and day > timezone.now().date():
        raise ValueError("no article is retracted on a day to come")
    article.retracted_at = datetime.combine(day, time(), UTC) if day else timezone.now()
    article.retraction_reason = reason.strip()
    _decide(article, Retraction.Deed.RETRACTED, who, day=day, source=source)
    return article


@transaction.atomic
def take_back_retraction(*, article_id: int, reason: str, who: User) -> Article:
    """Let the article stand again; what was decided before stays in its trace."""
    article = _held(article_id, reason)
    if article.retracted_at is None:
        raise StandingError("this article is not marked as retracted")
    article.retracted_at, article.retraction_reason = None, ""
    _decide(article, Retraction.Deed.RESTORED, who, reason=reason.strip())
    return article


def _held(article_id: int, reason: str) -> Article:
    if not reason.strip():
        raise ValueError("say why: the article's page keeps the reason")
    return Article.objects.select_for_update().get(pk=article_id)


def _decide(article: Article, deed: str, who: User, *, reason: str = "", day: date | None = None, source: str = "") -> None:
    article.save(update_fields=["retracted_at", "retraction_reason"])
    Retraction.objects.create(
        article=article,
        deed=deed,
        day=day,
        reason=reason or article.retraction_reason,
        source=source,
        who=who,
        who_name=who.get_full_name() or who.get_username(),
    )
