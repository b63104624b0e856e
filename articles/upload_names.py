"""Names of uploaded files. A name is what somebody wrote: it is kept to be read, and made harmless as a place on a disk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from articles.models.upload import LONGEST_NAME
from articles.readers.names import is_clutter

NAMELESS = "unnamed"
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST_ENDING = 12


def distinct_names(given: Iterable[str]) -> list[str]:
    """Make names that are safe and differ even where capitals do not count; the second `a.txt` becomes `a (2).txt`."""
    taken: set[str] = set()
    names = []
    for name in map(safe_name, given):
        names.append(_free(name, taken))
        taken.add(names[-1].casefold())
    return names


def safe_name(given: str) -> str:
    """Give the last part of a name without what no file name may hold; a hidden file is no longer one, for it was chosen by hand."""
    plain = UNPRINTABLE.sub("", given.replace("\\", "/").rpartition("/")[2]).strip()
    if plain in ("", ".", ".."):
        plain = NAMELESS
    return _fitting(f"_{plain}" if is_clutter(plain) else plain)


def _free(name: str, taken: set[str]) -> str:
    stem, ending = _parted(name)
    number = 2
    free = name
    while free.casefold() in taken:
        free = _fitting(stem, f" ({number}){ending}")
        number += 1
    return free


def _fitting(name: str, addition: str = "") -> str:
    """Cut a name to what disks and the ledger hold, counted in bytes; its ending stays, for it tells the kind."""
    stem, ending = (name, addition) if addition else _parted(name)
    room = LONGEST_NAME - len(ending.encode())
    return stem.encode()[:room].decode(errors="ignore") + ending


def _parted(name: str) -> tuple[str, str]:
    ending = PurePosixPath(name).suffix
    return (name.removesuffix(ending), ending) if len(ending) <= LONGEST_ENDING else (name, "")
