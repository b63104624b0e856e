"""Archives: the files of a `.zip`, checked before and while they are unpacked into memory; nothing is ever written to disk.

Headers may lie, so that limits hold for the bytes that really come out.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from articles.readers import limits
from articles.readers.names import is_clutter, is_manifest, printable, relative_name
from articles.readers.records import Refusal, RefusedError

ENCRYPTED = 0x1
CHUNK = 1 << 20
# zipfile bounds what comes out at a time for these two alone: four kilobytes of bzip2 may unpack to gigabytes at once
BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# Places in what zipfile's own search for the end of an archive gives; a second parser might see another archive than the one unpacked.
TOTAL, CONTENTS_SIZE = 4, 5
LOCAL_HEADER = 30


@dataclass
class Budget:
    """How many bytes and files an archive, with the archives within it, may still give."""

    size: int = field(default_factory=lambda: limits.LONGEST_ARCHIVE)
    members: int = field(default_factory=lambda: limits.MOST_MEMBERS)


class Archive:
    """A zip file as a place that holds files: their names, and each unpacked when it is opened."""

    whole = True

    def __init__(self, file: BinaryIO, label: str, budget: Budget) -> None:
        self._label, self._budget = label, budget
        self._archive = opened(file, budget)
        self._members: dict[str, zipfile.ZipInfo] = {}
        self.refusals: list[Refusal] = []
        self.passed_over: list[str] = []
        for info in self._archive.infolist():
            self._add(info)

    def names(self) -> list[str]:
        """Give the names of the files to import, in order."""
        return sorted(name for name in self._members if not is_manifest(name))

    def manifests(self) -> list[str]:
        """Give the names of the manifests that describe them."""
        return sorted(filter(is_manifest, self._members))

    def has(self, name: str) -> bool:
        """Tell whether the archive holds the file."""
        return name in self._members

    def label(self, name: str = "") -> str:
        """Name a file for people: the archive, then the member after `!`."""
        return f"{self._label}!{printable(name)}" if name else self._label

    def open(self, name: str) -> BinaryIO:
        """Unpack a file; raise RefusedError where it is not what an honest archive holds."""
        return io.BytesIO(self._unpack(self._members[name]))

    def _add(self, info: zipfile.ZipInfo) -> None:
        if info.is_dir():
            return
        try:
            name = _checked_name(info, self._members)
            if is_clutter(name):
                self.passed_over.append(name)
            else:
                self._members[name] = info
        except RefusedError as error:
            self.refusals.append(Refusal.of(self.label(_shown(info)), None, error))

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        return b"".join(unpacked(self._archive, info, self._budget, longest=limits.LONGEST_MEMBER))


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget, *, longest: int) -> Iterator[bytes]:
    """Unpack a member piece by piece; raise RefusedError where it is not what an honest archive holds."""
    if info.flag_bits & ENCRYPTED:
        raise RefusedError("is encrypted", "pack it without a password")
    if info.compress_type not in BOUNDED:
        raise RefusedError("is packed by an unusual method", "pack it again as an ordinary zip")
    size = 0
    try:
        with archive.open(info) as member:
            while chunk := member.read(CHUNK):
                size += len(chunk)
                budget.size -= len(chunk)
                _refuse_bomb(size, info.compress_size, budget, longest)
                yield chunk
    except RefusedError:
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError, ValueError) as error:
        raise RefusedError(f"cannot be unpacked ({error})", "pack it again") from error


def opened(file: BinaryIO, budget: Budget) -> zipfile.ZipFile:
    """Open an archive; raise RefusedError where it is none, or laid out as honest ones are not."""
    _refuse_long_contents(file)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise RefusedError(f"cannot be read as a zip archive ({error})", "pack it again") from error
    budget.members -= len(archive.infolist())
    if budget.members < 0:
        raise RefusedError(f"has more than {limits.MOST_MEMBERS:,} files", "split the archive")
    _refuse_overlaps(archive)
    return archive


def _refuse_long_contents(file: BinaryIO) -> None:
    """Look at the announced table of contents before zipfile loads it: a hundred thousand entries would fill the memory."""
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]
    if end is None:
        raise RefusedError("is not a zip archive, or its end is missing", "copy it again or pack it again")
    if end[TOTAL] > limits.MOST_MEMBERS or end[CONTENTS_SIZE] > limits.LONGEST_CONTENTS:
        raise RefusedError(f"has more than {limits.MOST_MEMBERS:,} files, or names of files too long to be true", "split the archive")


def _refuse_overlaps(archive: zipfile.ZipFile) -> None:
    """Refuse members that share packed bytes, by which a small archive unpacks to a huge one."""
    free_from = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset < free_from:
            raise RefusedError(f"is a trap: “{_shown(info)}” overlaps another of its files", "ask where it comes from")
        free_from = info.header_offset + LOCAL_HEADER + info.compress_size
    if free_from > archive.start_dir:
        raise RefusedError("is a trap: a file reaches into the table of contents", "ask where it comes from")


def _checked_name(info: zipfile.ZipInfo, seen: Iterable[str]) -> str:
    # The name as packed: zipfile cuts its own copy at a NUL
    if "\0" in info.orig_filename:
        raise RefusedError("has a NUL character in its name", "pack it again")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise RefusedError("is a link", "pack the file that it points to")
    name = relative_name(info.orig_filename)
    if name in seen:
        raise RefusedError("is in the archive twice", "leave one of them out; the first was used")
    return name


def _refuse_bomb(size: int, packed: int, budget: Budget, longest: int) -> None:
    if size > limits.HIGHEST_RATIO * max(packed, 1):
        raise RefusedError(f"unpacks to more than {limits.HIGHEST_RATIO} times its size", "no article does: ask where it comes from")
    if size > longest:
        raise RefusedError(f"unpacks to more than {longest:,} bytes", "split it")
    if budget.size < 0:
        raise RefusedError(f"brings the archive to more than {limits.LONGEST_ARCHIVE:,} bytes unpacked", "split the archive")


def _shown(info: zipfile.ZipInfo) -> str:
    return printable(info.orig_filename)[:200]
