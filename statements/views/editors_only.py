"""Pages that only editors and admins may open."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from statements.policy import may_review

View = Callable[..., HttpResponse]


class EditorsRequest(HttpRequest):
    """A request of somebody who has logged in."""

    user: User


def editors_only(view: View) -> View:
    """Send strangers to log in and refuse accounts that may not review; for views of one quote."""

    @wraps(view)
    def guarded(request: HttpRequest, pk: int, **rest: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            # What was posted cannot be posted again by logging in: go on at the editor
            return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else reverse("edit-quote", args=[pk]))
        if not may_review(request.user):
            raise PermissionDenied
        return view(request, pk, **rest)

    return guarded
