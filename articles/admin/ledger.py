"""The import ledger in the admin, to be looked at."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.read_only import ReadOnlyAdmin
from articles.models import ImportBatch, ImportItem, Upload, UploadChunk, Worker


@admin.register(ImportBatch)
class ImportBatchAdmin(ReadOnlyAdmin):
    """Batches."""

    list_display = ("__str__", "state", "origin", "created_by_name", "created_at", "finished_at")
    list_filter = ("state", "origin")
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


@admin.register(Upload)
class UploadAdmin(ReadOnlyAdmin):
    """Files as they were sent, without their bytes."""

    list_display = ("name", "batch", "size", "sha256")
    list_select_related = ("batch",)
    search_fields = ("name", "sha256")


@admin.register(UploadChunk)
class UploadChunkAdmin(ReadOnlyAdmin):
    """Megabytes of uploaded files; their contents stay where they are."""

    list_display = ("__str__", "upload")
    list_select_related = ("upload",)
    search_fields = ("upload__name",)
    exclude = ("content",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[UploadChunk]:
        """Leave the bytes where they are."""
        return super().get_queryset(request).defer("content")


@admin.register(Worker)
class WorkerAdmin(ReadOnlyAdmin):
    """Processes that work imports off."""

    list_display = ("name", "began_at", "seen_at")
    search_fields = ("name",)
