"""A workbook taken to pieces, in the process apart: its sheets' headers, then the rows of one of them, some at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from openpyxl import load_workbook

FIRST_ROWS = 50
ROWS_AT_ONCE = 100
LOOKED_AT_ONCE = 5000
# How a workbook writes characters that XML cannot hold; Excel ends the lines of a cell by the first of these two
WRITTEN_OUT = re.compile("_x([0-9A-Fa-f]{4})_")

Cell = str | None | dict[str, str]
_book: Any = None
_rows: Iterator[tuple[int, list[Cell]]] = iter(())


def open_book(content: bytes) -> list[dict[str, Any]]:
    """Open a workbook, and give the first row of each sheet that has anything in it."""
    global _book
    _book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = []
    for index, sheet in enumerate(_book.worksheets):
        number, headers = next(((number, cells) for number, cells in islice(_filled(sheet), FIRST_ROWS) if any(cells)), (0, []))
        sheets.append({"index": index, "name": sheet.title, "row": number, "headers": [_header(cell) for cell in headers]})
    return sheets


def next_rows(*, sheet: int | None = None, after: int = 0) -> dict[str, Any]:
    """Give the next rows with anything in them, from the one after `after` of the sheet that is named; tell whether more may follow."""
    global _rows
    if sheet is not None:
        _rows = (row for row in _filled(_book.worksheets[sheet]) if row[0] > after)
    looked, filled = 0, []
    for number, cells in islice(_rows, LOOKED_AT_ONCE):
        looked += 1
        if any(cells):
            filled.append([number, cells])
        if len(filled) == ROWS_AT_ONCE:
            return {"rows": filled, "more": True}
    return {"rows": filled, "more": looked == LOOKED_AT_ONCE}


def _filled(sheet: Any) -> Iterator[tuple[int, list[Cell]]]:
    """Give every row with its number, blank ones without cells; what the sheet says of its own size is not believed."""
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        yield number, [_cell(cell) for cell in cells]


def _cell(cell: Any) -> Cell:
    """Give what a cell shows: text and numbers as a string, a day apart from its clock, an error as one."""
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "e":
        return {"error": str(value), "at": cell.coordinate}
    if isinstance(value, datetime):
        clock = value.time().replace(microsecond=0)
        return {"day": value.date().isoformat(), "clock": clock.isoformat() if clock != time.min else ""}
    if isinstance(value, date):
        return {"day": value.isoformat(), "clock": ""}
    return _written(value) or None


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return WRITTEN_OUT.sub(lambda code: chr(int(code[1], 16)), str(value)).replace("\r\n", "\n")


def _header(cell: Cell) -> str:
    return cell if isinstance(cell, str) else (cell or {}).get("day", "")
