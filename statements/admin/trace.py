"""Runs, readings and corrections in the admin, to be looked at: they are kept as they were made."""

from __future__ import annotations

from django.contrib import admin

from articles.admin.read_only import ReadOnlyAdmin
from statements.models import Correction, ErrorReport, ExtractionRun, Reading


@admin.register(ExtractionRun)
class ExtractionRunAdmin(ReadOnlyAdmin):
    """Runs of extractors over versions."""

    list_display = ("id", "extractor", "version", "made_at")
    list_filter = ("extractor", "made_at")
    list_select_related = ("version__article",)
    search_fields = ("version__article__title",)
    ordering = ("-id",)


@admin.register(Reading)
class ReadingAdmin(ReadOnlyAdmin):
    """What runs said of quotes."""

    list_display = ("id", "quote", "run")
    list_filter = ("run__extractor",)
    list_select_related = ("quote", "run")
    search_fields = ("=quote__id",)
    ordering = ("-id",)


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """What people decided."""

    list_display = ("id", "quote", "field", "old", "new", "who_name", "made_at", "why")
    list_filter = ("field", "made_at", "who")
    list_select_related = ("quote",)
    search_fields = ("=quote__id", "who_name", "why")
    ordering = ("-id",)


@admin.register(ErrorReport)
class ErrorReportAdmin(ReadOnlyAdmin):
    """What readers reported, and what editors answered."""

    list_display = ("id", "quote", "kind", "state", "settled_by_name", "made_at")
    list_filter = ("state", "kind")
    list_select_related = ("quote",)
    search_fields = ("=quote__id", "note", "answer")
    exclude = ("contact",)
