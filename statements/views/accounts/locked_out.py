"""What somebody is told who has typed wrong passwords too often."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def locked_out(request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, Any] | None = None) -> HttpResponse:
    """Say when to try again, and what else can be done; whether the name is that of an account is not said."""
    seconds = int(settings.AXES_COOLOFF_TIME.total_seconds())
    page = render(request, "accounts/locked_out.html", {"minutes": seconds // 60}, status=429)
    page["Retry-After"] = str(seconds)
    return page
