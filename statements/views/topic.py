"""The page of one topic."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.filters.subject_page import topic_quotes
from statements.models import Topic
from statements.presenters.subject_page import topic_page


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the topic and the quotes on it."""
    found = get_object_or_404(Topic, slug=slug)
    return render(request, "topic.html", topic_page(found, topic_quotes(found)))
