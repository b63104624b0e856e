"""Folders on disk: the files below them by name. Links to folders are not followed, for they may lead in circles."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from articles.readers.names import MANIFEST, is_clutter, is_manifest, printable
from articles.readers.records import Refusal, RefusedError


class Folder:
    """A folder as a place that holds files; with `only`, a single file of it has been asked for."""

    def __init__(self, path: Path, *, only: str = "") -> None:
        self.path, self.whole = path, not only
        self.refusals: list[Refusal] = []
        self.passed_over: list[str] = []
        self._files = [only] if only else sorted(self._walk(path))

    def names(self) -> list[str]:
        """Give the names of the files to import, in order."""
        return [name for name in self._files if not is_manifest(name)]

    def manifests(self) -> list[str]:
        """Give the names of the manifests that describe them: for a single file the one beside it."""
        if not self.whole:
            return [MANIFEST] if self.has(MANIFEST) else []
        return [name for name in self._files if is_manifest(name)]

    def has(self, name: str) -> bool:
        """Tell whether the folder holds the file, asked for or not."""
        return (self.path / name).is_file()

    def label(self, name: str = "") -> str:
        """Name a file for people: as they named the folder."""
        return printable(str(self.path / name))

    def open(self, name: str) -> BinaryIO:
        """Open a file; raise RefusedError where it is none or may not be read."""
        path = self.path / name
        try:
            if self.whole and not path.resolve().is_relative_to(self.path.resolve()):
                raise RefusedError("is a link that leads out of the folder", "name the file it leads to, if it is meant")
            # A pipe or a device would never end
            if not path.is_file():
                raise RefusedError("is not a file" if path.exists() else "is not there", "give a text, a table or an archive")
            return path.open("rb")
        except OSError as error:
            raise RefusedError(f"cannot be opened ({error.strerror})", "make it readable for the account that imports") from error

    def _walk(self, folder: Path) -> list[str]:
        found: list[str] = []
        for below, folders, files in os.walk(folder, onerror=self._refuse_folder):
            here = Path(below).relative_to(folder)
            for name in list(folders):
                if is_clutter(name):
                    folders.remove(name)
                    self.passed_over.append(printable(f"{here / name}/"))
                elif (Path(below) / name).is_symlink():
                    self._refuse(here / name, RefusedError("is a link to a folder", "name that folder itself"))
            found += [str(here / name) for name in files if not is_clutter(name)]
            self.passed_over += [printable(str(here / name)) for name in files if is_clutter(name)]
        return found

    def _refuse_folder(self, error: OSError) -> None:
        below = Path(error.filename).relative_to(self.path)
        self._refuse(below, RefusedError(f"cannot be opened ({error.strerror})", "make it readable for the account that imports"))

    def _refuse(self, name: Path, error: RefusedError) -> None:
        self.refusals.append(Refusal.of(self.label(str(name)), None, error))
