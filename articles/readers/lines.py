"""Lines of a file with their numbers and places, read so that one endless line cannot fill the memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from articles.readers.limits import LONGEST_LINE


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its end, `number` from 1 and `offset` in bytes; `content` is None where it is too long to be read."""

    number: int
    offset: int
    content: bytes | None


def read_lines(file: BinaryIO) -> Iterator[Line]:
    """Give the lines of a file."""
    number, offset = 1, 0
    while content := file.readline(LONGEST_LINE + 1):
        size = len(content)
        if size > LONGEST_LINE:
            size += _skip_line(file, content)
            yield Line(number, offset, None)
        else:
            yield Line(number, offset, content)
        number, offset = number + 1, offset + size


def _skip_line(file: BinaryIO, begun: bytes) -> int:
    """Pass over the rest of a line and tell its length."""
    skipped = 0
    while not begun.endswith(b"\n") and (begun := file.readline(LONGEST_LINE)):
        skipped += len(begun)
    return skipped
