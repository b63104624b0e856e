"""The history of a quote: what people decided about it and what each reading of the article said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from statements.core.values import CORRECTABLE
from statements.filters.traces import Trace
from statements.models import Correction, Reading
from statements.presenters.value_words import LABELS, ValueWords
from statements.presenters.wording import written

AT_ONCE = timedelta(seconds=2)  # what one form changed is stored row by row


@dataclass(frozen=True, slots=True)
class Change:
    """One field with its value before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person changed at one time, and why."""

    who: str
    when: str
    why: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading: what it said that the quote does not hold, and how sure it was."""

    extractor: str
    when: str
    sureness: str
    differs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class History:
    """Everything that has been done to a quote, newest first."""

    deeds: tuple[Deed, ...]
    readings: tuple[ReadingLine, ...]


def history(trace: Trace, values: Mapping[str, Any], text: str) -> History:
    """Shape the trace of a quote that holds these values."""
    words = ValueWords(text, trace.names)
    deeds = tuple(_deed(rows, words) for rows in _together(trace.corrections))
    return History(deeds[::-1], tuple(_reading(row, values, words) for row in reversed(trace.readings)))


def differences(one: Mapping[str, Any], other: Mapping[str, Any], words: ValueWords, fields: tuple[str, ...] = CORRECTABLE) -> tuple[Change, ...]:
    """Put two sets of values side by side where they differ."""
    return tuple(Change(LABELS[name], words.write(name, one[name]), words.write(name, other[name])) for name in fields if one[name] != other[name])


def moment(when: datetime) -> str:
    """Write a time: 8 November 2024, 14:02 UTC."""
    utc = when.astimezone(UTC)
    return f"{written(utc.date())}, {utc:%H:%M} UTC"


def _together(corrections: list[Correction]) -> list[list[Correction]]:
    """Put side by side what one person saved at once."""
    groups: list[list[Correction]] = []
    for row in corrections:
        first = groups[-1][0] if groups else None
        if first and (first.who_name, first.why) == (row.who_name, row.why) and row.made_at - first.made_at < AT_ONCE:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _deed(rows: list[Correction], words: ValueWords) -> Deed:
    changes = tuple(Change(LABELS[row.field], words.write(row.field, row.old), words.write(row.field, row.new)) for row in rows)
    return Deed(rows[0].who_name, moment(rows[0].made_at), rows[0].why, changes)


def _reading(reading: Reading, values: Mapping[str, Any], words: ValueWords) -> ReadingLine:
    said = {name: reading.values[name] for name in CORRECTABLE if name in reading.values}
    differs = tuple((LABELS[name], words.write(name, value)) for name, value in said.items() if value != values[name])
    # A share of nothing is that of a field left empty
    shares = {"pieces" if name == "content" else name: share for name, share in reading.confidence.items() if share}
    sureness = ", ".join(f"{LABELS.get(name, name).lower()} {share:.2f}" for name, share in shares.items())
    return ReadingLine(reading.run.extractor, moment(reading.run.made_at), sureness, differs)
