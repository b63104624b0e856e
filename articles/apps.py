"""The application that keeps texts and where they come from."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from articles.guards import fix_columns

RETRACTION = ("article_id", "deed", "day", "reason", "source", "who_id", "who_name", "made_at")
FIXED = ("article_id", "number", "text", "text_sha256", "source_sha256")


def fix_texts(*, using: str, **_: Any) -> None:
    """Let no version's text be changed, and no retraction."""
    fix_columns(using, "articles_articleversion", FIXED, "the text of a version is fixed: store another version")
    fix_columns(using, "articles_retraction", RETRACTION, "retractions are append-only: add another")


class ArticlesConfig(AppConfig):
    """Articles, their versions, outlets and the import ledger."""

    name = "articles"

    def ready(self) -> None:
        """Ask to be called after every migration."""
        post_migrate.connect(fix_texts, sender=self)
