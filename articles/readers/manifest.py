"""Manifests: a CSV table with a `file` column that says of text files which outlet published them, when, and under what title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from articles.readers.csv_table import Row, Table
from articles.readers.decoding import refuse_unstorable
from articles.readers.names import relative_name
from articles.readers.records import ABOUT, Refusal, RefusedError

MANIFEST_COLUMNS = ("file", *ABOUT)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says about one file, and on which line; without a line it says nothing."""

    about: dict[str, str]
    line: int | None = None


class Manifest:
    """The entries of a manifest by file name.

    A text whose row was refused must not be read as if nothing were known about it: `entry` gives None for it.
    """

    def __init__(self, file: BinaryIO, source: str) -> None:
        self.source = source
        self.refusals: list[Refusal] = []
        self._entries: dict[str, Entry | None] = {}
        self._used: set[str] = set()
        self._unreadable: int | None = None
        table = Table(file, source, known=MANIFEST_COLUMNS)
        if "file" not in table.columns:
            raise RefusedError("has no column “file”", f"a manifest's columns are {', '.join(MANIFEST_COLUMNS)}")
        for row in table.rows():
            self._add(row, name_is_sure=table.columns[0] == "file")

    def entry(self, *names: str) -> Entry | None:
        """Give what is said about a file that goes by one of these names: an empty entry where nothing is, None where it was refused."""
        for name in names:
            if name in self._entries:
                self._used.add(name)
                return self._entries[name]
        if self._unreadable:
            raise RefusedError(f"may be what line {self._unreadable} of {self.source} describes, which cannot be read", "mend that line")
        return Entry({})

    def unused(self) -> Iterator[tuple[str, Entry]]:
        """Give the entries that no file has asked for."""
        return ((name, entry) for name, entry in self._entries.items() if entry and name not in self._used)

    def _add(self, row: Row, name_is_sure: bool) -> None:
        """Keep a row's entry; of a row that is wrong keep at least which file it is about."""
        name = ""
        try:
            if name_is_sure or not row.error:
                name = relative_name(row.values.get("file", ""))
            if row.error:
                raise row.error
            self._keep(name, Entry({column: value for column, value in row.values.items() if column != "file"}, row.line))
        except RefusedError as error:
            self.refusals.append(Refusal.of(self.source, row.line, error))
            if name:
                self._entries[name] = None
            elif row.error:
                self._unreadable = self._unreadable or row.line

    def _keep(self, name: str, entry: Entry) -> None:
        for column, value in entry.about.items():
            refuse_unstorable(f"the {column}", value)
        first = self._entries.setdefault(name, entry)
        if first is None or first.about != entry.about:
            where = f", first on line {first.line}" if first else ""
            raise RefusedError(f"names “{name}” a second time{where}, and says otherwise; the file was not read", "leave one of the rows out")
