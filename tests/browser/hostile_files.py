"""Files of every format with markup wherever a file can hold a text."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from openpyxl import Workbook

from tests.browser.payloads import ADDRESSES, PAYLOADS

COLUMNS = ("title", "author", "published", "language", "text")
TABLES = ("csv", "json", "jsonl", "xlsx")
SPEECH = "Speech"
DAY = "2024-11-08"


def write_hostile_files(folder: Path) -> list[Path]:
    """Write a folder of texts and pages, an archive, and a table of each kind; each payload is in each of them."""
    texts = _texts(folder / "texts")
    (texts / "page.html").write_text(_page(PAYLOADS), encoding="utf-8")
    return [texts, _archive(folder / "archive.zip"), *(_table(folder / f"table.{kind}") for kind in TABLES)]


def write_refused_files(folder: Path) -> list[Path]:
    """Write tables that cannot be imported: addresses that are code, and payloads for outlets and days."""
    rows = [{"title": "Address", "text": "A text.", "url": address} for address in ADDRESSES]
    rows += [{"title": payload, "text": "A text.", **about} for payload in PAYLOADS for about in ({"outlet": payload}, {"published": payload})]
    path = folder / f"refused {_file_name(PAYLOADS[7])}.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    column = folder / "column.csv"
    column.write_text(f'text,"{PAYLOADS[7]}"\nA text.,x\n')
    return [path, column]


def speech(payloads: Iterable[str]) -> str:
    """Write a text in which the payloads are said, and stand by those who say something."""
    lines = [f"{SPEECH}\n"]
    for number, payload in enumerate(payloads, start=1):
        lines += [f"“The road number {number} leads to {payload} and back,” Armenian Prime Minister Nikol Pashinyan said on Friday.\n"]
        lines += [f"“We have waited for road {number} for years,” Captain Dara {payload} Solveig said.\n"]
        lines += [f"The mayor of {payload} said that road {number} is closed.\n"]
    return "\n".join(lines)


def _file_name(payload: str) -> str:
    return payload.replace("/", "⁄").replace("\\", "⧵")


def _texts(folder: Path) -> Path:
    """Write a text with everything in it, and one of each payload with the payload for its name; their manifest describes them."""
    folder.mkdir()
    rows = [("speech.txt", SPEECH, "", "en")]
    (folder / "speech.txt").write_text(speech(PAYLOADS), encoding="utf-8")
    for number, payload in enumerate(PAYLOADS):
        name = f"{_file_name(payload)}.txt"
        (folder / name).write_text(f"Told by a file:\n\n{payload}\n", encoding="utf-8")
        rows.append((name, f"{number} {payload} txt", payload, "hy"))
    with (folder / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "title", "author", "language", "published"))
        writer.writerows([*row, DAY] for row in rows)
    return folder


def _archive(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for payload in PAYLOADS:
            archive.writestr(f"{_file_name(payload)}.txt", f"{payload}\n\nTold by a member of an archive.\n")
    return path


def _page(payloads: Iterable[str]) -> str:
    """Write a web page that shows the payloads as text, and bears them as markup as well."""
    payloads = list(payloads)
    shown = "".join(f"<p>The road number {n} leads to {escape(one)} and back, said the mayor of Orvend.</p>" for n, one in enumerate(payloads))
    head = f"<title>{escape(payloads[7])} page</title><meta name='author' content='{escape(payloads[8])}'>"
    body = f"<article><h1>The roads</h1>{shown}</article><footer>{''.join(payloads[:9])}</footer>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def _table(path: Path) -> Path:
    kind = path.suffix[1:]
    rows = [
        dict(zip(COLUMNS, (f"{number} {one} {kind}", one, DAY, "hy", f"{one}\n\nTold by {kind}."), strict=True))
        for number, one in enumerate(PAYLOADS)
    ]
    if kind == "xlsx":
        book = Workbook()
        assert book.active
        for row in (COLUMNS, *(tuple(row.values()) for row in rows)):
            book.active.append(row)
        book.save(path)
    elif kind == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(rows)
    else:
        path.write_text(json.dumps(rows) if kind == "json" else "".join(json.dumps(row) + "\n" for row in rows))
    return path
