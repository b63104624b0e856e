"""The list of quotes, with its filters."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from statements.filters.listing import list_quotes
from statements.models import Quote
from statements.policy import may_review
from statements.presenters.address import Address
from statements.presenters.quote_list import quote_list


@require_safe
@vary_on_headers("HX-Request")
def quotes(request: HttpRequest) -> HttpResponse:
    """List the quotes that the address asks for; a bare name that no quote has leads to its one bearer."""
    address = Address(request.path, request.GET)
    reviews = may_review(request.user)
    listing = list_quotes(request.GET, Quote.objects.all() if reviews and request.GET.get("left") else None)
    if (plainer := address.plainer(listing.filterset.chosen)) is not None:
        return redirect(plainer)
    is_part = bool(request.headers.get("HX-Request") and not request.headers.get("HX-History-Restore-Request"))
    if not is_part and listing.only_speaker:
        return redirect(listing.only_speaker)
    response = render(request, "_quotes.html" if is_part else "quotes.html", quote_list(listing, address) | {"may_review": reviews})
    if is_part:
        response["HX-Push-Url"] = str(address)
    return response
