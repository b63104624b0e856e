"""The list of outlets."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.directory import outlets_with_counts


@require_safe
def outlets(request: HttpRequest) -> HttpResponse:
    """List the outlets with their numbers of quotes."""
    return render(request, "outlets.html", {"rows": outlets_with_counts()})
