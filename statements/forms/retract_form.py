"""Mark an article as retracted, and take that back: both for a reason."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from statements.core.typed_days import TypedDay
from statements.forms.decision_form import LONGEST_REASON
from statements.forms.said_on_field import SaidOnField


class RestoreArticleForm(forms.Form):
    """Take a retraction back."""

    reason = forms.CharField(
        label="Why it stands again",
        max_length=LONGEST_REASON,
        error_messages={"required": "Say why it stands again: the trace keeps the reason, “another article was retracted, not this one”."},
    )


class RetractForm(forms.Form):
    """Mark an article as retracted."""

    reason = forms.CharField(
        label="Why it was retracted",
        max_length=LONGEST_REASON,
        error_messages={"required": "Say why: readers see the reason in place of the text, for example “the interview was invented”."},
    )
    source = forms.URLField(
        label="Where the outlet says so",
        max_length=1000,
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "This is no address. Copy it from the browser, or leave it empty."},
    )
    day = SaidOnField(label="Day of the retraction", max_length=40, required=False)

    def clean_day(self) -> date | None:
        """Take a whole day that is not to come."""
        typed: TypedDay | None = self.cleaned_data["day"]
        if typed is None:
            return None
        day, precision = typed
        if precision != "day":
            raise ValidationError("Write the whole day, 2024-11-08, or leave it empty if it is not known.")
        if day > timezone.now().date():
            raise ValidationError("This day is still to come.")
        return day
