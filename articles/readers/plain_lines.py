"""Files that are read line by line, whatever their encoding: the lines come as UTF-8.

Bytes that do not belong stay what they are, so that whoever decodes the line refuses it and reads the next one.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from typing import BinaryIO

from articles.readers.decoding import read_as
from articles.readers.encodings import SAMPLE, guess, marked, telling_lines

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Plain:
    """A file to read lines of, and a note on its encoding where that is not UTF-8."""

    file: BinaryIO
    notes: tuple[str, ...] = ()


def plain(file: BinaryIO) -> Plain:
    """Find out a file's encoding, and give it as UTF-8 from its start."""
    encoding = _encoding(file)
    file.seek(0)
    return Plain(io.BufferedReader(_Recoded(file, encoding)), (read_as(encoding),)) if encoding else Plain(file)


def _encoding(file: BinaryIO) -> str:
    """Give the encoding of a file that is not UTF-8; nothing for one that is, or whose encoding cannot be told."""
    start = file.read(4)
    if encoding := marked(start):
        return encoding
    return "" if _is_utf8(file, start) else guess(_sample(file))


def _is_utf8(file: BinaryIO, chunk: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk:
            decoder.decode(chunk)
            chunk = file.read(CHUNK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _sample(file: BinaryIO) -> bytes:
    """Collect lines that tell the encoding, from wherever in the file they are."""
    file.seek(0)
    sample = b""
    while len(sample) < SAMPLE and (chunk := file.read(CHUNK)):
        sample += telling_lines(chunk)
    return sample


class _Recoded(io.RawIOBase):
    """A file's bytes as UTF-8."""

    def __init__(self, file: BinaryIO, encoding: str) -> None:
        self._file, self._ready, self._ended = file, b"", False
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Decode further bytes, and hand out what fits."""
        while not self._ready and not self._ended:
            chunk = self._file.read(CHUNK)
            self._ended = not chunk
            self._ready = self._decoder.decode(chunk, final=self._ended).encode("utf-8", "surrogateescape")
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size
