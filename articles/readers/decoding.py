"""Bytes to text: UTF-8 or a refusal that names the byte; a mark at the start goes, Windows line ends become plain ones, nothing else changes."""

from __future__ import annotations

import re

from articles.readers.limits import LONGEST_TEXT
from articles.readers.records import RefusedError

BYTE_ORDER_MARK = "\ufeff"
OTHER_ENCODINGS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def decode(content: bytes, *, offset: int = 0) -> str:
    """Decode UTF-8; `offset` is where the bytes stand in their file."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        looks_like = next((f", it looks like {name}" for mark, name in OTHER_ENCODINGS if not offset and content.startswith(mark)), "")
        raise RefusedError(f"is not UTF-8 (byte 0x{byte:02X} at offset {offset + error.start:,}{looks_like})", "save it as UTF-8") from error


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
