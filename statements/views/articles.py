"""The list of articles."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.filters.articles import ArticleFilterSet
from statements.filters.counts import MOST, capped
from statements.presenters.address import Address
from statements.presenters.pager import pager
from statements.presenters.wording import counted


@require_safe
def articles(request: HttpRequest) -> HttpResponse:
    """List the articles that the address asks for."""
    address = Address(request.path, request.GET)
    if address.has_empty:
        return redirect(str(address))
    filterset = ArticleFilterSet(request.GET)
    page = filterset.page(request.GET.get("page", ""))
    said = f"{counted(capped(filterset.qs), 'article', 'articles', MOST)}, newest first."
    context = {"said": said, "form": filterset.form, "rows": page.rows, "pager": pager(page, address), "address": address}
    return render(request, "articles.html", context)
