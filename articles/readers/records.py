"""What readers give: records to import, and refusals that say what is wrong, where, and what to do about it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

ABOUT = ("outlet", "title", "author", "published", "url", "language")
"""What may be said about an article, in a manifest, a table's columns or a JSON object."""
PAGE = ("title", "author", "published", "url", "language", "host", "site")
"""What a web page may say of itself."""
COLUMNS = ("file", *ABOUT, "text")


class SourceError(ValueError):
    """A source as a whole cannot be imported; nothing of it is read."""


class RefusedError(ValueError):
    """Something cannot be imported: why, and what to do about it."""

    def __init__(self, why: str, remedy: str) -> None:
        super().__init__(f"{why}: {remedy}")
        self.why, self.remedy = why, remedy


@dataclass(frozen=True, slots=True)
class Record:
    """One text as a source gives it; `line` is where it, or what is said about it, stands in the source or the manifest.

    `about` is what somebody has said of it, and a mistake there is refused; `page` is what a web page says of itself, which counts
    where nobody says otherwise and is passed over where it cannot be read. `notes` are what the report is to mention.
    """

    source: str
    line: int | None
    text: str
    sha256: str
    about: Mapping[str, str] = field(default_factory=dict)
    manifest: str = ""
    page: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """One text, row or file that cannot be imported."""

    source: str
    line: int | None
    why: str
    remedy: str
    manifest: str = ""

    @classmethod
    def of(cls, source: str, line: int | None, error: RefusedError, manifest: str = "") -> Refusal:
        """Make the refusal of what an error was raised about."""
        return cls(source, line, error.why, error.remedy, manifest)


def digest(content: bytes) -> str:
    """Give the sha256 of bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
