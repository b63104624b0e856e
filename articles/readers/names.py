"""Names of files: those that stay inside their folder, and those that the system's own tools leave lying about."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from articles.readers.records import RefusedError

MANIFEST = "manifest.csv"
# With one of these, “gpj.txt” is read as “txt.jpg”
DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
DRIVE = re.compile(r"[A-Za-z]:")


def relative_name(name: str) -> str:
    """Give a file name with plain slashes; refuse one that leads out of its folder."""
    plain = name.strip().replace("\\", "/")
    if not plain:
        raise RefusedError("names no file", "fill in the name")
    path = PurePosixPath(plain)
    if path.is_absolute() or ".." in path.parts or DRIVE.match(plain):
        raise RefusedError(f"“{name.strip()}” leads out of its folder", "name files relative to the folder that holds them")
    return str(path)


def is_clutter(name: str) -> bool:
    """Tell hidden files and what archivers add, which nobody means to import."""
    return any(part.startswith(".") or part in ("__MACOSX", "Thumbs.db") for part in name.split("/"))


def printable(name: str) -> str:
    """Give a name from the disk as text that can be stored and read, whatever its bytes are; marks that turn the direction are spelt out."""
    name = DIRECTION.sub(lambda found: f"\\u{ord(found.group()):04x}", name)
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace").replace("\0", "\\0")


def is_manifest(name: str) -> bool:
    """Tell a file that describes those beside it."""
    return PurePosixPath(name).name == MANIFEST


def is_manifest_in_excel(name: str) -> bool:
    """Tell a description of files that is no CSV table, and would pass for a table of articles."""
    return PurePosixPath(name).name.lower() == "manifest.xlsx"
