"""How days, numbers and lists are written on every page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from statements.models import Quote


def written(day: date) -> str:
    """Write a day: 8 November 2024."""
    return f"{day.day} {day:%B} {day.year}"


def written_to(day: date, precision: str) -> str:
    """Write a day as exactly as it is known: the day, the month or the year."""
    if precision == Quote.Precision.MONTH:
        return f"{day:%B} {day.year}"
    return str(day.year) if precision == Quote.Precision.YEAR else written(day)


def period(first: date | None, last: date | None) -> str:
    """Write a period, shorter where it fills whole years."""
    if first and last:
        whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        if whole:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        return written(first) if first == last else f"{written(first)} to {written(last)}"
    if first:
        return f"since {written(first)}"
    return f"until {written(last)}" if last else ""


def number(count: int, most: int | None = None) -> str:
    """Write a number with its thousands apart; one past the cap as the cap and more."""
    return f"{most:,}+" if most is not None and count > most else f"{count:,}"


def counted(count: int, one: str, many: str, most: int | None = None) -> str:
    """Write a number with its unit."""
    return f"{number(count, most)} {one if count == 1 else many}"


def either(names: Sequence[str], last: str = "or") -> str:
    """Join names: A, B or C."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
