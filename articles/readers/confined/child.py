"""What runs in the process apart: one question after the other, within limits that hold even when nobody watches.

It ends when its input does, which is when the process that started it ends, and an alarm ends it should it be busy then.
"""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import sys
from contextlib import suppress
from typing import Any, BinaryIO

MEMORY = 1_500_000_000
GRACE = 2
START_UP = 30


def serve() -> None:
    """Answer until the input ends."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(START_UP)
    _limit_memory()
    questions, answers = sys.stdin.buffer, _private_output()
    signal.alarm(0)
    while line := questions.readline():
        asked = json.loads(line)
        signal.alarm(math.ceil(asked.pop("seconds")) + GRACE)
        content = questions.read(asked.pop("size"))
        answer = json.dumps(_answered(asked.pop("task"), content, asked)).encode()
        signal.alarm(0)
        answers.write(answer + b"\n")
        answers.flush()


def _limit_memory() -> None:
    # Some systems know no such limit
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _private_output() -> BinaryIO:
    """Keep the pipe for answers alone, whatever libraries print."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return answers


def _answered(task: str, content: bytes, said: dict[str, Any]) -> dict[str, Any]:
    try:
        return {"answer": _do(task, content, said)}
    except MemoryError:
        return {"error": "takes more memory to read than it may"}
    except RecursionError:
        return {"error": "is nested too deeply to be read"}
    except Exception as error:
        # Whatever a library gives up with: the file is refused by it, and the next one is read
        return {"error": f"cannot be taken to pieces ({type(error).__name__})"}


def _do(task: str, content: bytes, said: dict[str, Any]) -> Any:
    # Loaded when they are asked for: each takes a second and fifty megabytes
    if task == "page":
        from articles.readers.confined.page import read_page

        return read_page(content.decode("utf-8"), **said)
    from articles.readers.confined.workbook import next_rows, open_book

    return open_book(content) if task == "open" else next_rows(**said)
