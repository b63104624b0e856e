"""Progress on the terminal: a bar where someone is watching, else a line now and then, always on stderr."""

from __future__ import annotations

import sys
from typing import TextIO

from tqdm import tqdm

LINE_EVERY = 500


class ProgressShown:
    """Shows how far a command has come; one bar a phase."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self._watched = self.stream.isatty()
        self._phase = ""
        self._bar: tqdm | None = None
        self._told = 0

    def __enter__(self) -> ProgressShown:
        return self

    def __exit__(self, *_: object) -> None:
        self._end_phase()

    def __call__(self, phase: str, done: int, total: int | None = None) -> None:
        """Show that so many pieces of a phase are done."""
        if phase != self._phase:
            self._end_phase()
            self._phase, self._told = phase, 0
            self._bar = tqdm(desc=phase, total=total, unit=" texts", file=self.stream, leave=False) if self._watched else None
        if self._bar is not None:
            self._bar.total = total
            self._bar.update(done - self._bar.n)
        elif done - self._told >= LINE_EVERY:
            self._told = done
            print(f"{phase}: {done:,}" + (f" of {total:,}" if total else ""), file=self.stream, flush=True)

    def _end_phase(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
