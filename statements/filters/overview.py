"""What the pages of speakers, outlets, topics and events count: one query for every number of the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Count, F, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from articles.models import Article
from statements.filters.activity import Activity, activity_of, months_of
from statements.filters.counts import IS_CHECKED
from statements.models import JointSpeaker, Quote, Speaker
from statements.models.quote import QuoteQuerySet

MOST_QUOTED = 10
NO_LABEL = Value("", CharField())


@dataclass(frozen=True, slots=True)
class Number:
    """How many quotes have a value; `label` is its printed name where the database keeps one."""

    value: str
    label: str
    quotes: int


@dataclass(frozen=True, slots=True)
class Overview:
    """How many quotes there are, of which kind, act and topic, and when they were said."""

    total: int
    checked: int
    kinds: tuple[Number, ...]
    acts: tuple[Number, ...]
    topics: tuple[Number, ...]
    activity: Activity
    apart: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A speaker with the number of quotes, alone or with others."""

    speaker: Speaker
    quotes: int


def overview(quotes: QuoteQuerySet, **apart: QuoteQuerySet) -> Overview:
    """Count the quotes by what they are, do and are about, and by the month they were said in; `apart` are counted as wholes beside."""
    parts = [
        _part("kind", quotes, F("kind")),
        _part("act", quotes, F("act")),
        _part("checked", quotes, IS_CHECKED),
        _part("topic", quotes.filter(topics__isnull=False), F("topics__slug"), F("topics__name")),
        _part("day", quotes, F("sort_date")),
        _part("covered", Article.objects.filter(published_on__isnull=False), F("published_on")),
        *(_part("apart", rows, Value(name, CharField())) for name, rows in apart.items()),
    ]
    found: dict[str, list[Number]] = defaultdict(list)
    for name, value, label, number in parts[0].union(*parts[1:], all=True):
        found[name].append(Number(value, label, number))
    checked = {row.value: row.quotes for row in found["checked"]}
    return Overview(
        total=sum(checked.values()),
        checked=checked.get("checked", 0),
        kinds=_in_order(found["kind"], Quote.Kind.values),
        acts=_in_order(found["act"], Quote.Act.values),
        topics=tuple(sorted(found["topic"], key=lambda row: (-row.quotes, row.label))),
        activity=_activity(found, checked.get("checked", 0)),
        apart={name: sum(row.quotes for row in found["apart"] if row.value == name) for name in apart},
    )


def most_quoted(quotes: QuoteQuerySet, most: int = MOST_QUOTED) -> list[Quoted]:
    """Give the speakers with most of the quotes; unnamed sources are not one speaker and are left out."""
    joint = JointSpeaker.objects.filter(quote__in=quotes.order_by().values("pk"))
    return most_quoted_of(counted_by(speaker=[(quotes, "speaker"), (joint, "speaker")])["speaker"], most)


def counted_by(**asked: Sequence[tuple[QuerySet, str]]) -> dict[str, Counter[int]]:
    """Count rows by keys, several things at once; one query."""
    parts = [_keyed(name, rows, by) for name, several in asked.items() for rows, by in several]
    numbers: dict[str, Counter[int]] = {name: Counter() for name in asked}
    for name, pk, number in parts[0].union(*parts[1:], all=True):
        numbers[name][pk] += number
    return numbers


def _keyed(name: str, rows: QuerySet, by: str) -> QuerySet:
    columns = {"part": Value(name, CharField()), "the_key": F(by)}
    counted = rows.order_by().filter(**{f"{by}__isnull": False}).annotate(**columns).values(*columns).annotate(number=Count("pk"))
    return counted.values_list("part", "the_key", "number")


def most_quoted_of(numbers: Counter[int], most: int = MOST_QUOTED) -> list[Quoted]:
    """Give the speakers with the highest numbers."""
    # a few more than are printed, for those left out
    likely = [pk for pk, _ in numbers.most_common(most * 3)]
    speakers = Speaker.objects.exclude(kind=Speaker.Kind.UNNAMED).filter(pk__in=likely).select_related("country")
    return sorted((Quoted(speaker, numbers[speaker.pk]) for speaker in speakers), key=lambda row: (-row.quotes, row.speaker.name))[:most]


def _part(name: str, rows: QuerySet, value: Combinable, label: Combinable = NO_LABEL) -> QuerySet:
    texts = {"part": Value(name, CharField()), "the_value": Cast(value, CharField()), "the_label": Cast(label, CharField())}
    counted = rows.order_by().annotate(**texts).values("part", "the_value", "the_label").annotate(number=Count("pk"))
    return counted.values_list("part", "the_value", "the_label", "number")


def _in_order(rows: list[Number], values: list[str]) -> tuple[Number, ...]:
    """Put the values of the code book into its order, those without a quote left out."""
    return tuple(sorted(rows, key=lambda row: values.index(row.value)))


def _activity(found: Mapping[str, list[Number]], checked: int) -> Activity:
    months = months_of((date.fromisoformat(row.value), row.quotes) for row in found["day"])
    return activity_of(months, {date.fromisoformat(row.value).replace(day=1) for row in found["covered"]}, checked)
