"""The list of events."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.directory import events_with_counts


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """List the events with their numbers of quotes."""
    return render(request, "events.html", {"rows": events_with_counts()})
