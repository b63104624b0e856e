"""Countries in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.actions.save_reference_row import save_reference_row
from articles.admin.reference import IN_ADMIN, ReferenceAdmin, signed_in
from articles.forms.country_form import CountryForm
from articles.models import Country


@admin.register(Country)
class CountryAdmin(ReferenceAdmin):
    """Countries; code and slug are fixed."""

    form = CountryForm
    fixed = ("slug", "code")
    list_display = ("name", "code", "as_of")
    search_fields = ("name", "code", "slug")

    def save_model(self, request: HttpRequest, obj: Country, form: Any, change: bool) -> None:
        """Save it."""
        save_reference_row(row=obj, who=signed_in(request), why=IN_ADMIN)
