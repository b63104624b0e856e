"""Outlets in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.actions.save_reference_row import save_reference_row
from articles.admin.reference import IN_ADMIN, ReferenceAdmin, signed_in
from articles.forms.outlet_form import OutletForm
from articles.models import Outlet


@admin.register(Outlet)
class OutletAdmin(ReferenceAdmin):
    """Outlets."""

    form = OutletForm
    list_display = ("name", "kind", "country", "represents", "language", "time_zone", "is_sample")
    list_filter = ("kind", "is_sample", "language", "country")
    list_select_related = ("country",)
    search_fields = ("name", "slug")
    autocomplete_fields = ("country",)

    def save_model(self, request: HttpRequest, obj: Outlet, form: Any, change: bool) -> None:
        """Save it."""
        save_reference_row(row=obj, who=signed_in(request), why=IN_ADMIN)
