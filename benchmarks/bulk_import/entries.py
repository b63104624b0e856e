"""Say what an entry of the archive is, and what should come of it."""

from __future__ import annotations

from dataclasses import dataclass, field

FILE = 0o100644
LINK = 0o120777


@dataclass(frozen=True)
class Truth:
    """Say what should come of an entry, or of one row of it."""

    expected: str
    why: str
    place: str = ""


@dataclass(frozen=True)
class Entry:
    """Hold one entry of an archive with the outcomes that are expected of it."""

    name: str
    content: bytes
    truths: list[Truth] = field(default_factory=list)
    mode: int = FILE
