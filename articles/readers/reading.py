"""One place read from end to end: every file by its kind, every text with what a manifest says about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO

from articles.readers.archive import Archive, Budget
from articles.readers.confined import Confined
from articles.readers.csv_table import Table, read_table
from articles.readers.descriptions import Descriptions, GivenDescriptions, OwnDescriptions
from articles.readers.json_records import read_json, read_json_lines
from articles.readers.limits import DEEPEST_NESTING, LONGEST_TEXT
from articles.readers.mapping import ColumnMapping
from articles.readers.names import MANIFEST, is_manifest_in_excel
from articles.readers.place import Place
from articles.readers.records import Record, Refusal, RefusedError
from articles.readers.text_file import read_text
from articles.readers.web_page import read_page
from articles.readers.workbook import read_workbook

PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt", *PAGES)
"""Kinds that hold one article, which a manifest may describe."""
KINDS = (*TEXTS, ".csv", ".xlsx", ".json", ".jsonl", ".zip")
READABLE = f"kinds that can be read: {', '.join(KINDS)}"
MOST_NAMED = 10
Found = Iterator[Record | Refusal]


@dataclass(frozen=True, slots=True)
class Nesting:
    """How deep in archives a place lies, and what those archives may still give."""

    depth: int
    budget: Budget


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds for every place of one import: the manifest and the mapping named with it, and the process that reads what is risky."""

    confined: Confined
    given: GivenDescriptions | None = None
    mapping: ColumnMapping | None = None


def read_place(place: Place, reading: Reading, nesting: Nesting | None = None) -> Found:
    """Give every record and refusal of a place, in the order of names, then what manifests name in vain; the first record tells what is left out."""
    notes = _left_out(place.passed_over)
    for one in _read_place(place, reading, nesting):
        if notes and isinstance(one, Record):
            one, notes = replace(one, notes=one.notes + notes), ()
        yield one


def _left_out(names: list[str]) -> tuple[str, ...]:
    if not names:
        return ()
    more = f" and {len(names) - MOST_NAMED:,} more" if len(names) > MOST_NAMED else ""
    return (f"left out beside it, as hidden or added by an archiver: {', '.join(names[:MOST_NAMED])}{more}",)


def _read_place(place: Place, reading: Reading, nesting: Nesting | None) -> Found:
    descriptions: Descriptions = reading.given.within(place) if reading.given else OwnDescriptions(place)
    yield from place.refusals
    yield from descriptions.refusals
    names = place.names()
    if not (names or place.refusals or descriptions.refusals):
        yield Refusal(place.label(), None, "holds no file to import", READABLE)
    for name in names:
        try:
            yield from _read_file(place, name, descriptions, reading, nesting)
        except RefusedError as error:
            yield Refusal.of(place.label(name), None, error)
    yield from descriptions.named_in_vain()


def _read_file(place: Place, name: str, descriptions: Descriptions, reading: Reading, nesting: Nesting | None) -> Found:
    kind = PurePosixPath(name).suffix.lower()
    if kind not in KINDS:
        raise RefusedError(f"is of the unknown kind “{kind}”" if kind else "has no ending that tells its kind", READABLE)
    if kind in TEXTS:
        yield from _read_text(place, name, kind, descriptions, reading.confined)
        return
    with suppress(RefusedError):
        if (described := descriptions.of(name)) and described.entry.line:
            why = f"describes “{name}”, which is not a text"
            yield Refusal(described.manifest, described.entry.line, why, "say it in the columns of that file itself")
    with place.open(name) as file:
        if kind == ".zip":
            yield from _read_archive(file, place.label(name), reading, nesting)
        else:
            yield from _read_table(file, place.label(name), kind, reading)


def _read_text(place: Place, name: str, kind: str, descriptions: Descriptions, confined: Confined) -> Found:
    if (described := descriptions.of(name)) is None:
        return
    line, manifest = described.entry.line, described.manifest if described.entry.line else ""
    try:
        with place.open(name) as file:
            content = file.read(LONGEST_TEXT + 1)
    except RefusedError as error:
        yield Refusal.of(place.label(name), line, error, manifest)
        return
    label, about = place.label(name), described.entry.about
    yield read_page(content, label, about, line, manifest, confined) if kind in PAGES else read_text(content, label, about, line, manifest)


def _read_table(file: BinaryIO, label: str, kind: str, reading: Reading) -> Found:
    if kind == ".jsonl":
        return read_json_lines(file, label)
    if kind == ".json":
        return read_json(file, label)
    if kind == ".xlsx":
        if is_manifest_in_excel(label):
            raise RefusedError("is a manifest as a workbook", f"save it as {MANIFEST}")
        return read_workbook(file, label, reading.confined, reading.mapping)
    table = Table(file, label, mapping=reading.mapping)
    if "text" not in table.columns:
        raise RefusedError("has no column “text”", f"add one, or, if it is a manifest, call it {MANIFEST} or name it with --manifest")
    return read_table(table, reading.mapping)


def _read_archive(file: BinaryIO, label: str, reading: Reading, nesting: Nesting | None) -> Found:
    depth, budget = (nesting.depth, nesting.budget) if nesting else (0, Budget())
    if depth > DEEPEST_NESTING:
        raise RefusedError("is an archive in an archive in an archive", "unpack it first")
    yield from read_place(Archive(file, label, budget), reading, Nesting(depth + 1, budget))
