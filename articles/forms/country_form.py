"""The form for a country."""

from __future__ import annotations

from django import forms

from articles.forms.https_addresses import https_addresses
from articles.forms.names_field import NamesField
from articles.models import Country


class CountryForm(forms.ModelForm):
    """Edits a country's names as lines."""

    names = NamesField(help_text="Forms of the name as printed, one a line.")
    demonyms = NamesField()
    capitals = NamesField(help_text="The capital first, then its variants, one a line.")

    class Meta:
        model = Country
        fields = ("name", "code", "slug", "names", "demonyms", "capitals", "source", "as_of")
        formfield_callback = https_addresses
