"""How the tables of one outlet name their columns, write their dates, and what language they are in.

Kept as JSON with the outlet: `{"columns": {"text": "Body", "published": "Date"}, "date_format": "%d.%m.%Y", "language": "hy"}`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.readers.records import ABOUT

MAPPED = ("text", *ABOUT)
"""Our names for what a table's columns may hold."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")
SOME_DAY = datetime(2001, 2, 3)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Our names for an outlet's headers; an empty one changes nothing."""

    columns: Mapping[str, str] = field(default_factory=dict)
    date_format: str = ""
    language: str = ""
    outlet: str = ""

    @classmethod
    def from_json(cls, kept: Mapping[str, Any], outlet: str = "") -> ColumnMapping:
        """Read what an outlet keeps."""
        return cls(dict(kept.get("columns", {})), kept.get("date_format", ""), kept.get("language", ""), outlet)

    def to_json(self) -> dict[str, Any]:
        """Give what an outlet keeps; nothing for an empty one."""
        said = {"columns": dict(self.columns), "date_format": self.date_format, "language": self.language}
        return {name: value for name, value in said.items() if value}

    def key(self) -> str:
        """Give what tells an import by this mapping from one by another."""
        return json.dumps(self.to_json(), sort_keys=True) if self else ""

    def __bool__(self) -> bool:
        return bool(self.columns or self.date_format or self.language)

    def problems(self) -> list[tuple[str, str]]:
        """Tell what is wrong with it: the part, and why in words."""
        headers = [folded(header) for header in self.columns.values()]
        twice = sorted({header for header in headers if header and headers.count(header) > 1})
        found = [("columns", f"“{name}” is none of our names: they are {', '.join(MAPPED)}.") for name in self.columns if name not in MAPPED]
        found += [("columns", f"“{name}” has no header.") for name, header in self.columns.items() if not header.strip()]
        found += [("columns", f"The header “{header}” stands for two of our names: which is meant?") for header in twice]
        if self.date_format and not _names_a_day(self.date_format):
            found.append(("date_format", f"“{self.date_format}” does not name day, month and year: write it like %d.%m.%Y."))
        if self.language and not LANGUAGE.fullmatch(self.language):
            found.append(("language", f"“{self.language}” is not a language code: write en, hy, az, ru, tr, …"))
        return found

    def applied(self, about: Mapping[str, str]) -> dict[str, str]:
        """Give what a row says with its date in our form, and the language that all of the outlet's tables are in."""
        said = dict(about)
        if self.date_format and said.get("published"):
            said["published"] = self._day(said["published"])
        if self.language and not said.get("language", "").strip():
            said["language"] = self.language
        return said

    def _day(self, value: str) -> str:
        """Read a date as the outlet writes it; one that it does not write so is left to the usual reading."""
        try:
            moment = datetime.strptime(value.strip(), self.date_format)
        except ValueError:
            return value
        # A clock without an offset is the outlet's own, and its day is the outlet's day
        return moment.isoformat() if moment.tzinfo else moment.date().isoformat()


def folded(header: str) -> str:
    """Give a header as headers are compared: without regard to capitals and spaces around it."""
    return header.removeprefix("\ufeff").strip().casefold()


def headers_written(headers: Sequence[str]) -> str:
    """List the headers of a table for people."""
    shown = [f"“{header.strip()[:40]}”" for header in headers if header.strip()]
    return ", ".join(shown[:20]) + (", …" if len(shown) > 20 else "") if shown else "none"


def _names_a_day(date_format: str) -> bool:
    try:
        return datetime.strptime(SOME_DAY.strftime(date_format), date_format).date() == SOME_DAY.date()
    except ValueError:
        return False
