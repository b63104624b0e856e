"""What the run on PostgreSQL leaves to the run on SQLite, because it would hear the same again.

Those are tests that touch no database, and those marked `once` and those that count queries. Tests marked
`postgres` are left out on SQLite in turn. Both runs say what they leave out.
"""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection

# A test that asks for none of these cannot reach a database: pytest-django stops it, and commands in processes start from a template
DATABASES = {"db", "transactional_db", "live_server", "template"}
COUNTING = "test_the_number_of_queries_"
NO_DATABASE, ONCE, OTHER_ENGINE = "touch no database", "say the same on both engines", "need PostgreSQL"
LEFT_OUT = pytest.StashKey[Counter[str]]()


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take the tests that this run leaves out from those that it has found; one that is asked for by name is always run."""
    if any("::" in argument for argument in config.args):
        return
    reasons = {item: _reason(item) for item in items}
    config.stash[LEFT_OUT] = Counter(reason for reason in reasons.values() if reason)
    config.hook.pytest_deselected(items=[item for item in items if reasons[item]])
    items[:] = [item for item in items if not reasons[item]]


def _reason(item: pytest.Item) -> str:
    on_postgres, needs_postgres = connection.vendor == "postgresql", item.get_closest_marker("postgres")
    if needs_postgres or not on_postgres:
        return OTHER_ENGINE if needs_postgres and not on_postgres else ""
    if item.get_closest_marker("once") or item.name.startswith(COUNTING):
        return ONCE
    touches = item.get_closest_marker("django_db") or DATABASES & set(getattr(item, "fixturenames", ()))
    return "" if touches else NO_DATABASE


def tell(config: pytest.Config) -> list[str]:
    """Say what was left out."""
    counts = config.stash.get(LEFT_OUT, Counter())
    return [f"left to the run on the other engine: {count} tests that {reason}" for reason, count in counts.items()]


def send(session: pytest.Session) -> None:
    """Tell the process that shares out the tests, if there is one, what was left out here."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left out"] = dict(session.config.stash.get(LEFT_OUT, {}))


def receive(node: object) -> None:
    """Take what a worker sends; each of them has left out the same."""
    config, output = node.config, getattr(node, "workeroutput", {})  # type: ignore[attr-defined]
    config.stash[LEFT_OUT] = Counter(output.get("left out", {}))
