"""Imports as their users run them: commands in processes of their own, each test on a database of its own."""

from __future__ import annotations

import json
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

from articles.models import Outlet

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


@dataclass(frozen=True)
class Database:
    """A database of a test's own, and the commands run on it."""

    url: str

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command and leave it running."""
        command = [sys.executable, "manage.py", *map(str, arguments)]
        return subprocess.Popen(command, cwd=ROOT, env=self._environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        process = self.start(*arguments)
        output, errors = process.communicate(timeout=4 * PATIENCE)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def dump(self, *leave_out: str) -> str:
        """Give the canonical dump."""
        command = [sys.executable, "tests/canonical_dump.py", *leave_out]
        return subprocess.run(command, cwd=ROOT, env=self._environment(), capture_output=True, text=True, check=True).stdout

    def ask(self, query: str) -> Any:
        """Ask for one value, as a stranger to the processes at work."""
        with closing(self._connect()) as connected, closing(connected.cursor()) as cursor:
            cursor.execute(query)
            return cursor.fetchone()[0]

    def wait_for(self, query: str, process: subprocess.Popen[str]) -> None:
        """Wait until a query counts something; fail when the process ends before that."""
        deadline = time.monotonic() + PATIENCE
        while not self.ask(query):
            assert process.poll() is None, f"ended before: {query}\n{process.communicate()}"
            assert time.monotonic() < deadline, f"never came true: {query}"
            time.sleep(0.005)

    def _connect(self) -> Any:
        if self.url.startswith("sqlite:///"):
            return sqlite3.connect(f"file:{self.url.removeprefix('sqlite:///')}?mode=ro", uri=True, timeout=PATIENCE)
        return psycopg2.connect(self.url)

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
def database(make_database: Callable[[], Database]) -> Database:
    """Give a database of the test's own."""
    return make_database()


@pytest.fixture
def outlets(db: None) -> None:
    """Store the outlets that tests within this process name."""
    Outlet.objects.create(slug="unknown", name="Unknown outlet")
    Outlet.objects.create(slug="lamp", name="The Lamp", aliases=["Lamp Daily"], kind="independent", time_zone="Asia/Yerevan")
    Outlet.objects.create(slug="sieve", name="Sieve Press", kind="agency")


def write_articles(path: Path, english: int, others: int = 0) -> Path:
    """Write a table of short articles; those in other languages are stored and not read for quotes."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(english + others):
            text = f"Round {number}\n\n“We shall settle point {number} of the treaty,” Armenian Prime Minister Nikol Pashinyan said on Friday.\n"
            about = {"outlet": "Reuters", "published": "2024-11-08", "url": f"https://reuters.example/{number}"}
            file.write(json.dumps(about | {"text": text, "language": "en" if number < english else "hy"}) + "\n")
    return path


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
