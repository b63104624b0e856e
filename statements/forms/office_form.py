"""The form for an office: dates in order, and one holder at a time where the role has only one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q

from articles.forms.https_addresses import https_addresses
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
        elif rival := self._rival(cleaned):
            term = f"{rival.start or 'its beginning'} to {rival.end or 'now'}"
            self.add_error("start", f"{rival.speaker} held this office from {term}. End one term before the other begins.")
        return cleaned

    def _rival(self, cleaned: dict[str, Any]) -> Office | None:
        """Find somebody else who is said to have held a unique office at the same time."""
        role, institution = cleaned.get("role"), cleaned.get("institution")
        if not (role and role.unique and institution and cleaned.get("source") and cleaned.get("speaker")):
            return None
        others = Office.objects.filter(role=role, institution=institution).exclude(source="").exclude(speaker=cleaned["speaker"])
        if cleaned.get("end"):
            others = others.filter(Q(start__isnull=True) | Q(start__lte=cleaned["end"]))
        if cleaned.get("start"):
            others = others.filter(Q(end__isnull=True) | Q(end__gte=cleaned["start"]))
        return others.exclude(pk=self.instance.pk).select_related("speaker").first()
