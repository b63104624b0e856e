"""The form for an outlet."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError

from articles.forms.columns_field import ColumnsField
from articles.forms.https_addresses import https_addresses
from articles.forms.names_field import NamesField
from articles.models import Outlet
from articles.readers.mapping import ColumnMapping

FIELDS = {"columns": "table_columns", "date_format": "table_dates", "language": "table_language"}


class OutletForm(forms.ModelForm):
    """Edits an outlet; no name may mean two outlets."""

    aliases = NamesField(help_text="Other names under which manifests give it, one a line.")
    table_columns = ColumnsField()
    table_dates = forms.CharField(
        required=False, label="Dates in its tables", help_text="As %d.%m.%Y for 08.11.2024; empty where they are written 2024-11-08."
    )
    table_language = forms.CharField(
        required=False, label="Language of its tables", help_text="As en, hy, az, ru, where no column tells; empty where the texts are to tell it."
    )

    class Meta:
        model = Outlet
        fields = ("name", "slug", "aliases", "country", "represents", "language", "kind", "time_zone", "homepage", "is_sample")
        formfield_callback = https_addresses

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mapping = ColumnMapping.from_json(self.instance.column_mapping)
        self.initial.update(table_columns=dict(mapping.columns), table_dates=mapping.date_format, table_language=mapping.language)

    def clean_time_zone(self) -> str:
        """Refuse a zone that no clock knows: days of publication depend on it."""
        zone: str = self.cleaned_data["time_zone"]
        if zone not in available_timezones():
            raise ValidationError(f"“{zone}” is no time zone. Write it like Asia/Yerevan, Asia/Baku or UTC.")
        return zone

    def clean(self) -> dict[str, Any]:
        """Refuse a column mapping that cannot be used, and a name that another outlet goes by."""
        cleaned = super().clean() or {}
        self._clean_mapping(cleaned)
        others = Outlet.objects.exclude(pk=self.instance.pk)
        taken = {called.casefold(): other.name for other in others for called in (other.name, other.slug, *other.aliases)}
        for field, names in (("name", [cleaned.get("name", "")]), ("aliases", cleaned.get("aliases", []))):
            for name in names:
                if holder := taken.get(name.casefold()):
                    self.add_error(field, f"“{name}” is a name of {holder}: articles would go to the wrong outlet.")
        return cleaned

    def _clean_mapping(self, cleaned: dict[str, Any]) -> None:
        """Put the three fields of the mapping into the one that is stored."""
        if {"table_columns", "table_dates", "table_language"} <= set(cleaned):
            language = cleaned["table_language"].strip().lower()
            mapping = ColumnMapping(cleaned["table_columns"], cleaned["table_dates"].strip(), language)
            for field, problem in mapping.problems():
                self.add_error(FIELDS[field], problem)
            self.instance.column_mapping = mapping.to_json()
