"""The list of topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.directory import topics_with_counts


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """List the topics with their numbers of quotes."""
    return render(request, "topics.html", {"rows": topics_with_counts()})
