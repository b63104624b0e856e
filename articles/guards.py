"""Triggers that refuse to change what is fixed for ever, whatever way the change comes: a form, a script, a database shell.

Made after every migration, for SQLite drops a table's triggers when a migration rebuilds the table.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connections

POSTGRES = """
CREATE OR REPLACE FUNCTION refuse_{table}() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation'; END $$ LANGUAGE plpgsql;
CREATE OR REPLACE TRIGGER fixed_{table} BEFORE UPDATE OF {columns} ON {table} FOR EACH ROW
WHEN ({changed}) EXECUTE FUNCTION refuse_{table}();
"""
SQLITE = """
CREATE TRIGGER IF NOT EXISTS fixed_{table} BEFORE UPDATE OF {columns} ON {table} FOR EACH ROW
WHEN {changed} BEGIN SELECT RAISE(ABORT, '{message}'); END
"""


def fix_columns(alias: str, table: str, columns: Sequence[str], message: str) -> None:
    """Refuse every update that changes one of the columns; the names come from code, never from a user."""
    connection = connections[alias]
    if table not in connection.introspection.table_names():
        return  # migrated only so far
    postgres = connection.vendor == "postgresql"
    unequal = "OLD.{0} IS DISTINCT FROM NEW.{0}" if postgres else "OLD.{0} IS NOT NEW.{0}"
    quoted = [connection.ops.quote_name(column) for column in columns]
    statement = (POSTGRES if postgres else SQLITE).format(
        table=table, columns=", ".join(quoted), changed=" OR ".join(unequal.format(column) for column in quoted), message=message
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
