"""The form for an alias: dates in order, and each text once for a speaker on a day."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.forms.https_addresses import https_addresses
from statements.filters.rivals import same_days
from statements.models import Alias


class AliasForm(forms.ModelForm):
    """Edits an alias."""

    class Meta:
        model = Alias
        fields = ("speaker", "text", "language", "start", "end", "source", "as_of")
        formfield_callback = https_addresses
        help_texts = {"source": "Without a source the alias only suggests: no quote is attributed by it.", "start": "Empty where it always held."}

    def clean(self) -> dict[str, Any]:
        """Refuse periods that end before they begin, and the same alias twice."""
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and start > end:
            self.add_error("end", "The period ends before it begins.")
            return cleaned
        same = Alias.objects.filter(same_days(start, end), speaker=cleaned.get("speaker"), text=cleaned.get("text", ""))
        if same.exclude(pk=self.instance.pk).exists():
            self.add_error("text", "The speaker has this alias already for some of these days.")
        return cleaned
