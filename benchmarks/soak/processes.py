"""The site's own commands, run as processes on a database."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2

ROOT = Path(__file__).resolve().parents[2]
POSTGRES_IS_AWAY = (psycopg2.OperationalError, psycopg2.InterfaceError)


@dataclass(frozen=True)
class Database:
    """A database, and the commands run on it. SQLite's file is asked through its own driver, as a stranger to the processes at work."""

    url: str

    def start(self, *arguments: str, log: Path) -> subprocess.Popen[str]:
        """Start a command of manage.py and leave it running; what it says goes into a file, which never makes it wait."""
        with log.open("a", encoding="utf-8") as said:
            return self._popen("manage.py", *arguments, output=said, errors=said)

    def run(self, *arguments: str) -> str:
        """Run a command of manage.py to its end, which must be a good one, and give what it said."""
        return finished(self._popen("manage.py", *arguments))

    def dump(self, *leave_out: str) -> str:
        """Give the canonical dump."""
        return finished(self._popen("tests/canonical_dump.py", *leave_out))

    def prepare(self, reference: Path) -> None:
        """Make the tables and fill in the reference data."""
        self.run("migrate", "-v0")
        self.run("load_reference", str(reference))

    def ask(self, query: str) -> list[Any]:
        """Ask for one row."""
        with closing(self._connect()) as connected, closing(connected.cursor()) as cursor:
            cursor.execute(query)
            return list(cursor.fetchone())

    def _connect(self) -> Any:
        if self.url.startswith("sqlite:///"):
            import sqlite3

            return sqlite3.connect(f"file:{self.url.removeprefix('sqlite:///')}?mode=ro", uri=True, timeout=60)
        return psycopg2.connect(self.url)

    def _popen(self, *arguments: str, output: Any = subprocess.PIPE, errors: Any = subprocess.PIPE) -> subprocess.Popen[str]:
        environment = {**os.environ, "DATABASE_URL": self.url, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)}
        # A group of its own: Ctrl-C is for the soak, which ends what it has started
        return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, stdout=output, stderr=errors, text=True, process_group=0)


def finished(process: subprocess.Popen[str]) -> str:
    """Wait for the good end of a process, and give what it said."""
    output, errors = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{process.args} ended with {process.returncode}:\n{output}{errors}")
    return output
