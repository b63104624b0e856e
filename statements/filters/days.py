"""Days in addresses: a whole day, or a month or year of which the first or last day counts."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError

DAY = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


class DayField(forms.CharField):
    """A day, or a whole month or year, of which it takes the first or the last day."""

    def __init__(self, *, last: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.last = last

    def clean(self, value: Any) -> date | None:
        """Read 2024, 2024-11 or 2024-11-08."""
        if not (text := super().clean(value)):
            return None
        if not (match := DAY.fullmatch(text)):
            raise ValidationError(f"“{text[:40]}” is not a date. Write 2024-11-08, 2024-11 or 2024.")
        try:
            return self._day(*match.groups())
        except ValueError:
            raise ValidationError(f"There is no such day as {text}.") from None

    def _day(self, year: str, month: str | None, day: str | None) -> date:
        in_month = int(month or (12 if self.last else 1))
        if not 1 <= in_month <= 12 or not 1 <= int(year) <= 9999:
            raise ValueError(in_month)
        return date(int(year), in_month, int(day or (calendar.monthrange(int(year), in_month)[1] if self.last else 1)))


class DayFilter(django_filters.Filter):
    """A day at one end of a period."""

    field_class = DayField
