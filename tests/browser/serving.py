"""The site as a browser meets it: a server in a process of its own, on a database of its own, filled by the real commands.

Tests that share a process with their server share SQLite's one connection in memory with it as well, and each of them empties
the database when it ends. Here readers, editors and `manage.py extract` work side by side, as they do in earnest, and the
articles are read once for all tests.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.own_database import PATIENCE, ROOT, Database


@contextmanager
def served(database: Database, log: Path) -> Iterator[str]:
    """Serve the database, and give the site's address."""
    command = [sys.executable, "-m", "tests.browser.serving"]
    environment = {**os.environ, "DATABASE_URL": database.url, "DJANGO_SETTINGS_MODULE": "config.settings"}
    with log.open("w", encoding="utf-8") as errors:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True)
        assert process.stdin
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address, log.read_text(encoding="utf-8")
        try:
            yield address
        finally:
            process.stdin.close()
            process.wait(timeout=PATIENCE)
            process.stdout.close()


def main() -> None:
    """Serve until standard input ends, which it does at the latest with the process that started this one."""
    import django
    from django.test.utils import setup_test_environment
    from pytest_django.live_server_helper import LiveServer

    django.setup()
    # As in every test DEBUG is off: what readers see of an error is the site's own page
    setup_test_environment(debug=False)
    server = LiveServer("127.0.0.1")
    print(server.url, flush=True)
    sys.stdin.read()
    server.stop()


if __name__ == "__main__":
    main()
