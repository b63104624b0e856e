"""The form for an alias: dates in order, and each text once for a speaker on a day."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from articles.forms.https_addresses import https_addresses
from statements.models import Alias


class AliasForm(forms.ModelForm):
    """Edits an alias."""

    class Meta:
        model = Alias
        fields = ("speaker", "text", "start", "end", "source", "as_of")
        formfield_callback = https_addresses
        help_texts = {"source": "Without a source the alias only suggests: no quote is attributed by it.", "start": "Empty where it always held."}

    def clean(self) -> dict[str, Any]:
        """Refuse periods that end before they begin, and the same alias twice."""
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and start > end:
            self.add_error("end", "The period ends before it begins.")
            return cleaned
        same = Alias.objects.filter(speaker=cleaned.get("speaker"), text=cleaned.get("text", "")).exclude(pk=self.instance.pk)
        if end:
            same = same.filter(Q(start__isnull=True) | Q(start__lte=end))
        if start:
            same = same.filter(Q(end__isnull=True) | Q(end__gte=start))
        if same.exists():
            self.add_error("text", "The speaker has this alias already for some of these days.")
        return cleaned
