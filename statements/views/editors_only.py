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


def only_those_who(may: Callable[[User], bool], goes_on: str) -> Callable[[View], View]:
    """Send strangers to log in, and refuse accounts that may not; `goes_on` names the page to go on at after logging in."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **place: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                # What was posted cannot be posted again by logging in: go on where it can be written again
                return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else reverse(goes_on, kwargs=place))
            if not may(request.user):
                raise PermissionDenied
            return view(request, **place)

        return guarded

    return guard


editors_only = only_those_who(may_review, "edit-quote")
"""For the views of one quote."""
