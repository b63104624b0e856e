"""The choices that filters offer and that live in the database, brought by one query."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from articles.models import Country, Outlet
from language.searchable import in_order
from statements.models import Event, Speaker, Topic

Choices = list[tuple[str, str]]
OFFERED = ("topic", "event", "outlet", "country", "represents")


@dataclass(frozen=True, slots=True)
class StoredChoices:
    """Choices by filter, each with its printed name; the topics by their keys, and for what each speaker speaks."""

    offered: dict[str, Choices]
    topics: dict[int, str]
    places: dict[int, dict[str, str]] = field(default_factory=dict)


def stored_choices() -> StoredChoices:
    """Give the topics, events, outlets, countries and bodies that quotes can be filtered by."""
    spoken_for = Country.objects.filter(Exists(Speaker.objects.filter(country=OuterRef("pk"))))
    bodies = Speaker.objects.exclude(represents="")
    rows = _rows("topic", Topic.objects.all(), "slug", F("name")).union(
        _rows("event", Event.objects.all(), "slug", F("name")),
        _rows("outlet", Outlet.objects.all(), "slug", F("name")),
        _rows("country", spoken_for, "slug", F("name")),
        _rows("represents", bodies.distinct(), "represents", F("represents")),
        _rows("of country", Speaker.objects.filter(country__isnull=False), "pk", F("country__slug")),
        _rows("of body", bodies, "pk", F("represents")),
        _rows("key", Topic.objects.all(), "pk", F("slug")),
        all=True,
    )
    found: dict[str, Choices] = defaultdict(list)
    for kind, value, label in rows:
        found[kind].append((value, label))
    places: dict[int, dict[str, str]] = defaultdict(dict)
    for name, kind in (("country", "of country"), ("represents", "of body")):
        for pk, place in found[kind]:
            places[int(pk)][name] = place
    offered = {kind: sorted(found[kind], key=lambda choice: in_order(choice[1])) for kind in OFFERED}
    return StoredChoices(offered, {int(pk): slug for pk, slug in found["key"]}, dict(places))


def _rows(kind: str, rows: QuerySet, value: str, label: Combinable) -> QuerySet:
    texts = {"of_kind": Value(kind, CharField()), "the_value": Cast(value, CharField()), "the_label": Cast(label, CharField())}
    return rows.order_by().annotate(**texts).values_list("of_kind", "the_value", "the_label")
