"""JSON: `.jsonl` with an object a line, each standing for itself; `.json` with one object or a list of them, read as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from articles.readers.decoding import BYTE_ORDER_MARK, as_stored, decode, decode_file, refuse_unstorable
from articles.readers.foreign_names import passed_over, refuse_meant
from articles.readers.limits import LONGEST_DOCUMENT, LONGEST_LINE
from articles.readers.lines import read_lines
from articles.readers.plain_lines import plain
from articles.readers.records import ABOUT, COLUMNS, Record, Refusal, RefusedError, digest

KINDS = {type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
SPACE = " \t\n\r"


def read_json_lines(file: BinaryIO, source: str) -> Iterator[Record | Refusal]:
    """Give a record for each line that is not blank."""
    read = plain(file)
    notes, told = read.notes, set[str]()
    for line in read_lines(read.file):
        try:
            if line.content is None:
                raise RefusedError(f"the line has more than {LONGEST_LINE:,} bytes", "split it into articles")
            text = decode(line.content, offset=line.offset).removeprefix(BYTE_ORDER_MARK if line.number == 1 else "")
            if text.strip():
                yield _record(_parse(text.strip()), source, line.number, notes, told)
                notes = ()
        except RefusedError as error:
            yield Refusal.of(source, line.number, error)


def read_json(file: BinaryIO, source: str) -> Iterator[Record | Refusal]:
    """Give a record for each object of the file. A file that breaks off or is malformed is refused whole: what of it would be missing?"""
    try:
        content = file.read(LONGEST_DOCUMENT + 1)
        if len(content) > LONGEST_DOCUMENT:
            raise RefusedError(f"has more than {LONGEST_DOCUMENT:,} bytes", "write it as .jsonl, an object a line")
        decoded = decode_file(content)
        text, notes = decoded.text.removeprefix(BYTE_ORDER_MARK), decoded.notes
        found = list(_objects(text)) if text.strip() else []
    except RefusedError as error:
        yield Refusal.of(source, getattr(error.__cause__, "lineno", None), error)
        return
    if not found:
        yield Refusal(source, None, "holds no article", "leave it out or fill it in")
    told = set[str]()
    for line, value in found:
        try:
            yield _record(value, source, line, notes, told)
            notes = ()
        except RefusedError as error:
            yield Refusal.of(source, line, error)


def _objects(text: str) -> Iterator[tuple[int, Any]]:
    """Give the values of the outermost list, or the one value there is, each with the line it begins on."""
    whole = _parse(text)
    if not isinstance(whole, list):
        yield text[: len(text) - len(text.lstrip(SPACE))].count("\n") + 1, whole
        return
    line, seen, place = 1, 0, text.index("[") + 1
    decoder = json.JSONDecoder()
    for value in whole:
        while text[place] in SPACE + ",":
            place += 1
        line, seen = line + text.count("\n", seen, place), place
        yield line, value
        _, place = decoder.raw_decode(text, place)


def _parse(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once_each)
    except json.JSONDecodeError as error:
        raise RefusedError(f"is not valid JSON ({error.msg.removesuffix(' at')} at column {error.colno})", "export it again") from error
    except (RecursionError, ValueError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError("is JSON that cannot be read (nested too deeply, or a number too long)", "give objects of plain strings") from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise RefusedError(f"gives “{twice}” twice", "leave one of them out")
    return found


def _record(value: Any, source: str, line: int, notes: tuple[str, ...], told: set[str]) -> Record:
    """Make the record of an object; `told` are the fields of the file that are noted already as not read."""
    if not isinstance(value, dict):
        raise RefusedError(f"is {KINDS[type(value)]} where an article is expected", "give an object with a text")
    unknown = [_printable(name) for name in value if name not in COLUMNS]
    refuse_meant(unknown, "field")
    strings = {name: _string(name, given) for name, given in value.items() if name in COLUMNS}
    if "text" not in strings:
        raise RefusedError("has no text", "give each object a field “text”")
    given = strings["text"]
    about = {name: given for name, given in strings.items() if name in ABOUT}
    for name, said in about.items():
        refuse_unstorable(f"the {name}", said)
    notes += passed_over((name for name in unknown if name not in told), "field")
    told.update(unknown)
    return Record(source, line, as_stored(given), digest(given.encode("utf-8", "surrogatepass")), about, notes=notes)


def _string(name: str, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RefusedError(f"the {name} is {KINDS[type(value)]}", "give it as a string")
    return value


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()[:80]
