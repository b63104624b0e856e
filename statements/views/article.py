"""The page of one article."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.article_page import article_or_404, article_page_of
from statements.policy import may_retract, may_review
from statements.presenters.article_page import article_page
from statements.presenters.extent import extent_for

GONE = 410


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the article's text with its quotes marked, or what became of it; `version` asks for an older text."""
    found = article_or_404(pk)
    reviews, is_gone = may_review(request.user), found.retracted_at is not None
    page = article_page_of(found, version_number(request.GET.get("version", "")), reviews=reviews)
    context = article_page(page, extent_for(request.user, found), reviews=reviews) | {"may_retract": may_retract(request.user)}
    return render(request, "article.html", context, status=GONE if is_gone and not reviews else 200)


def version_number(asked: str) -> int | None:
    """Read the number of a version; nothing asks for the newest."""
    if not asked:
        return None
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 9):
        raise Http404("A version is asked for by its number.")
    return int(asked)
