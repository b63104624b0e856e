"""The keeper of the process apart: starts it when it is first asked, waits for each answer so long and no longer, and ends it."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
# Isolated: neither the working directory nor the environment says what is imported, and no secret of the environment is handed on
START = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from articles.readers.confined.child import serve; serve()"
CHUNK = 1 << 18
PATIENCE_AT_END = 1.0


class ConfinedError(Exception):
    """A file cannot be read: it takes too long, ends the process that reads it, or the library gives up. Says what it did."""


class Confined:
    """The process apart, as long as it is kept; one question at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, task: str, *, seconds: float, content: bytes = b"", **said: Any) -> Any:
        """Put a question and give its answer; raise ConfinedError where none comes in time."""
        process = self._running()
        question = {"task": task, "seconds": seconds, "size": len(content)} | said
        try:
            assert process.stdin
            process.stdin.write(json.dumps(question).encode() + b"\n" + content)
            process.stdin.flush()
            answer = json.loads(self._answer(process, time.monotonic() + seconds))
        except (TimeoutError, EOFError, BrokenPipeError, ValueError) as error:
            self.close()
            late = isinstance(error, TimeoutError)
            raise ConfinedError(f"takes more than {seconds:.0f} seconds to read" if late else "ends the process that reads it") from error
        except BaseException:
            # An answer that nobody waited for must not be taken for the next one
            self.close()
            raise
        if "error" in answer:
            raise ConfinedError(answer["error"])
        return answer["answer"]

    def close(self) -> None:
        """End the process; another question starts it anew."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(OSError):
            process.stdin and process.stdin.close()
        process.kill()
        process.wait(PATIENCE_AT_END)
        if process.stdout:
            process.stdout.close()

    @property
    def pid(self) -> int | None:
        """Give the number of the process, where there is one."""
        return self._process.pid if self._process else None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={"LANG": "C.UTF-8", "PATH": os.defpath},
            )
        return self._process

    def _answer(self, process: subprocess.Popen[bytes], until: float) -> bytes:
        """Read one line, as long as the time allows."""
        assert process.stdout
        pipe = process.stdout.fileno()
        chunks: list[bytes] = []
        waiting = select.poll()
        waiting.register(pipe, select.POLLIN | select.POLLHUP)
        while not (chunks and chunks[-1].endswith(b"\n")):
            if not waiting.poll(max(0.0, until - time.monotonic()) * 1000):
                raise TimeoutError
            if not (chunk := os.read(pipe, CHUNK)):
                raise EOFError
            chunks.append(chunk)
        return b"".join(chunks)
