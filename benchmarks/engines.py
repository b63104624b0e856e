"""Databases of their own for measuring on: one that is gone afterwards, on either engine."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.postgres_server import binaries, postgres_server

ROOT = Path(__file__).resolve().parents[1]
ENGINES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}


@contextmanager
def database(engine: str, name: str, keep: Path | None = None) -> Iterator[tuple[str, bool]]:
    """Give the address of a database and whether it is a new one; an SQLite one stays in the folder that `keep` names."""
    if engine == "postgres":
        programs = binaries()
        if programs is None:
            raise SystemExit("PostgreSQL's server is not installed (Debian's package is `postgresql`)")
        with postgres_server(programs) as url:
            yield url, True
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-") as temporary:
        folder = (keep or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        place = folder / f"{name}.sqlite3"
        is_new = not place.exists()
        yield f"sqlite:///{place}", is_new


def run_on(url: str, *arguments: str, **environment: str) -> str:
    """Run a Python program on a database and give what it prints."""
    everything = {**os.environ, "DATABASE_URL": url, **environment}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=everything, check=True, stdout=subprocess.PIPE, text=True).stdout
