"""The number that tells which state of a quote a person had before them."""

from __future__ import annotations

from typing import Any

from django import forms

MISSING = "This form does not say which state of the quote you saw. Open the quote again before you save."


class RevisionField(forms.IntegerField):
    """A quote's revision, carried unseen; a form without it is refused, for it could undo somebody's work."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        errors = dict.fromkeys(("required", "invalid", "min_value", "max_value"), MISSING)
        super().__init__(min_value=1, max_value=2**31 - 1, error_messages=errors, **kwargs)
