"""The page of one quote, its permanent address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.quote_page import last_rejection, last_run, quote_or_404, quote_page_of
from statements.filters.text_changes import changes_since
from statements.policy import may_review
from statements.presenters.conflict import machine_says
from statements.presenters.extent import extent_for
from statements.presenters.quote_page import quote_page, tombstone, values_of
from statements.presenters.text_changes import since

GONE = 410


@require_safe
def quote(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the quote in its article, or what became of it."""
    found = quote_or_404(pk)
    reviews = may_review(request.user)
    if found.is_hidden and not reviews:
        response = render(request, "quote_gone.html", tombstone(found, last_rejection(found), last_run(found)), status=GONE)
        response["X-Robots-Tag"] = "noindex"
        return response
    address = request.build_absolute_uri(found.get_absolute_url())
    loaded = quote_page_of(found)
    page = quote_page(loaded, extent_for(request.user, found.version.article), address)
    page["since"] = since(found, changes_since(found), reviews=reviews)
    machine = machine_says(found, loaded.trace, values_of(loaded.trace)) if reviews else ()
    return render(request, "quote.html", page | {"may_review": reviews, "machine": machine})
