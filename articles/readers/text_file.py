"""Plain text files: one article each, and what is said about it stands in a manifest or nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from articles.readers.decoding import as_stored, decode_file
from articles.readers.limits import LONGEST_TEXT
from articles.readers.records import Record, Refusal, RefusedError, digest


def read_text(content: bytes, source: str, about: Mapping[str, str], line: int | None, manifest: str) -> Record | Refusal:
    """Read one text; `line` is that of its row in the manifest. `content` may be cut off one byte past the limit."""
    try:
        if len(content) > LONGEST_TEXT:
            raise RefusedError(f"the text has more than {LONGEST_TEXT:,} bytes", "split it into articles")
        decoded = decode_file(content)
        return Record(source, line, as_stored(decoded.text), digest(content), about, manifest, notes=decoded.notes)
    except RefusedError as error:
        return Refusal.of(source, line, error, manifest)
