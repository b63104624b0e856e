"""The page of one speaker."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from statements.filters.latest import latest
from statements.models import Quote, Speaker
from statements.presenters.quote_card import quote_cards


@require_safe
def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the speaker's latest quotes; a merged speaker's address leads to the one it went into."""
    found = get_object_or_404(Speaker.objects.select_related("country", "merged_into"), slug=slug)
    if found.merged_into:
        return redirect(found.merged_into, permanent=True)
    quotes = latest(Quote.objects.shown().by(found))
    return render(request, "speaker.html", {"speaker": found, "total": quotes.total, "cards": quote_cards(quotes.rows, quotes.outlets)})
