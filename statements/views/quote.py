"""The page of one quote, its permanent address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.filters.counts import other_outlets
from statements.models import Quote
from statements.policy import may_review
from statements.presenters.quote_card import quote_card


@require_safe
def quote(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the quote, or what became of it."""
    found = get_object_or_404(Quote.objects.for_cards(), pk=pk)
    if found.is_hidden and not may_review(request.user):
        return render(request, "quote_gone.html", {"quote": found}, status=410)
    return render(request, "quote.html", {"card": quote_card(found, other_outlets([found]))})
