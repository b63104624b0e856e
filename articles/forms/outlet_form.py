"""The form for an outlet."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError

from articles.forms.https_addresses import https_addresses
from articles.forms.names_field import NamesField
from articles.models import Outlet


class OutletForm(forms.ModelForm):
    """Edits an outlet; no name may mean two outlets."""

    aliases = NamesField(help_text="Other names under which manifests give it, one a line.")

    class Meta:
        model = Outlet
        fields = ("name", "slug", "aliases", "country", "represents", "language", "kind", "time_zone", "homepage", "is_sample")
        formfield_callback = https_addresses

    def clean_time_zone(self) -> str:
        """Refuse a zone that no clock knows: days of publication depend on it."""
        zone: str = self.cleaned_data["time_zone"]
        if zone not in available_timezones():
            raise ValidationError(f"“{zone}” is no time zone. Write it like Asia/Yerevan, Asia/Baku or UTC.")
        return zone

    def clean(self) -> dict[str, Any]:
        """Refuse a name that another outlet goes by."""
        cleaned = super().clean() or {}
        others = Outlet.objects.exclude(pk=self.instance.pk)
        taken = {called.casefold(): other.name for other in others for called in (other.name, other.slug, *other.aliases)}
        for field, names in (("name", [cleaned.get("name", "")]), ("aliases", cleaned.get("aliases", []))):
            for name in names:
                if holder := taken.get(name.casefold()):
                    self.add_error(field, f"“{name}” is a name of {holder}: articles would go to the wrong outlet.")
        return cleaned
