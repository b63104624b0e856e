"""The name under which a process claims items, and whether the process of that name still lives."""

from __future__ import annotations

import os
import socket
from pathlib import Path


def own_name() -> str:
    """Name this process: machine, number, and when it began, for numbers are used again."""
    return f"{socket.gethostname()[:60]} {os.getpid()} {_began(os.getpid())}"


def is_gone(name: str) -> bool:
    """Tell a process of this machine that certainly lives no more; of others nothing is known."""
    host, _, process = name.rpartition(" ")[0].rpartition(" ")
    began = name.rpartition(" ")[2]
    if host != socket.gethostname()[:60] or not process.isdigit():
        return False
    return not _lives(int(process)) or _began(int(process)) != began


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _began(process: int) -> str:
    """Give the tick at which a process began; nothing where the system does not tell, so that only its number counts."""
    try:
        # the second field is the program's name in brackets and may hold spaces
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return "-"
