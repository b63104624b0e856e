"""The day, month or year on which something was said, as exactly as it is written."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
IN_WORDS = (("%d %B %Y", "day"), ("%B %Y", "month"))
PRECISIONS = {1: "year", 2: "month", 3: "day"}

Said = tuple[date, str]


class SaidOnField(forms.CharField):
    """Reads 2024-11-08, 2024-11, 2024, 8 November 2024 or November 2024; what is left out is not known."""

    def clean(self, value: Any) -> Said | None:
        """Give the first day of the period and how exactly it is known."""
        if not (text := super().clean(value)):
            return None
        try:
            said = _from_numbers(text) or _from_words(text)
        except ValueError:
            raise ValidationError(f"There is no such day as {text[:40]}.") from None
        if said is None:
            raise ValidationError(f"“{text[:40]}” is not a date. Write 2024-11-08, or 2024-11 or 2024 where the day is not known.")
        return said


def said_as_typed(day: str | None, precision: str) -> str:
    """Write a stored day as the field reads it: only as far as it is known."""
    return (day or "")[: {"year": 4, "month": 7}.get(precision, 10)]


def _from_numbers(text: str) -> Said | None:
    if not (match := ISO.fullmatch(text)):
        return None
    numbers = [int(number) for number in match.groups() if number]
    return date(*(numbers + [1, 1])[:3]), PRECISIONS[len(numbers)]


def _from_words(text: str) -> Said | None:
    for shape, precision in IN_WORDS:
        try:
            return datetime.strptime(text, shape).date(), precision
        except ValueError:
            continue
    return None
