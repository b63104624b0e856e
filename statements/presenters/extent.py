"""How much of an article's text a reader is shown."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from articles.models import Article
from statements.policy import may_read_full_text, may_review

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class Extent(Enum):
    """The whole text, the paragraphs that hold quotes, or nothing."""

    WHOLE = "whole"
    PARAGRAPHS = "paragraphs"
    NOTHING = "nothing"


def extent_for(user: User | AnonymousUser, article: Article) -> Extent:
    """Give what the user may read of the article; what its outlet has retracted is left to those who review."""
    if article.retracted_at is not None and not may_review(user):
        return Extent.NOTHING
    return Extent.WHOLE if may_read_full_text(user) else Extent.PARAGRAPHS
