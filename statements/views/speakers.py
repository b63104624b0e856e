"""The list of speakers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.filters.counts import MOST
from statements.filters.speakers import SpeakerFilterSet
from statements.presenters.address import Address
from statements.presenters.pager import pager
from statements.presenters.wording import counted


@require_safe
def speakers(request: HttpRequest) -> HttpResponse:
    """List the speakers that the address asks for."""
    address = Address(request.path, request.GET)
    if address.has_empty:
        return redirect(str(address))
    filterset = SpeakerFilterSet(request.GET)
    page, rows = filterset.page(request.GET.get("page", ""))
    order = "by name" if filterset.form.cleaned_data.get("sort") == "name" else "most quoted first"
    said = f"{counted(len(filterset.found), 'speaker', 'speakers', MOST)}, {order}."
    context = {"said": said, "form": filterset.form, "rows": rows, "pager": pager(page, address), "address": address}
    return render(request, "speakers.html", context)
