"""Full-text search on SQLite: an FTS5 table without content of its own, kept current by triggers.

The triggers hang on the quotes' table and are lost when a migration rebuilds it; `install` runs after every migration and
fills the index again where one of them was missing.
"""

from __future__ import annotations

from typing import cast

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import RawSQL

from statements.models import Quote
from statements.models.quote import QuoteQuerySet
from statements.search.query import Query, Term, Wording

INDEX = "statements_quote_search"
TABLE = Quote._meta.db_table
PARTS = {
    INDEX: f"""CREATE VIRTUAL TABLE "{INDEX}" USING fts5(
        search_text, content="{TABLE}", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2")""",
    f"{INDEX}_added": f"""CREATE TRIGGER "{INDEX}_added" AFTER INSERT ON "{TABLE}" BEGIN
        INSERT INTO "{INDEX}" (rowid, search_text) VALUES (new.id, new.search_text); END""",
    f"{INDEX}_changed": f"""CREATE TRIGGER "{INDEX}_changed" AFTER UPDATE OF search_text ON "{TABLE}" BEGIN
        INSERT INTO "{INDEX}" ("{INDEX}", rowid, search_text) VALUES ('delete', old.id, old.search_text);
        INSERT INTO "{INDEX}" (rowid, search_text) VALUES (new.id, new.search_text); END""",
    f"{INDEX}_removed": f"""CREATE TRIGGER "{INDEX}_removed" AFTER DELETE ON "{TABLE}" BEGIN
        INSERT INTO "{INDEX}" ("{INDEX}", rowid, search_text) VALUES ('delete', old.id, old.search_text); END""",
}


def find(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match."""
    if query.wanted:
        quotes = quotes.filter(pk__in=_matches(" AND ".join(map(_any_of, query.wanted))))
    if query.unwanted:
        quotes = quotes.exclude(pk__in=_matches(" OR ".join(map(_any_of, query.unwanted))))
    return quotes


def rank(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match, the best match first."""
    match = " AND ".join(map(_any_of, query.wanted))
    quotes = find(quotes, Query(unwanted=query.unwanted)) if query.unwanted else quotes
    # The rank is known only inside a query on the index itself, so the index is joined; the ORM has no other word for it
    joined = quotes.extra(tables=[INDEX], where=[f'"{INDEX}"."rowid" = "{TABLE}"."id"', f'"{INDEX}"."{INDEX}" MATCH %s'], params=[match])
    ranked = joined.order_by(RawSQL(f'"{INDEX}"."rank"', []), "-sort_date", "-id")
    return cast(QuoteQuerySet, ranked)


def install(connection: BaseDatabaseWrapper) -> None:
    """Make what is missing of the index, and fill it where anything was."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE %s", [f"{INDEX}%"])
        there = {name for (name,) in cursor.fetchall()}
        missing = [name for name in PARTS if name not in there]
        for name in missing:
            cursor.execute(PARTS[name])
        if missing:
            cursor.execute(f"""INSERT INTO "{INDEX}" ("{INDEX}") VALUES ('rebuild')""")


def _matches(match: str) -> RawSQL:
    return RawSQL(f'SELECT rowid FROM "{INDEX}" WHERE "{INDEX}" MATCH %s', [match])


def _any_of(term: Term) -> str:
    return "(" + " OR ".join(map(_phrase, term.wordings)) + ")"


def _phrase(wording: Wording) -> str:
    # Words are letters and digits only (`searchable`), so that a quotation mark can never end the phrase early
    return f'"{" ".join(wording.words)}"' + ("*" if wording.prefix else "")
