"""Workbooks (`.xlsx`): the first sheet with a `text` column, read like a CSV table by its header row. Hidden rows are read too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from articles.readers import limits
from articles.readers.columns import IGNORED, named_columns, unread
from articles.readers.confined import Confined, ConfinedError
from articles.readers.csv_table import Row, record_of
from articles.readers.mapping import ColumnMapping, folded, headers_written
from articles.readers.package import refuse_trap
from articles.readers.records import COLUMNS, Record, Refusal, RefusedError

SECONDS = 60
LONGEST_CELL = 32_767
"""Characters that a cell can hold; a longer text loses its end when the workbook is saved."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet that is read: where its header stands, and our name for each column."""

    index: int
    row: int
    columns: list[str]
    notes: tuple[str, ...]


def read_workbook(file: BinaryIO, source: str, confined: Confined, mapping: ColumnMapping | None = None) -> Iterator[Record | Refusal]:
    """Give a record for each row under the header; the first tells which sheet was read."""
    content = file.read(limits.LONGEST_MEMBER + 1)
    if len(content) > limits.LONGEST_MEMBER:
        raise RefusedError(f"has more than {limits.LONGEST_MEMBER:,} bytes", "split it, or save it as .csv")
    refuse_trap(content)
    try:
        sheet = _chosen(confined.ask("open", seconds=SECONDS, content=content), mapping)
        notes = sheet.notes
        for row in _rows(confined, sheet):
            try:
                yield record_of(row, source, mapping, notes)
                notes = ()
            except RefusedError as error:
                yield Refusal.of(source, row.line, error)
    except ConfinedError as error:
        raise RefusedError(str(error), "save it again, split it, or save it as .csv") from error


def _chosen(sheets: list[dict[str, Any]], mapping: ColumnMapping | None) -> Sheet:
    """Choose the first sheet with a text column, by our name or the mapped one."""
    filled = [sheet for sheet in sheets if sheet["row"]]
    wanted = {"text", folded(mapping.columns.get("text", "")) if mapping else "text"}
    fitting = [sheet for sheet in filled if wanted & set(map(folded, sheet["headers"]))]
    if not fitting:
        if len(filled) == 1:
            _columns(filled[0]["headers"], mapping)
        found = "; ".join(f"sheet “{sheet['name']}”: {headers_written(sheet['headers'])}" for sheet in filled[:5]) or "nothing in any sheet"
        raise RefusedError(f"has no sheet with a column “text” ({found})", "name the columns in the first row, or map them with the outlet")
    first, *others = fitting
    notes = [f"read from the sheet “{first['name']}”"] if len(filled) > 1 else []
    notes += [f"the sheet “{sheet['name']}” has a column “text” too, and was not read" for sheet in others]
    columns = _columns(first["headers"], mapping)
    return Sheet(first["index"], first["row"], columns, (*notes, *unread(first["headers"], columns, mapping)))


def _columns(headers: list[str], mapping: ColumnMapping | None) -> list[str]:
    """Name the columns; those without a header are not read."""
    names = iter(named_columns([header for header in headers if header.strip()], COLUMNS, mapping))
    return [next(names) if header.strip() else IGNORED for header in headers]


def _rows(confined: Confined, sheet: Sheet) -> Iterator[Row]:
    found = confined.ask("rows", seconds=SECONDS, sheet=sheet.index, after=sheet.row)
    while True:
        for number, cells in found["rows"]:
            if row := _row(number, cells, sheet.columns):
                yield row
        if not found["more"]:
            return
        found = confined.ask("rows", seconds=SECONDS)


def _row(number: int, cells: list[Any], columns: list[str]) -> Row | None:
    """Read one row; one that has nothing in the columns that are read is blank."""
    values = dict.fromkeys(filter(None, columns), "")
    error = None
    for name, cell in zip(columns, cells, strict=False):
        if name == IGNORED or cell is None:
            continue
        try:
            values[name] = _value(name, cell)
        except RefusedError as refused:
            error = error or refused
    return Row(number, values, error) if error or any(values.values()) else None


def _value(name: str, cell: Any) -> str:
    if isinstance(cell, str):
        if len(cell) >= LONGEST_CELL:
            why = f"the {name} has {len(cell):,} characters, as many as a cell can hold: its end may be missing"
            raise RefusedError(why, "import this article as .txt or .jsonl")
        return cell
    if "error" in cell:
        raise RefusedError(f"the {name} is the error {cell['error']} in cell {cell['at']}", "correct the formula, or type the value")
    # A workbook's clock has no offset; it is the outlet's own, and its day is the outlet's day
    return cell["day"] if name == "published" or not cell["clock"] else f"{cell['day']} {cell['clock']}"
