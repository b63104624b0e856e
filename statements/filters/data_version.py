"""A mark in the database that changes with every write to what pages count, so that a number is kept just as long as it is true.

Triggers change it, whatever way a write comes: an action, an import, a script, a database shell. On SQLite, where one writes at
a time, it is one row. On PostgreSQL every writing statement adds a row, so that writers never wait for each other, and each
hundredth takes the old ones away; which rows a reader sees then says which writes it sees. Rows are never numbered alike twice.
"""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, connection, connections

TABLE = "statements_data_version"
COUNTED = (
    "statements_quote",
    "statements_quotetopic",
    "statements_jointspeaker",
    "statements_quote_mentioned_events",
    "statements_speaker",
    "statements_alias",
    "statements_office",
    "statements_topic",
    "statements_event",
    "articles_article",
    "articles_outlet",
    "articles_country",
)
SQLITE = (
    f"CREATE TABLE IF NOT EXISTS {TABLE} (stamp integer NOT NULL)",
    f"INSERT INTO {TABLE} SELECT random() WHERE NOT EXISTS (SELECT 1 FROM {TABLE})",
    *(
        f"CREATE TRIGGER IF NOT EXISTS counted_{table}_{event} AFTER {event} ON {table} BEGIN UPDATE {TABLE} SET stamp = random(); END"
        for table in COUNTED
        for event in ("insert", "update", "delete")
    ),
)
POSTGRES = (
    f"CREATE TABLE IF NOT EXISTS {TABLE} (id bigserial PRIMARY KEY)",
    f"""CREATE OR REPLACE FUNCTION {TABLE}_changes() RETURNS trigger AS $$
    DECLARE latest bigint;
    BEGIN
        INSERT INTO {TABLE} DEFAULT VALUES RETURNING id INTO latest;
        IF latest % 100 = 0 THEN
            DELETE FROM {TABLE} WHERE id IN (SELECT id FROM {TABLE} WHERE id < latest - 100 FOR UPDATE SKIP LOCKED);
        END IF;
        RETURN NULL;
    END $$ LANGUAGE plpgsql""",
    *(
        f"""CREATE OR REPLACE TRIGGER counted_{table} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_changes()"""
        for table in COUNTED
    ),
)
ASKED = {"sqlite": f"SELECT stamp FROM {TABLE}", "postgresql": f"SELECT max(id), count(*), sum(id) FROM {TABLE}"}


def data_version() -> str:
    """Give the mark as it stands: equal marks mean that nothing was written between."""
    with connection.cursor() as cursor:
        cursor.execute(ASKED[connection.vendor])
        return ".".join(map(str, cursor.fetchone() or ()))


def install(alias: str = DEFAULT_DB_ALIAS) -> None:
    """Make the mark and the triggers that change it, where they are missing."""
    with connections[alias].cursor() as cursor:
        for statement in POSTGRES if connections[alias].vendor == "postgresql" else SQLITE:
            cursor.execute(statement)
