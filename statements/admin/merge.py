"""Merges of speakers in the admin, to be looked at: they are made and taken back on the site's own pages."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.read_only import ReadOnlyAdmin
from statements.models import SpeakerMerge


@admin.register(SpeakerMerge)
class SpeakerMergeAdmin(ReadOnlyAdmin):
    """Merges."""

    list_display = ("given_up", "kept", "who_name", "made_at", "why", "undone_at", "undone_by_name")
    list_select_related = ("kept", "given_up")
    search_fields = ("kept__name", "given_up__name", "who_name", "why")
