"""The header of a table: which of its columns is which of ours, by our own names or by an outlet's mapping."""

from __future__ import annotations

from collections.abc import Sequence

from articles.readers.foreign_names import passed_over, refuse_meant
from articles.readers.mapping import ColumnMapping, folded, headers_written
from articles.readers.records import RefusedError

IGNORED = ""
"""The name of a column that is not read."""


def named_columns(headers: Sequence[str], known: Sequence[str], mapping: ColumnMapping | None = None) -> list[str]:
    """Give our name for each header.

    With a mapping the mapped headers must be there. A column that is neither mapped nor of a name of ours is passed over, but
    without a mapping not if its name seems to mean one of ours, nor in a manifest, which is written for this site alone. A table
    that has our own names alone is read by these, mapping or not.
    """
    names = [folded(header) for header in headers]
    if not any(names):
        raise RefusedError("has no header row", f"name its columns in the first line ({', '.join(known)})")
    if mapping and mapping.columns and not _is_ours(names, known):
        names = _mapped(names, headers, known, mapping)
    elif unknown := [name for name in names if name not in known]:
        if "text" not in known:
            raise RefusedError(f"has the unknown column “{unknown[0]}”", f"known columns are {', '.join(known)}")
        refuse_meant(unknown, "column", _advice(mapping))
        names = [name if name in known else IGNORED for name in names]
    if twice := [name for name in names if name and names.count(name) > 1]:
        raise RefusedError(f"has the column “{twice[0]}” twice", "leave one of them out")
    return names


def unread(headers: Sequence[str], names: Sequence[str], mapping: ColumnMapping | None) -> tuple[str, ...]:
    """Give the note on columns that are passed over, none where a mapping has left them out."""
    if mapping and mapping.columns:
        return ()
    return passed_over((header for header, name in zip(headers, names, strict=True) if header.strip() and name == IGNORED), "column")


def _is_ours(names: Sequence[str], known: Sequence[str]) -> bool:
    return "text" in names and all(name in known for name in names)


def _mapped(names: Sequence[str], headers: Sequence[str], known: Sequence[str], mapping: ColumnMapping) -> list[str]:
    ours = {folded(header): name for name, header in mapping.columns.items()}
    if missing := [header for header in mapping.columns.values() if folded(header) not in names]:
        raise RefusedError(
            f"has no column “{missing[0]}”, which {mapping.outlet or 'the outlet'} maps to “{ours[folded(missing[0])]}”; "
            f"its columns are {headers_written(headers)}",
            "correct the column mapping of the outlet, or the table's header",
        )
    unmapped = [name for name in known if name not in mapping.columns]
    return [ours.get(name) or (name if name in unmapped else IGNORED) for name in names]


def _advice(mapping: ColumnMapping | None) -> str:
    return "" if mapping and mapping.columns else "; the names that an outlet uses can be mapped with the outlet, which the import then names"
