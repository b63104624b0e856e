"""The parts of a workbook, which is a zip archive of XML: unpacked once and thrown away, to see that it is no trap, before a library opens it."""

from __future__ import annotations

import io

from articles.readers import limits
from articles.readers.archive import Budget, opened, unpacked
from articles.readers.records import RefusedError

# A document type is where entities are defined, by which a few bytes become gigabytes; a workbook has none
DOCUMENT_TYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
OLD_BINARY = b"\xd0\xcf\x11\xe0"
OVERLAP = 20


def refuse_trap(content: bytes) -> None:
    """Refuse what is no workbook, what unpacks to too much, and what defines entities."""
    if content.startswith(OLD_BINARY):
        raise RefusedError("is a workbook of the old kind, or one with a password", "save it as .xlsx, without a password")
    budget = Budget(limits.LONGEST_WORKBOOK, limits.MOST_PARTS)
    archive = opened(io.BytesIO(content), budget)
    names = {info.filename for info in archive.infolist()}
    if "[Content_Types].xml" not in names:
        raise RefusedError("is not a workbook", "save it as .xlsx")
    for info in archive.infolist():
        end = b""
        for chunk in unpacked(archive, info, budget, longest=limits.LONGEST_WORKBOOK):
            if info.filename.endswith((".xml", ".rels", ".vml")) and any(mark in end + chunk for mark in DOCUMENT_TYPES):
                raise RefusedError(f"is a trap: its part “{info.filename}” defines entities", "ask where it comes from")
            end = chunk[-OVERLAP:]
