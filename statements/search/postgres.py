"""Full-text search on PostgreSQL: a column generated from the stored text, under a GIN index."""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, FloatField, Func, Value
from django.db.models.sql.compiler import SQLCompiler

from statements.models import Quote
from statements.models.quote import QuoteQuerySet
from statements.search.query import Query, Term, Wording

TABLE = Quote._meta.db_table
COLUMN = "search_vector"
# PostgreSQL's own English leaves out words such as “the”; SQLite's does not, and a phrase of such words is one to look for
WORDS = "statements_words"
PARTS = (
    f"DROP TEXT SEARCH CONFIGURATION IF EXISTS {WORDS} CASCADE",
    f"DROP TEXT SEARCH DICTIONARY IF EXISTS {WORDS} CASCADE",
    f"CREATE TEXT SEARCH DICTIONARY {WORDS} (TEMPLATE = snowball, LANGUAGE = english)",
    f"CREATE TEXT SEARCH CONFIGURATION {WORDS} (COPY = english)",
    f"ALTER TEXT SEARCH CONFIGURATION {WORDS} ALTER MAPPING REPLACE english_stem WITH {WORDS}",
    f"""ALTER TABLE "{TABLE}" DROP COLUMN IF EXISTS "{COLUMN}" """,
    f"""ALTER TABLE "{TABLE}" ADD COLUMN "{COLUMN}" tsvector GENERATED ALWAYS AS (to_tsvector('{WORDS}', search_text)) STORED""",
    f"""CREATE INDEX "{TABLE}_search" ON "{TABLE}" USING gin ("{COLUMN}")""",
)
MADE_BY = """SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
    WHERE a.attrelid = %s::regclass AND a.attname = %s"""


class OfVector(Func):
    """Something asked of the column that only the database knows, in the row whose key is given."""

    arity = 2

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *_: Any, **__: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        """Write it with the column beside the key, under whatever name the query has given the table."""
        key, _nothing = compiler.compile(self.source_expressions[0])
        match, params = compiler.compile(self.source_expressions[1])
        column = f"{key.rpartition('.')[0]}.{connection.ops.quote_name(COLUMN)}"
        return self.template % {"column": column, "query": f"to_tsquery('{WORDS}', {match})"}, list(params)


class Matches(OfVector):
    """Whether the row's words match."""

    template = "(%(column)s @@ %(query)s)"
    output_field = BooleanField()


class Relevance(OfVector):
    """How well the row's words match."""

    template = "ts_rank(%(column)s, %(query)s)"
    output_field = FloatField()


def find(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match."""
    if query.wanted:
        quotes = quotes.filter(Matches("pk", Value(" & ".join(map(_any_of, query.wanted)))))
    if query.unwanted:
        quotes = quotes.exclude(Matches("pk", Value(" | ".join(map(_any_of, query.unwanted)))))
    return quotes


def rank(quotes: QuoteQuerySet, query: Query) -> QuoteQuerySet:
    """Keep the quotes whose words match, the best match first."""
    match = " & ".join(map(_any_of, query.wanted))
    return find(quotes, query).order_by(Relevance("pk", Value(match)).desc(), "-sort_date", "-id")


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the column and its index where they are missing, or were made of other words."""
    with connection.cursor() as cursor:
        cursor.execute(MADE_BY, [TABLE, COLUMN])
        made_by = cursor.fetchone()
        # Asked first: even an ALTER that changes nothing waits for every reader of the table
        if made_by is None or WORDS not in made_by[0]:
            for part in PARTS:
                cursor.execute(part)


def _any_of(term: Term) -> str:
    return "(" + " | ".join(map(_phrase, term.wordings)) + ")"


def _phrase(wording: Wording) -> str:
    # Words are letters and digits only (`searchable`), so that a quotation mark can never end one early
    quoted = [f"'{word}'" for word in wording.words]
    return "(" + " <-> ".join(quoted) + (":*" if wording.prefix else "") + ")"
