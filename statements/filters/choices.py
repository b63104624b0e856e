"""The choices that filters offer and that live in the database, brought by one query."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import CharField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast

from articles.models import Country, Outlet
from statements.models import Event, Speaker, Topic

Choices = list[tuple[str, str]]


def stored_choices() -> dict[str, Choices]:
    """Give the topics, events, outlets, countries and bodies that quotes can be filtered by, each with its printed name."""
    spoken_for = Country.objects.filter(Exists(Speaker.objects.filter(country=OuterRef("pk"))))
    bodies = Speaker.objects.exclude(represents="").distinct()
    rows = _rows("topic", Topic.objects.all(), "slug", "name").union(
        _rows("event", Event.objects.all(), "slug", "name"),
        _rows("outlet", Outlet.objects.all(), "slug", "name"),
        _rows("country", spoken_for, "slug", "name"),
        _rows("represents", bodies, "represents", "represents"),
        all=True,
    )
    found: dict[str, Choices] = defaultdict(list)
    for kind, value, label in rows:
        found[kind].append((value, label))
    return {kind: sorted(found[kind], key=lambda choice: choice[1].casefold()) for kind in ("topic", "event", "outlet", "country", "represents")}


def _rows(kind: str, rows: QuerySet, value: str, label: str) -> QuerySet:
    texts = {"of_kind": Value(kind, CharField()), "the_value": Cast(value, CharField()), "the_label": Cast(label, CharField())}
    return rows.order_by().annotate(**texts).values_list("of_kind", "the_value", "the_label")
