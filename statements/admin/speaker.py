"""Speakers and their aliases in the admin."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.reference import IN_ADMIN, ReferenceAdmin, signed_in
from statements.actions.names.aliases import remove_alias, save_alias
from statements.actions.names.speakers import save_speaker
from statements.forms.alias_form import AliasForm
from statements.models import Alias, Speaker

KEPT = (Speaker.Status.CANDIDATE, Speaker.Status.ACCEPTED)


@admin.register(Speaker)
class SpeakerAdmin(ReferenceAdmin):
    """Speakers; the address is fixed, and merging two is no matter of editing one."""

    fields = ("name", "slug", "kind", "country", "represents", "part_of", "gender", "wikidata", "status", "merged_into", "printed_office", "folded")
    readonly_fields = ("folded", "merged_into", "printed_office")
    list_display = ("name", "kind", "country", "represents", "status", "wikidata")
    list_filter = ("status", "kind", "country")
    list_select_related = ("country",)
    search_fields = ("name", "slug", "wikidata", "aliases__text")
    autocomplete_fields = ("country", "part_of")

    def get_readonly_fields(self, request: HttpRequest, obj: Speaker | None = None) -> tuple[str, ...]:
        """Leave the state of what is merged, or no name, to the pages where the quotes follow."""
        merged = ("status",) if obj and obj.status in (Speaker.Status.MERGED, Speaker.Status.IGNORED) else ()
        return (*super().get_readonly_fields(request, obj), *merged)

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.TypedChoiceField | None:
        """Offer no merging and no discarding among the states."""
        if db_field.name == "status":
            kwargs["choices"] = [choice for choice in Speaker.Status.choices if choice[0] in KEPT]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Speaker, form: Any, change: bool) -> None:
        """Save it."""
        save_speaker(speaker=obj, who=signed_in(request), why=IN_ADMIN)


@admin.register(Alias)
class AliasAdmin(ReferenceAdmin):
    """Aliases; they may be forgotten, for stored quotes do not hang on them."""

    form = AliasForm
    fixed = ()
    list_display = ("text", "speaker", "start", "end", "source")
    list_filter = (("source", admin.EmptyFieldListFilter),)
    list_select_related = ("speaker",)
    search_fields = ("text", "speaker__name", "speaker__slug")
    autocomplete_fields = ("speaker",)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Ask for the permission, as Django does."""
        return admin.ModelAdmin.has_delete_permission(self, request, obj)

    def save_model(self, request: HttpRequest, obj: Alias, form: Any, change: bool) -> None:
        """Save it."""
        save_alias(alias=obj, who=signed_in(request), why=IN_ADMIN)

    def delete_model(self, request: HttpRequest, obj: Alias) -> None:
        """Forget it."""
        remove_alias(alias=obj, who=signed_in(request), why=IN_ADMIN)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Alias]) -> None:
        """Forget each."""
        for alias in queryset:
            remove_alias(alias=alias, who=signed_in(request), why=IN_ADMIN)
