"""Cells of a table that a spreadsheet will open: what looks like a formula is text, and must stay text."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"


class _Echo:
    """Gives back what is written, so that a row can be sent as it is made."""

    def write(self, value: str) -> str:
        """Give back."""
        return value


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Write rows as CSV, one at a time; the mark at the beginning tells spreadsheets the encoding."""
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK
    for row in rows:
        yield writer.writerow([safe_cell(cell) for cell in row])


def safe_cell(cell: object) -> str:
    """Give a cell that no spreadsheet takes for a formula; a space may stand before one."""
    text = "" if cell is None else str(cell).replace("\0", "")
    return f"'{text}" if text.lstrip(" \u00a0").startswith(DANGEROUS) else text
