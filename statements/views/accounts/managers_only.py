"""Pages about other people's accounts, which only admins may open."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache

from statements.policy import may_manage_accounts

View = Callable[..., HttpResponse]


class ManagersRequest(HttpRequest):
    """A request of somebody who has logged in."""

    user: User


def managers_only(view: View) -> View:
    """Send strangers to log in and refuse accounts that may not manage others."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else reverse("accounts"))
        if not may_manage_accounts(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return never_cache(guarded)
