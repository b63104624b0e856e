"""Guard the database driver: psycopg2, and no psycopg 3 that Django would silently prefer to it."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error
from django.db import connection


def psycopg2_drives_postgresql(*, app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Complain where psycopg 3 is installed, or where PostgreSQL is reached through anything but psycopg2."""
    problems: list[CheckMessage] = []
    if find_spec("psycopg"):
        hint = "Uninstall psycopg, and keep out the package that brought it along."
        problems.append(Error("psycopg 3 is installed; Django would use it in place of psycopg2.", hint=hint, id="config.E001"))
    driver = connection.Database.__name__  # type: ignore[attr-defined]
    if connection.vendor == "postgresql" and driver != "psycopg2":
        hint = "Install the packages that requirements.txt names, and no others."
        problems.append(Error(f"PostgreSQL is reached through {driver}, not psycopg2.", hint=hint, id="config.E002"))
    return problems
