"""The form for an office: dates in order, and one holder at a time where the role has only one."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.forms.https_addresses import https_addresses
from statements.filters.rivals import held_by_rival, rival_of
from statements.models import Office


class OfficeForm(forms.ModelForm):
    """Edits an office."""

    class Meta:
        model = Office
        fields = ("speaker", "role", "title", "institution", "country", "start", "end", "source", "as_of")
        formfield_callback = https_addresses

    def clean(self) -> dict[str, Any]:
        """Refuse terms that end before they begin, and two holders of one office on one day."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["start"] > cleaned["end"]:
            self.add_error("end", "The term ends before it begins.")
        elif not self.errors and (rival := rival_of(Office(pk=self.instance.pk, **cleaned))):
            self.add_error("start", held_by_rival(rival))
        return cleaned
