"""The two engines: a file, and a cluster of PostgreSQL that can be killed and started again on the data it has left."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any, Protocol

from benchmarks.soak.processes import POSTGRES_IS_AWAY, Database
from tests.postgres_server import USER, binaries, free_port, run_as

# PostgreSQL waits for nobody's shared memory for long: the killed one's children end by themselves
READY_WITHIN = 60.0
ADDRESS = ("unix_socket_directories=", "listen_addresses=127.0.0.1")


class Engine(Protocol):
    """Where databases are."""

    name: str
    can_be_killed: bool

    def database(self, name: str, *, fresh: bool) -> Database:
        """Give the database of that name, emptied if a fresh one is wanted."""

    def kill(self) -> None:
        """Kill the engine with no chance to tidy up."""

    def start(self) -> None:
        """Start the engine on what is there."""

    def stop(self) -> None:
        """End the engine in order."""


class Sqlite:
    """Databases that are files; there is no engine to kill."""

    name, can_be_killed = "SQLite", False

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def database(self, name: str, *, fresh: bool) -> Database:
        """Give the file."""
        place = self.folder / f"{name}.sqlite3"
        for suffix in ("", "-wal", "-shm") if fresh else ():
            place.with_name(place.name + suffix).unlink(missing_ok=True)
        return Database(f"sqlite:///{place}")

    def kill(self) -> None:
        """Refuse: there is no process."""
        raise NotImplementedError

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""


class Postgres:
    """A cluster of its own, as careful as PostgreSQL is by default: what is committed has reached the disk."""

    name, can_be_killed = "PostgreSQL", True

    def __init__(self, folder: Path) -> None:
        programs = binaries()
        if programs is None:
            raise SystemExit("PostgreSQL's server is not installed (Debian's package is `postgresql`)")
        self.programs, self.folder, self.port = programs, folder, free_port()
        self.data = folder / "data"
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start on the data that are there, after making them if there are none; try again while the killed one's children end."""
        if not self.data.exists():
            self._make()
        self._end_forgotten()
        deadline = time.monotonic() + READY_WITHIN
        while not self._started():
            if time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {self.folder / 'log'}")
            time.sleep(0.2)

    def kill(self) -> None:
        """Kill the server with SIGKILL."""
        assert self._server
        self._server.send_signal(signal.SIGKILL)
        self._server.wait()

    def stop(self) -> None:
        """End the server in order."""
        if self._server and self._server.poll() is None:
            self._server.send_signal(signal.SIGINT)
            self._server.wait(timeout=READY_WITHIN)

    def database(self, name: str, *, fresh: bool) -> Database:
        """Give the database of that name."""
        found = Database(f"postgres://{USER}@127.0.0.1:{self.port}/{name}")
        if fresh:
            self._program("dropdb", "--if-exists", "--force", name)
            self._program("createdb", name)
        return found

    def _program(self, name: str, *arguments: str) -> None:
        address = ["-h", "127.0.0.1", "-p", str(self.port), "-U", USER]
        subprocess.run([str(self.programs / name), *address, *arguments], check=True, stderr=subprocess.DEVNULL)

    def _make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if owner := run_as():
            os.chown(self.folder, owner["user"], owner["group"])
        initdb = [str(self.programs / "initdb"), "-D", str(self.data), "-U", USER, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        subprocess.run(initdb, cwd=self.folder, stdout=subprocess.DEVNULL, check=True, **run_as())

    def _end_forgotten(self) -> None:
        """End a server that a soak which was itself killed has left running on these data."""
        stop = [str(self.programs / "pg_ctl"), "-D", str(self.data), "stop", "-m", "immediate"]
        if (self.data / "postmaster.pid").exists() and self._server is None:
            subprocess.run(stop, cwd=self.folder, capture_output=True, check=False, **run_as())

    def _started(self) -> bool:
        options = [word for option in ADDRESS for word in ("-c", option)]
        command = [str(self.programs / "postgres"), "-D", str(self.data), "-p", str(self.port), *options]
        as_user: dict[str, Any] = run_as()
        with (self.folder / "log").open("ab") as log:
            # A process group of its own: Ctrl-C is for the soak, which stops the server in order
            self._server = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log, process_group=0, **as_user)
        while self._server.poll() is None:
            try:
                Database(f"postgres://{USER}@127.0.0.1:{self.port}/postgres").ask("SELECT 1")
            except POSTGRES_IS_AWAY:
                time.sleep(0.05)
            else:
                return True
        return False
