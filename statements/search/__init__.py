"""Search the words of quotes: one interface over PostgreSQL's and SQLite's full-text indexes.

`read(text)` makes a query of what a reader typed, `find(quotes, query)` keeps the quotes that match it, `rank(quotes, query)`
puts the best ones first, `install(alias)` makes the index where it is missing. What a reader typed never reaches the engine
as it is: `read` takes it apart, and the engine's own module quotes every word of it again.
"""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, connections

from statements.models.quote import QuoteQuerySet
from statements.search import postgres, sqlite
from statements.search.expansion import expand
from statements.search.query import Query, parse

__all__ = ["Query", "find", "install", "rank", "read"]

ENGINES = {"postgresql": postgres, "sqlite": sqlite}


def read(text: str) -> Query:
    """Read what somebody typed, with the other names of its places and the other spellings of its people."""
    return expand(parse(text))


def find(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match; a query without a single word matches all."""
    return ENGINES[connections[quotes.db].vendor].find(quotes, query) if query else quotes


def rank(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match, the best match first, newer ones first among equals."""
    if not query.wanted:
        return find(quotes, query).newest_first()
    return ENGINES[connections[quotes.db].vendor].rank(quotes, query)


def install(alias: str = DEFAULT_DB_ALIAS) -> None:
    """Make the index and what keeps it current, where they are missing."""
    if (engine := ENGINES.get(connections[alias].vendor)) is not None:
        engine.install(connections[alias])
