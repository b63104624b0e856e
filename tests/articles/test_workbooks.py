"""Workbooks: read like tables, dates as days, rows by their numbers in the sheet; traps are refused in no time and no memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from articles.readers import ColumnMapping, Record, read_sources
from articles.readers.workbook import LONGEST_CELL
from tests.articles.conftest import read, refusal
from tests.articles.test_archives import measure

Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Give a writer of workbooks: rows by sheet."""

    def save(*rows: list[Any], name: str = "in.xlsx", **sheets: list[list[Any]]) -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, content in ({"Sheet": list(rows)} if rows else {} | sheets).items():
            sheet = book.create_sheet(title)
            for row in content:
                sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return save


def change(path: Path, part: str, edit: Callable[[str], str]) -> None:
    """Edit one part of a workbook as no program would write it."""
    with zipfile.ZipFile(path) as book:
        parts = {info.filename: book.read(info) for info in book.infolist()}
    parts[part] = edit(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


def test_rows_give_records_with_cells_as_they_are_shown(save: Save) -> None:
    path = save(
        ["Text", "TITLE ", "published", "author", None],
        ["One.\nTwo.", 2024, date(2024, 11, 8), "Ilse Varga", "a remark aside"],
        [None, None, None, None, None],
        ["Three_x000D_\nfour.", 1.5, datetime(2024, 11, 8, 23, 30), None, None],
        [True, 7.0, "2024-11-08T22:30:00Z", "=1/3", None],
    )
    records, refusals = read(path)
    assert refusals == []
    assert [(record.line, record.text, *(record.about[name] for name in ("title", "published", "author"))) for record in records] == [
        (2, "One.\nTwo.", "2024", "2024-11-08", "Ilse Varga"),
        (4, "Three\nfour.", "1.5", "2024-11-08", ""),
        (5, "TRUE", "7", "2024-11-08T22:30:00Z", ""),
    ]


def test_the_results_of_formulas_are_read_and_their_errors_refused(save: Save) -> None:
    path = save(["text", "title"], ["One.", "=1"], ["Two.", "=2"], ["Three.", "T"])
    change(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("<c r=\"B2\"><f>1</f><v></v></c>", '<c r="B2" t="str"><f>1</f><v>Kept</v></c>')
           .replace("<c r=\"B2\"><f>1</f><v /></c>", '<c r="B2" t="str"><f>1</f><v>Kept</v></c>')
           .replace("<c r=\"B3\"><f>2</f><v></v></c>", '<c r="B3" t="e"><f>2</f><v>#REF!</v></c>')
           .replace("<c r=\"B3\"><f>2</f><v /></c>", '<c r="B3" t="e"><f>2</f><v>#REF!</v></c>'))  # fmt: skip
    records, refusals = read(path)
    assert [(record.text, record.about["title"]) for record in records] == [("One.", "Kept"), ("Three.", "T")]
    assert [(one.line, one.why) for one in refusals] == [(3, "the title is the error #REF! in cell B3")]


def test_hidden_rows_and_merged_cells_are_read(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["text", "title"], ["One.", "A"], ["Two.", "B"], ["Three.", "C"]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.merge_cells("A4:A5")
    book.save(tmp_path / "a.xlsx")
    records, refusals = read(tmp_path / "a.xlsx")
    assert ([record.text for record in records], refusals) == (["One.", "Two.", "Three."], [])


def test_the_first_sheet_with_texts_is_read_and_others_are_told(save: Save) -> None:
    path = save(Notes=[["what this is"], ["a list"]], Articles=[[], ["text"], ["One."]], Older=[["text"], ["Two."]])
    records, _ = read(path)
    assert [(record.line, record.text) for record in records] == [(3, "One.")]
    assert records[0].notes == ("read from the sheet “Articles”", "the sheet “Older” has a column “text” too, and was not read")


@pytest.mark.parametrize(
    ("sheets", "why"),
    [
        pytest.param({"A": [["txet"], ["One."]]}, "has the unknown column “txet”", id="unknown column"),
        pytest.param({"A": [["text", "Text"], ["One.", "x"]]}, "has the column “text” twice", id="column twice"),
        pytest.param({"A": [["a"]], "B": [["b"]]}, "has no sheet with a column “text” (sheet “A”: “a”; sheet “B”: “b”)", id="no texts"),
        pytest.param({"A": []}, "has no sheet with a column “text” (nothing in any sheet)", id="empty"),
    ],
)
def test_a_workbook_without_texts_is_refused(save: Save, sheets: dict[str, list[list[Any]]], why: str) -> None:
    refused = refusal(save(**sheets))
    assert (refused.why, bool(refused.remedy)) == (why, True)


def test_a_text_that_fills_its_cell_is_refused(save: Save) -> None:
    refused = refusal(save(["text"], ["x" * LONGEST_CELL]))
    assert (refused.line, refused.why[:40]) == (2, "the text has 32,767 characters, as many ")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0 old", "is a workbook of the old kind, or one with a password", id="old"),
        pytest.param(b"text\nOne.", "is not a zip archive, or its end is missing", id="a table by another name"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert refusal(tmp_path / "a.xlsx").why == why


def test_a_zip_that_is_no_workbook_and_a_manifest_as_one_are_refused(tmp_path: Path, save: Save) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("a.txt", "One.")
    assert refusal(tmp_path / "a.xlsx").why == "is not a workbook"
    refused = refusal(save(["file", "outlet"], ["a.txt", "Lamp"], name="manifest.xlsx"))
    assert (refused.why, refused.remedy) == ("is a manifest as a workbook", "save it as manifest.csv")


def test_entities_in_a_workbook_are_refused(save: Save) -> None:
    path = save(["text"], ["One."])
    change(path, "xl/worksheets/sheet1.xml", lambda xml: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xml)
    assert refusal(path).why == "is a trap: its part “xl/worksheets/sheet1.xml” defines entities"


def test_bombs_are_refused_in_no_time_and_no_memory(save: Save) -> None:
    path = save(["text"], ["One."])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book, book.open("xl/media/bomb.bin", "w") as part:
        for _ in range(256):
            part.write(bytes(1_000_000))
    seconds, megabytes, refusals = measure(path)
    assert refusals == ["unpacks to more than 100 times its size"]
    assert (seconds <= 2, megabytes <= 50) == (True, True), (seconds, megabytes)


def test_an_outlets_own_headers_are_read_by_its_mapping(save: Save) -> None:
    path = save(["Headline", "BODY ", "Day", "Remark"], ["T", "One.", "08.11.2024", "x"], ["U", "Two.", date(2024, 11, 9), None])
    mapping = ColumnMapping({"title": "headline", "text": "Body", "published": "Day"}, "%d.%m.%Y", "hy", "The Lamp")
    records = [one for one in read_sources([path], mapping=mapping) if isinstance(one, Record)]
    assert [dict(record.about) | {"text": record.text} for record in records] == [
        {"title": "T", "published": "2024-11-08", "language": "hy", "text": "One."},
        {"title": "U", "published": "2024-11-09", "language": "hy", "text": "Two."},
    ]
