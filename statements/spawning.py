"""The start of a process that reads for the door: Django set up, and an end when the process that started it is gone.

A spawned process begins with nothing loaded. It must find this module before it may load anything that holds models, so
nothing is imported here but Django itself, and what the process is to run comes pickled.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import Any

import django


@contextmanager
def out_of_reach() -> Iterator[None]:
    """Let processes that are started meanwhile never hear of Ctrl-C, which a terminal sends to all of them at once.

    The one who started them hears of it afterwards, ends in good order, and they with it.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def pickled(function: Any, *arguments: Any) -> bytes:
    """Pack a call for `start`."""
    return pickle.dumps((function, arguments))


def start(call: bytes) -> None:
    """Set up Django, watch over the parent, and make the call."""
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    django.setup()
    function, arguments = pickle.loads(call)
    function(*arguments)


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes: a killed one cannot call its processes back, and they would wait for ever."""
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(1)
