"""Which manifest describes a text, and what manifests name in vain."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Protocol

from articles.readers.folder import Folder
from articles.readers.manifest import Entry, Manifest
from articles.readers.place import Place
from articles.readers.records import Refusal, RefusedError


@dataclass(frozen=True, slots=True)
class Description:
    """What is said about a file, and by which manifest; no manifest, where none is in charge."""

    entry: Entry
    manifest: str = ""


class Descriptions(Protocol):
    """Answers what is said about the files of a place."""

    refusals: list[Refusal]

    def of(self, name: str) -> Description | None:
        """Give what is said about a file; None where that was refused, and the file with it."""

    def named_in_vain(self) -> Iterator[Refusal]:
        """Refuse the rows whose files are not there; asked when all files have been read."""


class OwnDescriptions:
    """The manifests that lie among the files: each is in charge of its folder and those below that have none."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self.refusals: list[Refusal] = []
        self._manifests = {PurePosixPath(name).parent: self._read(name) for name in place.manifests()}

    def of(self, name: str) -> Description | None:
        """Ask the nearest manifest; a refused one refuses all it is in charge of."""
        for folder in PurePosixPath(name).parents:
            if folder in self._manifests:
                manifest = self._manifests[folder]
                entry = manifest and manifest.entry(str(PurePosixPath(name).relative_to(folder)))
                return Description(entry, manifest.source) if manifest and entry else None
        return Description(Entry({}))

    def named_in_vain(self) -> Iterator[Refusal]:
        """Look in the manifest's folder; a single file has no say about its neighbours."""
        for folder, manifest in self._manifests.items():
            if manifest and self._place.whole:
                yield from _refuse_missing(manifest, partial(self._has, folder))

    def _has(self, folder: PurePosixPath, name: str) -> bool:
        return self._place.has(str(folder / name))

    def _read(self, name: str) -> Manifest | None:
        label = self._place.label(name)
        try:
            with self._place.open(name) as file:
                manifest = Manifest(file, label)
        except RefusedError as error:
            self.refusals.append(Refusal(label, 1, f"{error.why}; the texts it describes were not read", error.remedy))
            return None
        self.refusals += manifest.refusals if self._place.whole else []
        return manifest


class GivenDescriptions:
    """The one manifest that was named with the import: it is in charge of everything.

    An archive's own manifests still count for the members that it says nothing of.
    """

    def __init__(self, manifest: Manifest, path: Path, folders: Sequence[Folder]) -> None:
        self._manifest, self._folder = manifest, path.parent
        self._places = [self._folder, *(folder.path for folder in folders)]
        self.refusals: list[Refusal] = []

    def within(self, place: Place) -> Descriptions:
        """Answer for one place: its files go by their names in it or, on disk, as seen from the manifest."""
        return _Within(self, place)

    def find(self, *names: str) -> Description | None:
        """Ask for a file that goes by one of these names."""
        entry = self._manifest.entry(*names)
        return Description(entry, self._manifest.source) if entry else None

    def seen_from_manifest(self, path: Path) -> str:
        """Name a file on disk relative to the manifest."""
        return os.path.relpath(path.resolve(), self._folder.resolve())

    def named_in_vain(self) -> Iterator[Refusal]:
        """Look beside the manifest and in every folder that was named."""
        yield from self._manifest.refusals
        yield from _refuse_missing(self._manifest, lambda name: any((place / name).is_file() for place in self._places))


class _Within:
    """What the given manifest says about the files of one place, and after it the manifests of an archive."""

    def __init__(self, given: GivenDescriptions, place: Place) -> None:
        self._given, self._place = given, place
        self._own = None if isinstance(place, Folder) else OwnDescriptions(place)
        self.refusals: list[Refusal] = self._own.refusals if self._own else []

    def of(self, name: str) -> Description | None:
        on_disk = [self._given.seen_from_manifest(self._place.path / name)] if isinstance(self._place, Folder) else []
        said = self._given.find(*on_disk, name)
        return self._own.of(name) if self._own and said and not said.entry.line else said

    def named_in_vain(self) -> Iterator[Refusal]:
        return self._own.named_in_vain() if self._own else iter(())


def _refuse_missing(manifest: Manifest, is_there: Callable[[str], bool]) -> Iterator[Refusal]:
    for name, entry in manifest.unused():
        if not is_there(name):
            yield Refusal(manifest.source, entry.line, f"names “{name}”, which is not there", "correct the name, or add the file")
