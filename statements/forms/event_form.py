"""The form for an event."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.forms.https_addresses import https_addresses
from articles.forms.names_field import NamesField
from statements.models import Event


class EventForm(forms.ModelForm):
    """Edits an event's names as lines."""

    aliases = NamesField(help_text="Names under which texts mention it, one a line.")

    class Meta:
        model = Event
        fields = ("name", "slug", "kind", "start", "end", "place", "aliases", "description", "source", "as_of")
        formfield_callback = https_addresses

    def clean(self) -> dict[str, Any]:
        """Refuse an event that ends before it begins."""
        cleaned = super().clean() or {}
        if cleaned.get("start") and cleaned.get("end") and cleaned["start"] > cleaned["end"]:
            self.add_error("end", "The event ends before it begins.")
        return cleaned
