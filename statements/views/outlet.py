"""The page of one outlet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Outlet
from statements.filters.subject_page import outlet_articles, outlet_quotes
from statements.presenters.subject_page import outlet_page


@require_safe
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the outlet and the quotes in its articles."""
    found = get_object_or_404(Outlet.objects.select_related("country"), slug=slug)
    return render(request, "outlet.html", outlet_page(found, outlet_quotes(found), outlet_articles(found)))
