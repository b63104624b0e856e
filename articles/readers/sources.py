"""What was named at the prompt or uploaded – files, folders, archives – as one stream of records and refusals.

A `manifest.csv` describes the text files of its folder and the folders below, unless a folder below has its own; inside an
archive likewise, and for a file named by itself the manifest beside it. A manifest named with the import replaces those in folders,
and outranks those in archives row by row.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from articles.readers.confined import Confined
from articles.readers.descriptions import GivenDescriptions
from articles.readers.folder import Folder
from articles.readers.manifest import Manifest
from articles.readers.mapping import ColumnMapping
from articles.readers.names import is_manifest
from articles.readers.reading import Reading, read_place
from articles.readers.records import Record, Refusal, RefusedError, SourceError

UNREADABLE = "-"


class Sources:
    """The files and folders of one import, the manifest named with them, and how the tables of their outlet name their columns."""

    def __init__(self, paths: Sequence[Path], manifest: Path | None = None, mapping: ColumnMapping | None = None) -> None:
        for path in (*paths, *filter(None, [manifest])):
            if not path.exists():
                raise SourceError(f"{path}: no such file or folder")
            if path != manifest and path.is_file() and is_manifest(path.name):
                raise SourceError(f"{path} describes articles and holds none: name its folder, or name it with --manifest")
        self.folders = [Folder(path) if path.is_dir() else Folder(path.parent, only=path.name) for path in paths]
        self.manifest_path, self.mapping = manifest, mapping
        if manifest:
            self._read_given(manifest)
        self._given = self._read_given(manifest) if manifest else None

    def key(self) -> str:
        """Give the sha256 of all names and contents, and of the mapping: the same for the same import alone."""
        whole = hashlib.sha256(self.mapping.key().encode() if self.mapping else b"")
        for path in self._files():
            whole.update(os.fsencode(path.resolve()) + b"\0" + _content_digest(path).encode() + b"\n")
        return whole.hexdigest()

    def read(self) -> Iterator[Record | Refusal]:
        """Give every record and refusal, in the order of paths and names.

        Web pages and workbooks are read in a process of its own, which begins with the first of them and ends with the generator.
        """
        # Read anew each time: a manifest remembers what has been asked for
        given = self._read_given(self.manifest_path) if self.manifest_path else None
        with closing(Confined()) as confined:
            for folder in self.folders:
                yield from read_place(folder, Reading(confined, given, self.mapping))
        if given:
            yield from given.named_in_vain()

    def _files(self) -> Iterator[Path]:
        for folder in self.folders:
            yield from (folder.path / name for name in (*folder.names(), *folder.manifests()))
        if self.manifest_path:
            yield self.manifest_path

    def _read_given(self, path: Path) -> GivenDescriptions:
        folder = Folder(path.parent, only=path.name)
        try:
            with folder.open(path.name) as file:
                return GivenDescriptions(Manifest(file, folder.label(path.name)), path, self.folders)
        except RefusedError as error:
            raise SourceError(f"{path} {error.why}: {error.remedy}") from error


def read_sources(paths: Sequence[Path], manifest: Path | None = None, mapping: ColumnMapping | None = None) -> Iterator[Record | Refusal]:
    """Read files and folders; raise SourceError where a path or the manifest itself cannot be read."""
    return Sources(paths, manifest, mapping).read()


def _content_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE
