"""Roles and offices in the admin."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.reference import IN_ADMIN, ReferenceAdmin, signed_in
from statements.actions.save_office import delete_office, save_office
from statements.actions.save_reference_row import save_reference_row
from statements.forms.office_form import OfficeForm
from statements.forms.role_form import RoleForm
from statements.models import Office, Role


@admin.register(Role)
class RoleAdmin(ReferenceAdmin):
    """Roles."""

    form = RoleForm
    list_display = ("name", "slug", "unique")
    list_filter = ("unique",)
    search_fields = ("name", "slug")

    def save_model(self, request: HttpRequest, obj: Role, form: Any, change: bool) -> None:
        """Save it."""
        save_reference_row(row=obj, who=signed_in(request), why=IN_ADMIN)


@admin.register(Office)
class OfficeAdmin(ReferenceAdmin):
    """Offices; whoever saves one is told how many quotes show another office for it."""

    form = OfficeForm
    fixed = ()
    list_display = ("title", "speaker", "institution", "country", "start", "end")
    list_filter = ("role", "country", ("source", admin.EmptyFieldListFilter))
    list_select_related = ("speaker", "institution", "country")
    search_fields = ("title", "speaker__name", "institution__name")
    autocomplete_fields = ("speaker", "role", "institution", "country")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Ask for the permission, as Django does."""
        return admin.ModelAdmin.has_delete_permission(self, request, obj)

    def save_model(self, request: HttpRequest, obj: Office, form: Any, change: bool) -> None:
        """Save it, and say what followed."""
        self._tell(request, save_office(office=obj, who=signed_in(request), why=IN_ADMIN))

    def delete_model(self, request: HttpRequest, obj: Office) -> None:
        """Forget it, and say what followed."""
        self._tell(request, delete_office(office=obj, who=signed_in(request), why=IN_ADMIN))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Office]) -> None:
        """Forget each, and say what followed."""
        rows = queryset.select_related("speaker")
        self._tell(request, sum(delete_office(office=office, who=signed_in(request), why=IN_ADMIN) for office in rows))

    def _tell(self, request: HttpRequest, quotes: int) -> None:
        self.message_user(request, f"Quotes that now show another office beside their speaker: {quotes:,}.", messages.INFO)
