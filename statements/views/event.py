"""The page of one event."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.filters.subject_page import event_quotes
from statements.models import Event
from statements.presenters.subject_page import event_page


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the event, what was said there and what mentions it."""
    found = get_object_or_404(Event, slug=slug)
    return render(request, "event.html", event_page(found, event_quotes(found)))
