"""The page of one event."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.filters.latest import latest
from statements.models import Event, Quote
from statements.presenters.quote_card import quote_cards


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the event's latest quotes."""
    found = get_object_or_404(Event, slug=slug)
    quotes = latest(Quote.objects.shown().filter(Q(occasion=found) | Q(pk__in=found.mentioned_in.values("pk"))))
    return render(request, "event.html", {"event": found, "total": quotes.total, "cards": quote_cards(quotes.rows, quotes.outlets)})
