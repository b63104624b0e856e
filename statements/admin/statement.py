"""Statements and decisions about pairs of quotes in the admin, to be looked at."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.read_only import ReadOnlyAdmin
from statements.models import PairDecision, Statement


@admin.register(Statement)
class StatementAdmin(ReadOnlyAdmin):
    """Statements."""

    list_display = ("id", "merged_into", "added_at")
    list_select_related = ("merged_into",)
    search_fields = ("=id",)


@admin.register(PairDecision)
class PairDecisionAdmin(ReadOnlyAdmin):
    """What editors decided about pairs."""

    list_display = ("first", "second", "verdict", "who_name", "made_at")
    list_filter = ("verdict",)
    list_select_related = ("first", "second")
    search_fields = ("=first__id", "=second__id", "who_name")
