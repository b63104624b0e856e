"""An import that is killed again and again, and must end as one that was left in peace."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks.soak.engines import Engine
from benchmarks.soak.moments import COMMAND, ENGINE, SHARES, Moment
from benchmarks.soak.processes import Database

# Texts that have come through filling, storing and reading
DONE = """
    SELECT count(*), coalesce(sum(CASE WHEN state <> 'pending' THEN 1 ELSE 0 END), 0),
           coalesce(sum(CASE WHEN state NOT IN ('pending', 'stored') THEN 1 ELSE 0 END), 0) FROM articles_importitem"""
HELD = "SELECT count(*) FROM articles_importitem WHERE claimed_by <> '' AND state = 'stored'"
REDONE = "SELECT coalesce(sum(attempts - 1), 0) FROM articles_importitem WHERE attempts > 1"
LEFT = "SELECT count(*) FROM articles_importitem WHERE state IN ('pending', 'stored') OR claimed_by <> '' OR lease_until IS NOT NULL"
FILLING = "SELECT count(*) FROM articles_importbatch WHERE state = 'filling'"
BETWEEN_LOOKS = 0.02
PATIENCE = 180.0


class Killing:
    """One import on one engine: started, killed, and started again by whatever comes next."""

    def __init__(self, engine: Engine, database: Database, ingest: list[str], log: Path) -> None:
        self.engine, self.database, self.ingest = engine, database, ingest
        self._log, self._kind = log, ""
        self._process: subprocess.Popen[str] | None = None

    def kill(self, moment: Moment) -> dict[str, Any]:
        """Bring the import to the moment, kill, and tell what that has left behind."""
        self._start(COMMAND if self._is_filling() else moment.kind)
        self._reach(moment)
        time.sleep(moment.delay)
        before = self.database.ask(DONE)
        if moment.target == ENGINE:
            self.engine.kill()
            self.engine.start()
            self._see_what_becomes_of_it(before)
        else:
            self._end(signal.SIGKILL)
        target = ENGINE if moment.target == ENGINE else self._kind
        after, held = self.database.ask(DONE), self.database.ask(HELD)[0]
        if any(now < then for now, then in zip(after, before, strict=True)):
            raise RuntimeError(f"what was there is gone: {before} before the kill, {after} after it")
        return {"phase": SHARES[moment.phase][0], "target": target, "at work": self._kind, "done": after, "held": held}

    def finish(self) -> dict[str, Any]:
        """Run the command to its end and look for what must not be there."""
        self._stop()
        said = self.database.run("ingest", *self.ingest).strip()
        return {
            "report": said,
            "verify": self.database.run("verify").strip(),
            "left open": self.database.ask(LEFT)[0],
            "read again": int(self.database.ask(REDONE)[0]),
        }

    def end(self) -> None:
        """Leave no process behind."""
        if self._process:
            self._end(signal.SIGKILL)

    def _start(self, kind: str) -> None:
        if self._process and self._process.poll() is None and self._kind == kind:
            return
        self._stop()
        arguments = ["ingest", *self.ingest] if kind == COMMAND else ["work"]
        self._kind, self._process = kind, self.database.start(*arguments, log=self._log)

    def _reach(self, moment: Moment) -> None:
        """Wait until enough texts have come through the phase."""
        deadline = time.monotonic() + PATIENCE
        while self.database.ask(DONE)[moment.phase] < moment.done:
            assert self._process
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self._kind} never came to {moment}: {self._process.poll()}, see {self._log}")
            time.sleep(BETWEEN_LOOKS)

    def _see_what_becomes_of_it(self, before: list[int]) -> None:
        """Wait until the process whose database was killed has ended, or gone on with the work."""
        deadline = time.monotonic() + PATIENCE
        while self._process and self._process.poll() is None and self.database.ask(DONE) == before:
            if time.monotonic() > deadline:
                raise RuntimeError(f"{self._kind} neither ends nor goes on")
            time.sleep(BETWEEN_LOOKS)

    def _is_filling(self) -> bool:
        count, filling = self.database.ask("SELECT count(*) FROM articles_importbatch")[0], self.database.ask(FILLING)[0]
        return not count or bool(filling)

    def _stop(self) -> None:
        """End the process as a person would."""
        if self._process:
            self._end(signal.SIGINT)

    def _end(self, by: signal.Signals) -> None:
        assert self._process
        self._process.send_signal(by)
        self._process.wait()
        self._process = None
