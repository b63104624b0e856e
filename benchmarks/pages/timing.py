"""Time pages through Django's test client, and the main query of the list beside the same question asked by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.pages.cases import cases
from benchmarks.pages.timed import FEWEST, Timed, timed
from statements.filters.kept import CACHE

BARE = Path(__file__).with_name("quotes_page.sql")


def time_pages() -> list[Timed]:
    """Time every kind of page as a reader without an account gets it."""
    settings.DEBUG, settings.ALLOWED_HOSTS = False, ["testserver"]
    client = Client()
    return [timed(name, partial(_get, client, address))._replace(queries=len(_queries_of(client, address))) for name, address in cases()]


def time_first_pages() -> list[Timed]:
    """Time every kind of page as the first reader after a write gets it, with nothing counted yet."""
    client = Client()

    def first(address: str) -> None:
        caches[CACHE].clear()
        _get(client, address)

    return [timed(name, partial(first, address), rounds=FEWEST) for name, address in cases()]


def time_main_query() -> list[Timed]:
    """Time the query that brings the rows of the list: as the page asks it, and as a person would."""
    main = [(sql, params) for sql, params in _queries_of(Client(), reverse("quotes")) if re.search(r"ORDER BY .*LIMIT 26", sql)]
    assert len(main) == 1, "the list has one query that brings its rows"
    sql, params = main[0]
    bare = BARE.read_text(encoding="utf-8")
    assert [row[0] for row in _ask(sql, params)] == [row[0] for row in _ask(bare, None)], "both bring the same rows"
    return [
        timed("main query of the list, as the page asks it", lambda: _ask(sql, params)),
        timed("the same rows by hand-written SQL", lambda: _ask(bare, None)),
    ]


def _get(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200, f"{address} answers {response.status_code}"


def _ask(sql: str, params: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def _queries_of(client: Client, address: str) -> list[tuple[str, Any]]:
    asked: list[tuple[str, Any]] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        _get(client, address)
    return asked
