"""The history of reference rows in the admin, to be looked at: it is kept as it was made."""

from __future__ import annotations

from django.apps import apps
from django.contrib import admin

from articles.admin.read_only import ReadOnlyAdmin


class HistoryAdmin(ReadOnlyAdmin):
    """Copies of rows, the newest first, with who made the change and why."""

    list_display = ("__str__", "history_type", "history_user_name", "history_date", "history_change_reason")
    list_filter = ("history_type", "history_date")
    search_fields = ("history_user_name", "history_change_reason")


def register_histories(app: str) -> None:
    """Register the history of every model of an app that keeps one."""
    for model in apps.get_app_config(app).get_models():
        if hasattr(model, "history_user_name"):
            admin.site.register(model, HistoryAdmin)
