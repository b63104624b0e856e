"""Lay out the folder tables/: several articles an entry."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from benchmarks.bulk_import.articles import COLUMNS, Article, already_there, article
from benchmarks.bulk_import.entries import Entry, Truth
from benchmarks.bulk_import.packing import HEAD, MAIN, table, workbook
from benchmarks.bulk_import.pages import LAUGHS

HEADER = (*COLUMNS, "text")


def tables() -> list[Entry]:
    """List the entries of tables/."""
    return [*_comma_separated(), *_json(), *_workbooks()]


def cells(told: Article) -> tuple[str, ...]:
    """Shape an article as a row of a table."""
    return (*told.row().values(), told.text)


def rowed(name: str, rows: Sequence[Sequence[str]], truths: list[tuple[str, str]], *, delimiter: str = ",", encoding: str = "utf-8") -> Entry:
    """Make a table of an entry, and say of each row where it begins."""
    line, told = 2, []
    for number, (row, (expected, why)) in enumerate(zip(rows, truths, strict=True), 2):
        told.append(Truth(expected, why, f"row {number}, line {line}"))
        line += table([row], delimiter).count("\n")
    return Entry(name, table([HEADER, *rows], delimiter).encode(encoding), told)


def _comma_separated() -> list[Entry]:
    harbour = next(each for each in already_there() if each.key == "harbour-fees")
    monday = article("monday", "orrery", "2024-10-07")
    reprint = article("dam-water", "fenchurch", "2024-06-25")
    link = article("formula-link", "lantern", "2024-10-09").but(title='=HYPERLINK("https://evil.example/","Torvia doubles aid to fishermen")')
    total = article("formula-sum", "sextant", "2024-10-13")
    russian = article("russian-table", "neglinka", "2024-10-18", "ru")
    kept = "begins like a formula: kept as written here, made harmless where tables are downloaded"
    return [
        rowed(
            "tables/monday.csv",
            [cells(monday), cells(harbour), cells(reprint)],
            [
                ("new", "a plain row"),
                ("known", "the same text is there from a plain file"),
                ("new", "the text of wire/dam-water.txt in another outlet: an article of its own, marked as a copy or not; or known"),
            ],
        ),
        _ragged(),
        rowed("tables/formulas.csv", [cells(link), cells(total)], [("new", f"its title {kept}"), ("new", f"its title {kept}")]),
        rowed(
            "tables/semicolons.csv",
            [cells(russian)],
            [("new", "semicolons and windows-1251, as office programs save; or refused with the remedy, but never with wrong letters")],
            delimiter=";",
            encoding="windows-1251",
        ),
    ]


def _ragged() -> Entry:
    good = article("ragged", "masrik", "2024-10-08")
    outlet, _, published, url, language = good.row().values()
    rows: list[Sequence[str]] = [
        cells(good),
        (outlet, "Two cells only"),
        (outlet, "Torvia", " Kardane and Velmark count eels", published, url + "-eels", language, article("evil", "masrik", published).text),
        (outlet, "A row without a text", published, url + "-empty", language, ""),
    ]
    return rowed(
        "tables/ragged.csv",
        rows,
        [
            ("new", "the one whole row"),
            ("refused", "it ends after two cells"),
            ("refused", "a comma in its title shifts every cell behind by one; never a text under the wrong column"),
            ("refused", "it has no text"),
        ],
    )


def _json() -> list[Entry]:
    first, second = article("json-first", "fenchurch", "2024-10-14"), article("json-second", "khazri", "2024-10-17")
    third, fifth = article("jsonl-first", "masrik", "2024-10-18"), article("jsonl-third", "selat", "2024-10-19")
    customs = next(each for each in already_there() if each.key == "customs-office")
    odd = article("surrogate", "ras-lulu", "2024-10-20")
    listed = [_object(first), {**_object(second), "priority": 3, "desk": {"shift": "night"}}, {**first.row(), "title": "Without a text"}, "no object"]
    lines = [json.dumps(_object(third)), json.dumps(_object(odd))[:200], json.dumps(_object(fifth)), json.dumps(_object(customs), ensure_ascii=False)]
    half_a_character = Truth("refused", "half a character (U+D83D alone); or new with a mark in its place, which is told")
    broken = json.dumps(_object(odd)).replace("@@", "\\ud83d")
    return [
        Entry(
            "tables/agency.json",
            json.dumps(listed, ensure_ascii=False, indent=1).encode(),
            [
                Truth("new", "an object", "object 1"),
                Truth("new", "names besides those that are known do no harm", "object 2"),
                Truth("refused", "it has no text", "object 3"),
                Truth("refused", "a string is no article", "object 4"),
            ],
        ),
        Entry(
            "tables/agency.jsonl",
            ("\n".join(lines) + "\n\n").encode(),
            [
                Truth("new", "an object", "line 1"),
                Truth("refused", "the line breaks off", "line 2"),
                Truth("new", "the broken line before it does no harm", "line 3"),
                Truth("known", "the same text is there from a plain file", "line 4"),
            ],
        ),
        Entry("tables/half.json", json.dumps([_object(first)], indent=1)[:400].encode(), [Truth("refused", "it breaks off in the middle")]),
        Entry("tables/surrogates.json", broken.encode(), [half_a_character]),
    ]


def _object(told: Article) -> dict[str, object]:
    return {**told.row(), "text": told.text}


def _workbooks() -> list[Entry]:
    first, second = article("office-first", "orrery", "2024-10-22"), article("office-second", "lantern", "2024-10-25")
    outlet, title, _, url, language, text = cells(second)
    book = workbook([HEADER, cells(first), (None,) * 6, (outlet, title, date(2024, 10, 25), url, language, text)])
    strings = f'{HEAD}{LAUGHS}<sst xmlns="{MAIN}" count="1" uniqueCount="1"><si><t>&l9;</t></si></sst>'
    return [
        Entry(
            "tables/office.xlsx",
            book,
            [Truth("new", "a row", "row 2"), Truth("new", "a row behind an empty one; its day is a date of the workbook", "row 4")],
        ),
        Entry("tables/cut-off.xlsx", book[: len(book) // 2], [Truth("refused", "the second half of the file is not there")]),
        Entry("tables/laughs.xlsx", workbook([HEADER, cells(first)], strings), [Truth("refused", "entities that unfold without end, and at once")]),
    ]
