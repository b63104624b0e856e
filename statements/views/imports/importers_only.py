"""Pages that only those who may import open."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from statements.policy import may_import

View = Callable[..., HttpResponseBase]


class ImportersRequest(HttpRequest):
    """A request of somebody who has logged in and may import."""

    user: User


def turned_away(request: HttpRequest) -> HttpResponseBase | None:
    """Send strangers to log in and refuse accounts that may not import."""
    if not request.user.is_authenticated:
        # What was posted cannot be posted again by logging in: go on at the list
        return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else reverse("imports"))
    if not may_import(request.user):
        raise PermissionDenied
    return None


def importers_only(view: View) -> View:
    """Let in those who may import."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return turned_away(request) or view(request, *args, **kwargs)

    return guarded
