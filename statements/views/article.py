"""The page of one article."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article
from statements.filters.latest import latest
from statements.models import Quote
from statements.presenters.quote_card import quote_cards


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the article reports."""
    found = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
    quotes = latest(Quote.objects.shown().filter(version__article=found), size=100)
    return render(request, "article.html", {"article": found, "total": quotes.total, "cards": quote_cards(quotes.rows, quotes.outlets)})
