"""Read a day, month or year as people type it and as the site prints it."""

from __future__ import annotations

import re
from datetime import date, datetime

NUMBERS = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
IN_WORDS = (("%d %B %Y", "day"), ("%B %Y", "month"))
PRECISIONS = {1: "year", 2: "month", 3: "day"}

TypedDay = tuple[date, str]


def read_day(text: str) -> TypedDay | None:
    """Read 2024-11-08, 2024-11, 2024, 8 November 2024 or November 2024: the first day, and how exactly it is said; ValueError for no such day."""
    return _from_numbers(text) or _from_words(text)


def _from_numbers(text: str) -> TypedDay | None:
    if not (match := NUMBERS.fullmatch(text)):
        return None
    numbers = [int(number) for number in match.groups() if number]
    return date(*(numbers + [1, 1])[:3]), PRECISIONS[len(numbers)]


def _from_words(text: str) -> TypedDay | None:
    for shape, precision in IN_WORDS:
        try:
            return datetime.strptime(text, shape).date(), precision
        except ValueError:
            continue
    return None
