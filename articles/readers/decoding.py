"""Bytes to text: UTF-8, UTF-16 by its mark, else the encoding that can be told, or a refusal that names the byte.

A mark at the start goes, Windows line ends become plain ones, nothing else changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.readers.encodings import guess, marked, name_of
from articles.readers.limits import LONGEST_TEXT
from articles.readers.records import RefusedError

BYTE_ORDER_MARK = "\ufeff"
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and a note on its encoding where that is not UTF-8."""

    text: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, *, offset: int = 0) -> str:
    """Decode UTF-8; `offset` is where the bytes stand in their file."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        remedy = "save it as UTF-8; which other encoding it may be in cannot be told"
        raise RefusedError(f"is not UTF-8 (byte 0x{byte:02X} at offset {offset + error.start:,})", remedy) from error


def decode_file(content: bytes) -> Decoded:
    """Decode a file as a whole, by its mark or by what its bytes look like."""
    if encoding := marked(content):
        return _decoded(content, encoding)
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        encoding = guess(content)
    return _decoded(content, encoding) if encoding else Decoded(decode(content))


def read_as(encoding: str) -> str:
    """Say in which encoding a file was read."""
    return f"read as {name_of(encoding)}"


def as_stored(text: str) -> str:
    """Give a text as it is stored and as all offsets count it; refuse one that is empty, too long, or that no database keeps."""
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    refuse_unstorable("the text", text)
    if not text.strip():
        raise RefusedError("the text is empty", "leave it out or fill it in")
    if (size := len(text.encode())) > LONGEST_TEXT:
        raise RefusedError(f"the text has {size:,} bytes, more than {LONGEST_TEXT:,}", "split it into articles")
    return text


def refuse_unstorable(what: str, text: str) -> None:
    """Refuse NUL characters and halves of surrogate pairs, which are no text."""
    if found := UNSTORABLE.search(text):
        name = "a NUL character" if found.group() == "\0" else f"half a surrogate pair (U+{ord(found.group()):04X})"
        raise RefusedError(f"{what} has {name} at character {found.start():,}", "remove it, or export the article again")


def _decoded(content: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), (read_as(encoding),))
    except UnicodeDecodeError as error:
        raise RefusedError(f"is not {name_of(encoding)} throughout (at offset {error.start:,})", "save it as UTF-8") from error
