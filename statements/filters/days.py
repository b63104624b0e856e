"""Days in addresses: a whole day, or a month or year of which the first or last day counts."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError

from statements.core.typed_days import read_day


class DayField(forms.CharField):
    """A day, or a whole month or year, of which it takes the first or the last day."""

    def __init__(self, *, last: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.last = last

    def clean(self, value: Any) -> date | None:
        """Read 2024, 2024-11, 2024-11-08, November 2024 or 8 November 2024."""
        if not (text := super().clean(value)):
            return None
        try:
            typed = read_day(text)
        except ValueError:
            raise ValidationError(f"There is no such day as {text}.") from None
        if typed is None:
            raise ValidationError(f"“{text[:40]}” is not a date. Write 2024-11-08, 2024-11 or 2024, or 8 November 2024.")
        return _last_of(*typed) if self.last else typed[0]


def _last_of(first: date, precision: str) -> date:
    if precision == "day":
        return first
    month = 12 if precision == "year" else first.month
    return first.replace(month=month, day=calendar.monthrange(first.year, month)[1])


class DayFilter(django_filters.Filter):
    """A day at one end of a period."""

    field_class = DayField
