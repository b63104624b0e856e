"""Databases of a test's own, for what runs in processes of its own: commands as their users run them, and the served site."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg2
import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
# Only a machine that is very busy, or a mistake, takes so long
PATIENCE = 120.0
# What a test has started and not waited for, so that a test which fails leaves nothing running
_started: list[subprocess.Popen[str]] = []


@dataclass(frozen=True)
class Database:
    """A database of a test's own, and the commands run on it."""

    url: str

    def start(self, *arguments: str, apart: bool = False) -> subprocess.Popen[str]:
        """Start a command and leave it running; `apart` as a terminal does, with its processes in a group of their own."""
        command = [sys.executable, "manage.py", *map(str, arguments)]
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        process = subprocess.Popen(command, cwd=ROOT, env=self._environment(), start_new_session=apart, **pipes)
        _started.append(process)
        return process

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        process = self.start(*arguments)
        output, errors = process.communicate(timeout=4 * PATIENCE)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def script(self, code: str, *arguments: str) -> str:
        """Run some lines of Python as a process of the house, and give what they print."""
        environment = self._environment() | {"DJANGO_SETTINGS_MODULE": "config.settings"}
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout

    def dump(self, *leave_out: str) -> str:
        """Give the canonical dump."""
        command = [sys.executable, "tests/canonical_dump.py", *leave_out]
        return subprocess.run(command, cwd=ROOT, env=self._environment(), capture_output=True, text=True, check=True).stdout

    def ask(self, query: str) -> Any:
        """Ask for one value, as a stranger to the processes at work."""
        with closing(self._connect()) as connected:
            return _first(connected, query)

    def wait_for(self, query: str, process: subprocess.Popen[str]) -> None:
        """Wait until a query counts something; fail when the process ends before that."""
        deadline = time.monotonic() + PATIENCE
        with closing(self._connect()) as connected:
            while not _first(connected, query):
                assert process.poll() is None, f"ended before: {query}\n{process.communicate()}"
                assert time.monotonic() < deadline, f"never came true: {query}"
                time.sleep(0.003)

    def _connect(self) -> Any:
        if self.url.startswith("sqlite:///"):
            return sqlite3.connect(f"file:{self.url.removeprefix('sqlite:///')}?mode=ro", uri=True, timeout=PATIENCE)
        connected = psycopg2.connect(self.url)
        connected.autocommit = True
        return connected

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DATABASE_URL": self.url, "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Make a database with the reference data once, to be copied."""
    if connection.vendor == "sqlite":
        place = str(tmp_path_factory.mktemp("template") / "template.sqlite3")
        _prepare(Database(f"sqlite:///{place}"))
        yield place
        return
    name = f"template_{uuid4().hex}"
    _administer(f"CREATE DATABASE {name}")
    _prepare(Database(_server_url(name)))
    yield name
    _administer(f"DROP DATABASE {name}")


@pytest.fixture(scope="session")
def make_database(template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Database]]:
    """Give a maker of databases that hold the reference data and nothing else."""
    made = []

    def make() -> Database:
        name = f"test_{uuid4().hex}"
        if connection.vendor == "sqlite":
            place = tmp_path_factory.mktemp("databases") / name
            shutil.copy(template, place)
            return Database(f"sqlite:///{place}")
        _administer(f"CREATE DATABASE {name} TEMPLATE {template}")
        made.append(name)
        return Database(_server_url(name))

    yield make
    for name in made:
        _administer(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(make_database: Callable[[], Database]) -> Iterator[Database]:
    """Give a database of the test's own, and end what the test has left running."""
    yield make_database()
    while _started:
        process = _started.pop()
        if process.poll() is None:
            process.kill()
            process.communicate()


def _first(connected: Any, query: str) -> Any:
    with closing(connected.cursor()) as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def _prepare(database: Database) -> None:
    for command in ("migrate", "load_reference"):
        result = database.run(command)
        assert result.returncode == 0, result.stderr
    if database.url.startswith("sqlite"):
        # What the log beside it holds must be in the one file that is copied
        with closing(sqlite3.connect(database.url.removeprefix("sqlite:///"))) as connected:
            connected.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _server_url(name: str) -> str:
    server = settings.DATABASES["default"]
    password = f":{server['PASSWORD']}" if server["PASSWORD"] else ""
    return f"postgres://{server['USER']}{password}@{server['HOST']}:{server['PORT']}/{name}"


def _administer(statement: str) -> None:
    with closing(psycopg2.connect(_server_url("postgres"))) as connected:
        connected.autocommit = True
        connected.cursor().execute(statement)
