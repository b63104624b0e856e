"""A decision about an import: it needs the revision that the person saw."""

from __future__ import annotations

from django import forms

MISSING = "This form does not say which state of the import you saw. Look at the import again, then decide."


class BatchForm(forms.Form):
    """Commit, discard or try again."""

    revision = forms.IntegerField(
        min_value=1, max_value=2**31 - 1, error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), MISSING)
    )
