"""The page of one topic."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.filters.latest import latest
from statements.models import Quote, Topic
from statements.presenters.quote_card import quote_cards


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the topic's latest quotes."""
    found = get_object_or_404(Topic, slug=slug)
    quotes = latest(Quote.objects.shown().filter(pk__in=found.quote_topics.values("quote")))
    return render(request, "topic.html", {"topic": found, "total": quotes.total, "cards": quote_cards(quotes.rows, quotes.outlets)})
