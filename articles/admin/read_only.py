"""Admin pages on which rows can be looked at and nothing else."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from articles.admin.https_admin import HttpsAdmin


class ReadOnlyAdmin(HttpsAdmin):
    """Shows rows whose changes belong to the site's own pages, where they leave a trace."""

    show_full_result_count = False  # counting millions for a heading is not worth it

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False
