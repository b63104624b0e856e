"""The parts of a soak, one after the other, each left out where it has been done before."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.soak.engines import Engine, Postgres, Sqlite
from benchmarks.soak.killing import Killing
from benchmarks.soak.moments import moments
from benchmarks.soak.overlapping import LEDGER, overlap
from benchmarks.soak.processes import ROOT
from benchmarks.soak.sources import write_sources
from benchmarks.soak.state import State

CLEAN = "Nothing contradicts anything."
CHUNK = 16


class Soak:
    """All of it, on the engines wanted."""

    def __init__(self, state: State, folder: Path, engines: list[str]) -> None:
        self.state, self.folder = state, folder
        self.settings = state.settings
        self._wanted = engines
        self._sources = write_sources(folder, articles=self.settings["articles"], seed=self.settings["seed"])

    def run(self) -> list[str]:
        """Do what is not done, and give what is not as it must be."""
        self._once("undisturbed", self._undisturbed)
        for name in self._wanted:
            with self._engine(name) as engine:
                self._once(f"kills {engine.name}", lambda engine=engine: self._kills(engine))  # type: ignore[misc]
                self._once(f"overlap {engine.name}", lambda engine=engine: self._overlap(engine))  # type: ignore[misc]
        self._once("fuzz", lambda: self._module("benchmarks.soak.fuzz", self.settings["texts"]))
        self._once("searches", lambda: self._module("benchmarks.searches", self.settings["searches"]))
        return [f"{part}: {wrong}" for part, found in self.state.parts.items() for wrong in found["wrong"]]

    def _once(self, part: str, do: Callable[[], dict[str, Any]]) -> None:
        if self.state.parts.get(part, {}).get("done") is True:
            return
        print(f"{time.strftime('%H:%M:%S')} {part} …", file=sys.stderr, flush=True)
        self.state.keep(part, do() | {"done": True})

    @contextmanager
    def _engine(self, name: str) -> Iterator[Engine]:
        engine: Engine = Sqlite(self.folder) if name == "sqlite" else Postgres(self.folder / "cluster")
        engine.start()
        try:
            yield engine
        finally:
            engine.stop()

    def _undisturbed(self) -> dict[str, Any]:
        """Import everything in peace, on SQLite: the other engine must come to the same."""
        database = Sqlite(self.folder).database("undisturbed", fresh=True)
        database.prepare(self._sources.reference)
        begun = time.monotonic()
        said = database.run("ingest", *self._sources.everything).strip()
        seconds = time.monotonic() - begun
        verified = database.run("verify").strip()
        (self.folder / "undisturbed.dump").write_text(database.dump(), encoding="utf-8")
        (self.folder / "undisturbed-articles.dump").write_text(database.dump(*LEDGER), encoding="utf-8")
        quotes = database.ask("SELECT count(*) FROM statements_quote")[0]
        return {"seconds": seconds, "report": said, "quotes": quotes, "wrong": [] if verified == CLEAN else [verified]}

    def _kills(self, engine: Engine) -> dict[str, Any]:
        part = f"kills {engine.name}"
        found = self.state.parts.get(part, {"kills": [], "seconds": 0.0, "wrong": []})
        database = engine.database("kills", fresh=not found["kills"])
        if not found["kills"]:
            database.prepare(self._sources.reference)
        killing = Killing(engine, database, self._sources.everything, self.folder / f"kills-{engine.name}.log")
        planned = list(moments(self.settings["seed"], self.settings["kills"], self.settings["articles"], engine_too=engine.can_be_killed))
        try:
            for moment in planned[len(found["kills"]) :]:
                begun = time.monotonic()
                found["kills"].append(killing.kill(moment))
                found["seconds"] += time.monotonic() - begun
                self.state.keep(part, found)
            begun = time.monotonic()
            found |= killing.finish()
            found["seconds"] += time.monotonic() - begun
        finally:
            killing.end()
        found["equal"] = self._same(database.dump(), "undisturbed.dump", engine)
        return found | {"wrong": list(_wrong_with_kills(found, self.settings["articles"]))}

    def _overlap(self, engine: Engine) -> dict[str, Any]:
        database = engine.database("overlap", fresh=True)
        database.prepare(self._sources.reference)
        begun = time.monotonic()
        found = overlap(database, self._sources, self.folder / f"overlap-{engine.name}.log")
        found |= {"seconds": time.monotonic() - begun, "equal": self._same(database.dump(*LEDGER), "undisturbed-articles.dump", engine)}
        return found | {"wrong": list(_wrong_with_overlap(found, self.settings["articles"]))}

    def _same(self, dump: str, name: str, engine: Engine) -> bool:
        """Compare with the undisturbed import; what differs stays beside it, to be looked at."""
        is_same = dump == (self.folder / name).read_text(encoding="utf-8")
        if not is_same:
            (self.folder / f"{engine.name}-{name}").write_text(dump, encoding="utf-8")
        return is_same

    def _module(self, module: str, count: int) -> dict[str, Any]:
        """Run another benchmark as a command; its last line is what came of it."""
        if importlib.util.find_spec(module) is None:
            return {"said": "not there", "wrong": []}
        begun = time.monotonic()
        command = [sys.executable, "-m", module, "--count", str(count)]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = re.sub(r"\n+", "\n", ended.stdout).strip().splitlines() or [""]
        wrong = [f"ended with {ended.returncode}: {ended.stderr[-2000:]}"] if ended.returncode else []
        return {"said": lines[-1], "seconds": time.monotonic() - begun, "wrong": wrong}


def _wrong_with_kills(found: dict[str, Any], articles: int) -> Iterator[str]:
    if found["report"].splitlines()[0] != f"{articles:,} added, 0 known, 0 refused":
        yield f"the report is {found['report']}"
    if found["verify"] != CLEAN:
        yield found["verify"]
    if found["left open"]:
        yield f"{found['left open']} items are left open"
    if max(kill["held"] for kill in found["kills"]) > CHUNK or found["read again"] > CHUNK * len(found["kills"]):
        yield "a kill cost more than a chunk"
    if not found["equal"]:
        yield "the database is not that of the undisturbed import"


def _wrong_with_overlap(found: dict[str, Any], articles: int) -> Iterator[str]:
    if not found["reports are true"]:
        yield f"the reports are not true: {found['reports']}"
    if found["articles"] != articles or found["runs"] != articles or found["twice"]:
        yield f"{found['articles']} texts, {found['twice']} of them twice, {found['runs']} times read"
    if found["verify"] != CLEAN:
        yield found["verify"]
    if not found["equal"]:
        yield "the database is not that of the undisturbed import"
