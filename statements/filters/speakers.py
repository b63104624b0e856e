"""What the list of speakers can be filtered by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef
from django.http import QueryDict

from articles.models import Country
from statements.filters.kept import kept
from statements.filters.numbered import NumberedPage, numbered_page
from statements.filters.quote_counts import per_speaker
from statements.models import Speaker
from statements.models.speaker import SpeakerQuerySet
from statements.search.speakers import heard, suggested

SIZE = 50
KINDS = [choice for choice in Speaker.Kind.choices if choice[0] != Speaker.Kind.UNNAMED]
STATUSES = [("accepted", "verified"), ("candidate", "not verified")]
ORDERS = [("quotes", "most quoted first"), ("name", "by name")]


@dataclass(frozen=True, slots=True)
class CountedSpeaker:
    """A speaker with the quotes counted."""

    speaker: Speaker
    quotes_number: int


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

    def filter_queryset(self, speakers: SpeakerQuerySet) -> SpeakerQuerySet:
        """Keep what every filter lets through: nothing where one is not understood; an unknown order narrows nothing."""
        return speakers.none() if set(self.form.errors) - {"sort"} else super().filter_queryset(speakers)

    def called(self, speakers: SpeakerQuerySet, name: str, text: str) -> SpeakerQuerySet:
        """Keep those whose name or alias begins like this."""
        return speakers.filter(pk__in=suggested(text).order_by().values("pk"))

    def unsorted(self, speakers: SpeakerQuerySet, name: str, order: str) -> SpeakerQuerySet:
        """Leave the rows as they are: `page` orders them."""
        return speakers

    @cached_property
    def found(self) -> list[int]:
        """Give the speakers by name."""
        return list(self.qs.order_by("name", "pk").values_list("pk", flat=True))

    def page(self, number: str) -> tuple[NumberedPage[int], list[CountedSpeaker]]:
        """Give one page of them, each with its number of quotes."""
        quotes, found = kept("quotes per speaker", per_speaker), self.found
        by_name = self.form.cleaned_data.get("sort") == "name"
        page = numbered_page(found if by_name else sorted(found, key=lambda pk: -quotes[pk]), number, SIZE)
        return page, counted_speakers(page.rows, quotes)


def counted_speakers(pks: Sequence[int], quotes: Mapping[int, int]) -> list[CountedSpeaker]:
    """Bring speakers in the order given, each with its number of quotes."""
    found = Speaker.objects.select_related("country").in_bulk(pks)
    return [CountedSpeaker(found[pk], quotes[pk]) for pk in pks]
