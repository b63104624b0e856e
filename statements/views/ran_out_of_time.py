"""Answer in words where the database could not find what was asked for in the time it has."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.filters.limits import RanOutOfTimeError


class RanOutOfTimeMiddleware:
    """Turn a question that took too long into a page that says how to narrow it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Leave every answer as it is."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer with the page; htmx shows no part of it, so it is sent to the whole one."""
        if not isinstance(error, RanOutOfTimeError):
            return None
        response = render(request, "ran_out_of_time.html", {"path": request.path}, status=503)
        if request.headers.get("HX-Request"):
            response["HX-Redirect"] = request.get_full_path()
        return response
