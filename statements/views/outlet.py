"""The page of one outlet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Outlet
from statements.filters.latest import latest
from statements.models import Quote
from statements.presenters.quote_card import quote_cards


@require_safe
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the outlet's latest quotes."""
    found = get_object_or_404(Outlet, slug=slug)
    quotes = latest(Quote.objects.shown().filter(version__article__outlet=found))
    return render(request, "outlet.html", {"outlet": found, "total": quotes.total, "cards": quote_cards(quotes.rows, quotes.outlets)})
