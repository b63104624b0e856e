"""CSV tables: a header row of known columns, then a row an article. A row that cannot be read is refused, the next one is read."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from articles.readers.columns import IGNORED, named_columns, unread
from articles.readers.decoding import as_stored, decode, refuse_unstorable
from articles.readers.limits import LONGEST_LINE
from articles.readers.lines import Line, read_lines
from articles.readers.mapping import ColumnMapping
from articles.readers.plain_lines import plain
from articles.readers.records import ABOUT, COLUMNS, Record, Refusal, RefusedError, digest

csv.field_size_limit(LONGEST_LINE)
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its columns, the line it begins on, and what is wrong with it; a wrong row has what fields could be told apart."""

    line: int
    values: dict[str, str]
    error: RefusedError | None = None


class Table:
    """The rows of a CSV file; the header is read and checked when the table is made."""

    def __init__(self, file: BinaryIO, source: str, *, known: Sequence[str] = COLUMNS, mapping: ColumnMapping | None = None) -> None:
        self.source = source
        read = plain(file)
        self._lines = _Lines(read.file)
        self.delimiter = max(DELIMITERS, key=self._lines.look_ahead().count)
        self._reader = csv.reader(self._lines, strict=True, delimiter=self.delimiter)
        headers, self.columns = self._read_header(known, mapping)
        self.notes = read.notes + unread(headers, self.columns, mapping)

    def rows(self) -> Iterator[Row]:
        """Give the rows in order; blank ones are passed over."""
        while (read := self._next()) is not None:
            cells, error = read
            if not error and cells and len(cells) != len(self.columns):
                error = RefusedError(
                    f"the row has {len(cells)} fields where the header has {len(self.columns)}",
                    f"put fields with {DELIMITERS[self.delimiter]} in quotes",
                )
            if cells or error:
                values = dict(zip(self.columns, cells, strict=False))
                values.pop(IGNORED, None)
                yield Row(self._lines.first, values, error)

    def _next(self) -> tuple[list[str], RefusedError | None] | None:
        """Read one record; its bytes are decoded as a whole, so that the first wrong one can be named."""
        self._lines.begin()
        cells: list[str] = []
        try:
            cells = next(self._reader)
            self._lines.refuse_bad_bytes()
        except StopIteration:
            return None
        except csv.Error as error:
            remedy = f"put a field with quotes, {DELIMITERS[self.delimiter]} or line breaks in quotes, and double the quotes inside it"
            return [], RefusedError(f"is not valid CSV ({error})", remedy)
        except RefusedError as error:
            return cells, error
        return cells, None

    def _read_header(self, known: Sequence[str], mapping: ColumnMapping | None) -> tuple[list[str], list[str]]:
        cells, error = self._next() or ([], None)
        if error:
            raise error
        return cells, named_columns(cells, known, mapping)


class _Lines:
    """Feeds the CSV reader decoded lines and remembers the bytes of the record being read."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = read_lines(file)
        self._ahead: Line | None = None
        self.first = 1
        self._number = 0
        self._offset = 0
        self._content: list[bytes] = []
        self._size = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line, self._ahead = self._ahead or next(self._lines), None
        self._number = line.number
        if not self._content:
            self._offset = line.offset
        self._size += len(line.content or b"")
        if line.content is None or self._size > LONGEST_LINE:
            raise csv.Error(f"a row of more than {LONGEST_LINE:,} bytes")
        self._content.append(line.content)
        # Wrong bytes pass through here marked, and are refused with the whole record: the reader has to reach its end first.
        return line.content.decode("utf-8", "surrogateescape")

    def look_ahead(self) -> str:
        """Give the next line, which is still to come."""
        self._ahead = next(self._lines, None)
        return (self._ahead.content or b"").decode("utf-8", "replace") if self._ahead else ""

    def begin(self) -> None:
        """Forget the record before, and note where the next one begins."""
        self.first = self._number + 1
        self._content, self._size = [], 0

    def refuse_bad_bytes(self) -> None:
        """Refuse the record just read when its bytes are not UTF-8."""
        decode(b"".join(self._content), offset=self._offset)


def read_table(table: Table, mapping: ColumnMapping | None = None) -> Iterator[Record | Refusal]:
    """Give a record for each row of a table with a `text` column; the first tells how the file was read."""
    notes = table.notes
    for row in table.rows():
        try:
            yield record_of(row, table.source, mapping, notes)
            notes = ()
        except RefusedError as error:
            yield Refusal.of(table.source, row.line, error)


def record_of(row: Row, source: str, mapping: ColumnMapping | None, notes: tuple[str, ...] = ()) -> Record:
    """Make the record of a row; raise RefusedError where something about it is wrong."""
    if row.error:
        raise row.error
    given = row.values["text"]
    about = {name: value for name, value in row.values.items() if name in ABOUT}
    for name, value in about.items():
        refuse_unstorable(f"the {name}", value)
    about = mapping.applied(about) if mapping else about
    return Record(source, row.line, as_stored(given), digest(given.encode()), about, notes=notes)
