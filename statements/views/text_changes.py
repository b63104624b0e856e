"""What changed between two texts of an article."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.filters.article_page import article_or_404
from statements.filters.text_changes import text_changes_of
from statements.policy import may_review
from statements.presenters.extent import Extent, extent_for
from statements.presenters.text_changes import changes_page
from statements.views.article import version_number


@require_safe
def text_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Put two texts side by side, with what became of the quotes; what is retracted has only its tombstone."""
    article = article_or_404(pk)
    extent = extent_for(request.user, article)
    if extent is Extent.NOTHING:
        return redirect(article)
    older, newer = (version_number(request.GET.get(name, "")) for name in ("from", "to"))
    page = text_changes_of(article, older, newer)
    return render(request, "text_changes.html", changes_page(article, page, extent, reviews=may_review(request.user)))
