"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.front import front
from statements.presenters.home import home_page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the latest quotes, the activity, the most quoted and the topics."""
    return render(request, "home.html", home_page(front()))
