"""The day, month or year on which something was said, as exactly as it is written."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from statements.core.typed_days import TypedDay, read_day


class SaidOnField(forms.CharField):
    """Reads 2024-11-08, 2024-11, 2024, 8 November 2024 or November 2024; what is left out is not known."""

    def clean(self, value: Any) -> TypedDay | None:
        """Give the first day of the period and how exactly it is known."""
        if not (text := super().clean(value)):
            return None
        try:
            said = read_day(text)
        except ValueError:
            raise ValidationError(f"There is no such day as {text[:40]}.") from None
        if said is None:
            raise ValidationError(f"“{text[:40]}” is not a date. Write 2024-11-08, or 2024-11 or 2024 where the day is not known.")
        return said


def said_as_typed(day: str | None, precision: str) -> str:
    """Write a stored day as the field reads it: only as far as it is known."""
    return (day or "")[: {"year": 4, "month": 7}.get(precision, 10)]
