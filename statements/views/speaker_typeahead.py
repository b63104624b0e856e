"""Suggestions under the fields that take a speaker's name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.filters.typeahead import suggestions

FIELDS = ("q", "speaker_name", "institution_name", "speaker")
NUMBERED = "also_"


@require_safe
def speaker_typeahead(request: HttpRequest) -> HttpResponse:
    """Suggest speakers, or institutions for the field that takes those, as options of a list."""
    field = next((name for name in request.GET if name in FIELDS or name.startswith(NUMBERED)), FIELDS[0])
    found = suggestions(request.GET.get(field, ""), institutions=field == "institution_name")
    return render(request, "_speaker_options.html", {"speakers": found, "field": field})
