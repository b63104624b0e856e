"""The command line's input: text files as they lie on disk, and the manifest that says when and by whom they were published."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from extraction.errors import ExtractionError
from extraction.records import Text

COLUMNS = ("file", "outlet", "title", "published", "url")


@dataclass(frozen=True, slots=True)
class Published:
    """One row of the manifest."""

    outlet: str = ""
    title: str = ""
    day: date | None = None


def text_files(paths: Iterable[Path]) -> tuple[list[Path], list[str]]:
    """Give the text files that the paths name, folders opened, and a line for each path that names none."""
    files: list[Path] = []
    problems: list[str] = []
    for path in paths:
        inside = sorted(path.glob("*.txt")) if path.is_dir() else []
        if inside or path.is_file():
            files += inside or [path]
        elif path.is_dir():
            problems.append(f"{path}: holds no .txt file: name a folder of plain texts")
        else:
            problems.append(f"{path}: does not exist: check the path")
    return files, problems


def read_text(file: Path, published: Published) -> Text:
    """Read one file as it stands, byte for byte decoded, so that offsets fit the file."""
    if file.suffix.lower() != ".txt":
        raise ExtractionError(f"{file}: is not a .txt file: convert it to plain text first")
    try:
        # newline="" keeps carriage returns, which count as characters
        with file.open(encoding="utf-8", newline="") as stream:
            text = stream.read()
    except UnicodeDecodeError as error:
        raise ExtractionError(f"{file}: is not UTF-8 (byte {error.start}): save it as UTF-8") from error
    except OSError as error:
        raise ExtractionError(f"{file}: cannot be read ({error.strerror}): check its permissions") from error
    return Text(text, published.day, published.outlet, published.title)


def read_manifest(file: Path) -> dict[str, Published]:
    """Read the table of published texts, by file name."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            missing = [column for column in COLUMNS[:4] if column not in (reader.fieldnames or ())]
            if missing:
                raise ExtractionError(f"{file}: lacks the column {', '.join(missing)}: its first line must read {','.join(COLUMNS)}")
            return {row["file"]: _published(row, f"{file}, line {reader.line_num}") for row in reader}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ExtractionError(f"{file}: cannot be read as a table ({error}): save it as UTF-8 CSV") from error


def _published(row: Mapping[str, str | None], place: str) -> Published:
    stamp = (row["published"] or "").strip()
    try:
        day = datetime.fromisoformat(stamp).date() if stamp else None
    except ValueError as error:
        raise ExtractionError(f"{place}: {stamp!r} is no date: write it as 2024-10-04") from error
    return Published((row["outlet"] or "").strip(), (row["title"] or "").strip(), day)
