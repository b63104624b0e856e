"""Run a throw-away PostgreSQL for the tests.

usage: python tests/postgres_server.py -- COMMAND…

Runs COMMAND with DATABASE_URL naming a fresh server that is gone when the command ends. A DATABASE_URL that already names
PostgreSQL is used as it is. Without PostgreSQL's programs the command is not run: with CI=true that is a failure, elsewhere
a line that says so.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

DEBIAN = Path("/usr/lib/postgresql")
USER = "tests"
DATABASE = "tracker"
ROOMY = 2 * 1024**3
READY_WITHIN = 30
# The data are thrown away, so nothing has to survive a crash.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories=", "listen_addresses=127.0.0.1")


def binaries() -> Path | None:
    """Find the folder of PostgreSQL's programs: Debian's newest, else the one on the path."""
    debian = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda found: int(found.parts[-3]))
    found = str(debian[-1]) if debian else shutil.which("initdb")
    return Path(found).parent if found else None


def run_as() -> dict[str, Any]:
    """Name the user that runs the server: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def workplace() -> Path:
    """Make a folder that the server's user owns, in memory where there is room."""
    memory = Path("/dev/shm")
    in_memory = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOMY
    folder = Path(tempfile.mkdtemp(prefix="tracker-postgres-", dir=memory if in_memory else None))
    if user := run_as():
        os.chown(folder, user["user"], user["group"])
    return folder


def free_port() -> int:
    """Ask the system for a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def postgres_server(programs: Path) -> Iterator[str]:
    """Start a server on an empty cluster, give its URL, and leave nothing of it behind."""
    folder, port = workplace(), free_port()
    data, log = folder / "data", folder / "log"
    try:
        initdb = [str(programs / "initdb"), "-D", str(data), "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run(initdb, cwd=folder, stdout=subprocess.DEVNULL, check=True, **run_as())
        options = [word for option in CARELESS for word in ("-c", option)]
        with log.open("wb") as output:
            command = [str(programs / "postgres"), "-D", str(data), "-p", str(port), *options]
            # A process group of its own: Ctrl-C reaches the tests alone, and the server outlives their last words.
            server = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, process_group=0, **run_as())
        try:
            wait_until_ready(programs, port, server, log)
            address = ["-h", "127.0.0.1", "-p", str(port), "-U", USER]
            subprocess.run([str(programs / "createdb"), *address, DATABASE], check=True)
            yield f"postgres://{USER}@127.0.0.1:{port}/{DATABASE}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=READY_WITHIN)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def wait_until_ready(programs: Path, port: int, server: subprocess.Popen[Any], log: Path) -> None:
    """Return when the server answers; show its log when it has ended or takes too long."""
    asking = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    deadline = time.monotonic() + READY_WITHIN
    while subprocess.run(asking, check=False).returncode != 0:
        if server.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")
        time.sleep(0.05)


def end_in_order(signal_number: int, frame: FrameType | None) -> None:
    """Turn a request to end into an exit, so that the server is stopped on the way out."""
    raise SystemExit(128 + signal_number)


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name, and answer with its exit status."""
    if arguments[:1] != ["--"] or not arguments[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    command = arguments[1:]
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return subprocess.run(command, check=False).returncode
    programs = binaries()
    if programs is None:
        print("Not run on PostgreSQL: its server is not installed (Debian's package is `postgresql`).", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    signal.signal(signal.SIGTERM, end_in_order)
    with postgres_server(programs) as url:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
