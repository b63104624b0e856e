"""Pack archives and workbooks that come out the same, byte for byte, whenever they are made."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape

from benchmarks.bulk_import.entries import FILE, Entry

MADE = (2025, 6, 2, 9, 0, 0)
FIRST_DAY = date(1899, 12, 30)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Cell = str | date | None


def packed(entries: Iterable[Entry]) -> bytes:
    """Zip entries in the order they come in."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for entry in entries:
            info = zipfile.ZipInfo(entry.name, MADE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = entry.mode << 16
            archive.writestr(info, entry.content)
    return out.getvalue()


def zipped(files: dict[str, bytes | str]) -> bytes:
    """Zip plain files by name."""
    return packed(Entry(name, content.encode() if isinstance(content, str) else content, mode=FILE) for name, content in files.items())


def table(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Write rows as a table of comma-separated values."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def workbook(rows: Sequence[Sequence[Cell]], strings: str = "") -> bytes:
    """Write rows as a workbook of one sheet, dates as dates; `strings` takes the place of its list of shared strings."""
    return zipped(
        {
            "[Content_Types].xml": HEAD + _content_types(),
            "_rels/.rels": HEAD + _relations({"officeDocument": "xl/workbook.xml"}),
            "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Articles" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": HEAD
            + _relations({"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml", "sharedStrings": "sharedStrings.xml"}),
            "xl/styles.xml": HEAD + _styles(),
            "xl/sharedStrings.xml": strings or f'{HEAD}<sst xmlns="{MAIN}" count="0" uniqueCount="0"/>',
            "xl/worksheets/sheet1.xml": HEAD + _sheet(rows, shared=bool(strings)),
        }
    )


def _sheet(rows: Sequence[Sequence[Cell]], *, shared: bool) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = [_cell(f"{chr(65 + place)}{number}", value, shared=shared and number > 1) for place, value in enumerate(row)]
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def _cell(place: str, value: Cell, *, shared: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - FIRST_DAY).days}</v></c>'
    if shared:
        return f'<c r="{place}" t="s"><v>0</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def _styles() -> str:
    parts = [
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
        "<borders><border/></borders>",
        '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
        '<cellXfs count="2"><xf xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs>',
    ]
    return f'<styleSheet xmlns="{MAIN}">{"".join(parts)}</styleSheet>'


def _relations(targets: dict[str, str]) -> str:
    lines = [f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets.items(), 1)]
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _content_types() -> str:
    parts = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet", "styles": "styles", "sharedStrings": "sharedStrings"}
    lines = [f'<Override PartName="/xl/{part}.xml" ContentType="{SHEET_TYPE}.{kind}+xml"/>' for part, kind in parts.items()]
    plain = '<Default Extension="xml" ContentType="application/xml"/>'
    linked = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{linked}{plain}{"".join(lines)}</Types>'
