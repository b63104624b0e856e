"""The page of one article."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.article_page import article_or_404, article_page_of
from statements.presenters.article_page import article_page
from statements.presenters.extent import extent_for


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the article's text with its quotes marked; `version` asks for an older text."""
    found = article_or_404(pk)
    page = article_page_of(found, _number(request.GET.get("version", "")))
    return render(request, "article.html", article_page(page, extent_for(request.user, found)))


def _number(asked: str) -> int | None:
    """Read the number of a version; nothing asks for the newest."""
    if not asked:
        return None
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 9):
        raise Http404("A version is asked for by its number.")
    return int(asked)
