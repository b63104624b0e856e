"""Who gets into Django's admin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods, require_safe

from statements.policy import may_administer


class TrackerAdminSite(AdminSite):
    """Lets in staff who are admins of the tracker, and nobody else; they log in where everybody does."""

    site_header = site_title = "Statement tracker: administration"
    index_title = "Reference data, articles and quotes"

    def has_permission(self, request: HttpRequest) -> bool:
        """Ask for the group as well as for the staff mark."""
        return super().has_permission(request) and may_administer(request.user)

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        """Refuse the methods that Django's views would take for opening a page."""
        return require_http_methods(["GET", "HEAD", "POST"])(super().admin_view(view, cacheable))

    @method_decorator(require_safe)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead to the one log-in page, so that the same watch is kept on every attempt."""
        index = reverse("admin:index")
        return redirect(index) if self.has_permission(request) else redirect_to_login(request.GET.get(REDIRECT_FIELD_NAME) or index)

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # type: ignore[override]
        """Lead to the one page on which passwords change, which leaves a trace."""
        return redirect("change-password")

    def password_change_done(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # type: ignore[override]
        """Lead to the account whose password has changed."""
        return redirect("own-account")
