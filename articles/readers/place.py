"""What holds files to import: a folder on disk or an archive."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from articles.readers.records import Refusal


class Place(Protocol):
    """Names of files and their contents, checked on the way."""

    refusals: list[Refusal]
    passed_over: list[str]
    """Hidden files and what archivers add: nobody means to import them, but they are told of."""
    whole: bool

    def names(self) -> list[str]:
        """Give the names of the files to import, in order."""

    def manifests(self) -> list[str]:
        """Give the names of the manifests that describe them."""

    def has(self, name: str) -> bool:
        """Tell whether it holds a file, to be imported or not."""

    def label(self, name: str = "") -> str:
        """Name a file, or the place itself, for people."""

    def open(self, name: str) -> BinaryIO:
        """Open a file, or raise RefusedError."""
