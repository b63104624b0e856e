"""Admin pages of reference data: rows are added and edited through actions, and never deleted, for quotes and readings name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from articles.admin.https_admin import HttpsAdmin

if TYPE_CHECKING:
    from django.contrib.auth.models import User

IN_ADMIN = "edited in Django's admin"


def signed_in(request: HttpRequest) -> User | None:
    """Give the account that edits, for the history of the row."""
    user = request.user
    return user if user.is_authenticated else None


class ReferenceAdmin(HttpsAdmin):
    """Edits rows; what a row is called by elsewhere is fixed once it is stored."""

    fixed: tuple[str, ...] = ("slug",)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Fix the names that addresses, readings and corrections use."""
        return (*self.readonly_fields, *(self.fixed if obj else ()))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Leave the saving to an action."""
        raise NotImplementedError
