"""What quotes can be filtered by: the parameters of /quotes/, and of everything else that lists quotes."""

from __future__ import annotations

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from statements import search
from statements.filters.choices import stored_choices
from statements.filters.data_version import data_version
from statements.filters.days import DayFilter
from statements.filters.fields import ChoicesField, SpeakerNameField, SpeakerSlugField, WordsField
from statements.filters.kept import kept
from statements.filters.sorts import SORTS
from statements.models import Quote, QuoteTopic, Speaker
from statements.models.quote import QuoteQuerySet
from statements.search.query import Query

LEFT = [("former", "decided on, and left in a former text")]
CHECKED = [("checked", "checked"), ("unchecked", "unchecked")]
LONGEST_NAME = {"max_length": 200, "required": False}


class WordsFilter(django_filters.Filter):
    """Quotes with these words."""

    field_class = WordsField


class SpeakerFilter(django_filters.Filter):
    """One speaker, by address."""

    field_class = SpeakerSlugField


class SpeakerNameFilter(django_filters.Filter):
    """Speakers of one name."""

    field_class = SpeakerNameField


class AnyOf(django_filters.MultipleChoiceFilter):
    """Rows with any of the values; without DISTINCT, since no join here can show a row twice."""

    field_class = ChoicesField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, distinct=False, **kwargs)

    def filter(self, qs: QuoteQuerySet, value: list[str]) -> QuoteQuerySet:
        """Narrow the rows where anything was chosen."""
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class QuoteFilterSet(django_filters.FilterSet):
    """The one spelling of every filter on quotes; while one cannot be understood no quote passes, and `form.errors` says why."""

    q = WordsFilter(method="with_words", label="Words", max_length=2000)
    speaker = SpeakerFilter(method="said_by", label="Speaker", max_length=200)
    speaker_name = SpeakerNameFilter(method="said_by_any", label="Speaker", max_length=200)
    institution = SpeakerFilter(method="said_for", label="Institution", max_length=200)
    institution_name = SpeakerNameFilter(method="said_for_any", label="Institution", institutions=True, max_length=200)
    said_from = DayFilter(field_name="sort_date", lookup_expr="gte", label="Said from", max_length=40)
    said_to = DayFilter(field_name="sort_date", lookup_expr="lte", label="Said to", last=True, max_length=40)
    published_from = DayFilter(field_name="version__article__published_on", lookup_expr="gte", label="Published from", max_length=40)
    published_to = DayFilter(field_name="version__article__published_on", lookup_expr="lte", label="Published to", last=True, max_length=40)
    topic = AnyOf(method="about", label="Topic")
    event = AnyOf(method="at_or_about_event", label="Event")
    act = AnyOf(label="Act", choices=Quote.Act.choices)
    kind = AnyOf(label="Wording", choices=Quote.Kind.choices)
    country = AnyOf(field_name="speaker__country__slug", label="Country of the speaker")
    represents = AnyOf(field_name="speaker__represents", label="Represents")
    outlet = AnyOf(field_name="version__article__outlet__slug", label="Outlet")
    checked = django_filters.ChoiceFilter(method="checked_or_not", label="Checked", choices=CHECKED, empty_label="any")
    left = django_filters.ChoiceFilter(method="left_over", label="Waiting for an editor", choices=LEFT)
    sort = django_filters.ChoiceFilter(method="unsorted", label="Order", choices=[(sort.name, sort.label) for sort in SORTS.values()])

    FACETS = ("topic", "act", "kind", "country", "represents", "checked")
    PERIODS = (("said_from", "said_to"), ("published_from", "published_to"))

    class Meta:
        model = Quote
        fields: list[str] = []

    def __init__(self, data: QueryDict, queryset: QuoteQuerySet | None = None, **kwargs: Any) -> None:
        super().__init__(data, Quote.objects.shown() if queryset is None else queryset, **kwargs)
        self.is_bound = True  # an address without parameters is an answerable question too
        self.is_among_all, self.as_of = queryset is None, data_version()
        self.stored = kept("stored choices", stored_choices, as_of=self.as_of)
        for name, choices in self.stored.offered.items():
            self.filters[name].extra["choices"] = choices

    @property
    def chosen(self) -> dict[str, Any]:
        """Give what was understood of the parameters, by name."""
        self.form.is_valid()
        return self.form.cleaned_data

    @property
    def form(self) -> forms.Form:
        """Give the form, with the ends of each period put side by side."""
        fresh = not hasattr(self, "_form")
        form = super().form
        if fresh:
            self._refuse_periods_that_end_before_they_begin(form)
        return form

    @property
    def question(self) -> str:
        """Give the parameters that narrow the list, in an order of their own: the same question has the same text."""
        return repr([(name, sorted(self.data.getlist(name))) for name in sorted(self.filters) if name != "sort" and name in self.data])

    @property
    def narrows(self) -> bool:
        """Tell whether the list is less than everything."""
        return not self.is_among_all or any(value for name, value in self.chosen.items() if name != "sort") or bool(self.not_understood)

    @property
    def choice_names(self) -> dict[str, dict[str, str]]:
        """Give the printed names of the stored choices, by parameter and value."""
        return {name: dict(choices) for name, choices in self.stored.offered.items()}

    @property
    def not_understood(self) -> list[str]:
        """Name the filters with a value that says nothing; an unknown order narrows nothing and is not among them."""
        return [name for name in self.form.errors if name != "sort"]

    def filter_queryset(self, quotes: QuoteQuerySet) -> QuoteQuerySet:
        """Keep what every filter lets through: nothing where one is not understood, since leaving it out would show more than was asked for."""
        return quotes.none() if self.not_understood else super().filter_queryset(quotes)

    def leaving_out(self, name: str) -> QuoteQuerySet:
        """Give the quotes that every filter but one lets through: what its choices are counted among."""
        if set(self.not_understood) - {name}:
            return self.queryset.none()
        quotes = self.queryset.all()
        for other, value in self.chosen.items():
            quotes = quotes if other == name else self.filters[other].filter(quotes, value)
        return quotes

    def _refuse_periods_that_end_before_they_begin(self, form: forms.Form) -> None:
        form.is_valid()
        for begin, end in self.PERIODS:
            first, last = form.cleaned_data.get(begin), form.cleaned_data.get(end)
            if isinstance(first, date) and isinstance(last, date) and first > last:
                form.add_error(end, "The period ends before it begins.")

    def with_words(self, quotes: QuoteQuerySet, name: str, query: Query) -> QuoteQuerySet:
        """Keep quotes whose words match."""
        return search.find(quotes, query)

    def said_by(self, quotes: QuoteQuerySet, name: str, speaker: Speaker) -> QuoteQuerySet:
        """Keep quotes of one speaker, alone or with others."""
        return quotes.by(speaker)

    def said_by_any(self, quotes: QuoteQuerySet, name: str, speakers: list[Speaker]) -> QuoteQuerySet:
        """Keep quotes of everybody of one name, until the reader has chosen among them."""
        return quotes.filter(pk__in=_union([Quote.objects.by(speaker) for speaker in speakers]))

    def said_for(self, quotes: QuoteQuerySet, name: str, institution: Speaker) -> QuoteQuerySet:
        """Keep quotes of an institution: its own, its parts' and its office-holders'."""
        return quotes.by_institution(institution)

    def said_for_any(self, quotes: QuoteQuerySet, name: str, institutions: list[Speaker]) -> QuoteQuerySet:
        """Keep quotes of every institution of one name."""
        return quotes.filter(pk__in=_union([Quote.objects.by_institution(institution) for institution in institutions]))

    def about(self, quotes: QuoteQuerySet, name: str, slugs: list[str]) -> QuoteQuerySet:
        """Keep quotes on any of the topics."""
        return quotes.filter(pk__in=QuoteTopic.objects.filter(topic__slug__in=slugs).values("quote")) if slugs else quotes

    def at_or_about_event(self, quotes: QuoteQuerySet, name: str, slugs: list[str]) -> QuoteQuerySet:
        """Keep quotes said at any of the events, or that mention one."""
        if not slugs:
            return quotes
        mention = Quote.mentioned_events.through.objects.filter(event__slug__in=slugs).values("quote")
        return quotes.filter(Q(occasion__slug__in=slugs) | Q(pk__in=mention))

    def checked_or_not(self, quotes: QuoteQuerySet, name: str, state: str) -> QuoteQuerySet:
        """Keep quotes that a person has read, or that nobody has."""
        return quotes.filter(review__in=Quote.VOUCHED) if state == "checked" else quotes.exclude(review__in=Quote.VOUCHED)

    def left_over(self, quotes: QuoteQuerySet, name: str, where: str) -> QuoteQuerySet:
        """Keep quotes of former texts that wait for an editor; among what every reader sees there are none."""
        return quotes.uncarried()

    def unsorted(self, quotes: QuoteQuerySet, name: str, sort: str) -> QuoteQuerySet:
        """Leave the rows as they are: the order is the page's affair."""
        return quotes


def _union(parts: list[QuoteQuerySet]) -> QuerySet[Quote, Any]:
    whole = parts[0]
    for part in parts[1:]:
        whole = whole | part
    return whole.order_by().values("pk")
