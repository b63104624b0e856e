"""The application that keeps who said what, and shows it."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from articles.guards import fix_columns

READING = ("run_id", "quote_id", "values", "confidence", "evidence")
CORRECTION = ("quote_id", "field", "old", "new", "reading_id", "who_id", "who_name", "made_at", "why")


def install_search(*, using: str, **_: Any) -> None:
    """Make the search index after migrations: SQLite loses its triggers when a migration rebuilds a table."""
    from statements import search  # models are not loaded yet when this module is

    search.install(using)


def install_data_version(*, using: str, **_: Any) -> None:
    """Make the mark by which counts know that they are out of date."""
    from statements.filters import data_version

    data_version.install(using)


def fix_history(*, using: str, **_: Any) -> None:
    """Let no reading and no correction be changed."""
    fix_columns(using, "statements_reading", READING, "readings are append-only")
    fix_columns(using, "statements_correction", CORRECTION, "corrections are append-only: add another")


class StatementsConfig(AppConfig):
    """Speakers, quotes, statements, events, topics, corrections, and the site."""

    name = "statements"

    def ready(self) -> None:
        """Ask to be called after every migration."""
        post_migrate.connect(install_search, sender=self)
        post_migrate.connect(install_data_version, sender=self)
        post_migrate.connect(fix_history, sender=self)
