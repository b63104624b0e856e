"""What the list of speakers can be filtered by."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef
from django.http import QueryDict

from articles.models import Country
from statements.filters.numbered import NumberedPage, numbered_page
from statements.filters.quote_counts import of_speaker
from statements.models import Speaker
from statements.models.speaker import SpeakerQuerySet
from statements.search.speakers import heard, suggested

SIZE = 50
KINDS = [choice for choice in Speaker.Kind.choices if choice[0] != Speaker.Kind.UNNAMED]
STATUSES = [("accepted", "verified"), ("candidate", "not verified")]
ORDERS = [("quotes", "most quoted first"), ("name", "by name")]


class SpeakerFilterSet(django_filters.FilterSet):
    """Speakers by name, country, kind and whether anybody vouches for them."""

    name = django_filters.CharFilter(method="called", label="Name", max_length=200)
    country = django_filters.ChoiceFilter(field_name="country__slug", label="Country", choices=(), empty_label="any")
    kind = django_filters.ChoiceFilter(label="Kind", choices=KINDS, empty_label="any")
    status = django_filters.ChoiceFilter(label="Name verified", choices=STATUSES, empty_label="any")
    sort = django_filters.ChoiceFilter(method="unsorted", label="Order", choices=ORDERS, empty_label=None)

    class Meta:
        model = Speaker
        fields: list[str] = []

    def __init__(self, data: QueryDict, **kwargs: Any) -> None:
        super().__init__(data, heard(), **kwargs)
        self.is_bound = True
        spoken_for = Country.objects.filter(Exists(Speaker.objects.filter(country=OuterRef("pk"))))
        self.filters["country"].extra["choices"] = list(spoken_for.values_list("slug", "name"))

    def called(self, speakers: SpeakerQuerySet, name: str, text: str) -> SpeakerQuerySet:
        """Keep those whose name or alias begins like this."""
        return speakers.filter(pk__in=suggested(text).order_by().values("pk"))

    def unsorted(self, speakers: SpeakerQuerySet, name: str, order: str) -> SpeakerQuerySet:
        """Leave the rows as they are: `page` orders them."""
        return speakers

    def page(self, number: str) -> NumberedPage[Speaker]:
        """Give one page of them, each with its number of quotes."""
        counted = self.qs.select_related("country").annotate(quotes_number=of_speaker())
        by_name = self.form.cleaned_data.get("sort") == "name"
        return numbered_page(counted.order_by(*(["name", "pk"] if by_name else ["-quotes_number", "name", "pk"])), number, SIZE)
