"""The import ledger in the admin, to be looked at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.read_only import ReadOnlyAdmin
from articles.models import ImportBatch, ImportItem


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadOnlyAdmin):
    """Batches."""

    list_display = ("__str__", "state", "created_by_name", "created_at", "finished_at")
    list_filter = ("state",)
    search_fields = ("created_by_name", "key")


@admin.register(ImportItem)
class ImportItemAdmin(ReadOnlyAdmin):
    """Items, without the bytes that wait to be stored."""

    list_display = ("source", "line", "batch", "state", "attempts", "error")
    list_filter = ("state",)
    list_select_related = ("batch",)
    search_fields = ("source", "error")
    exclude = ("payload",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportItem]:
        """Leave the waiting bytes where they are."""
        return super().get_queryset(request).defer("payload")
