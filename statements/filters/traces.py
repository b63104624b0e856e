"""The trace of a quote: every correction and reading of it, and the names of what they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast

from statements.core.overlay import Decision, disagreements, effective
from statements.models import Correction, Quote, Reading, Speaker, Topic


@dataclass(frozen=True, slots=True)
class Names:
    """The printed names of speakers and topics by slug."""

    speakers: Mapping[str, str]
    topics: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trace:
    """What has been done to a quote and said of it, oldest first."""

    corrections: list[Correction]
    readings: list[Reading]
    names: Names

    @property
    def latest(self) -> Mapping[str, Any]:
        """Give what the latest reading says."""
        return self.readings[-1].values if self.readings else {}

    @property
    def decisions(self) -> list[Decision]:
        """Give what people have decided."""
        seen = {reading.pk: reading.values for reading in self.readings}
        return [Decision(row.field, row.new, seen.get(row.reading_id or 0, {})) for row in self.corrections]

    @property
    def unseen(self) -> tuple[str, ...]:
        """Name the fields in which the latest reading contradicts people and says what nobody has looked at yet."""
        return disagreements(self.latest, effective(self.latest, self.decisions), self.decisions)


def trace_of(quote: Quote, *further: Mapping[str, Any]) -> Trace:
    """Load the trace; `further` are values whose names are wanted as well."""
    corrections = list(quote.corrections.order_by("id"))
    readings = list(quote.readings.select_related("run").order_by("id"))
    slugs = {slug for reading in readings for slug in _speakers(reading.values)}
    slugs |= {slug for values in further for slug in _speakers(values)}
    slugs |= {slug for row in corrections for value in (row.old, row.new) for slug in _speakers({row.field: value})}
    return Trace(corrections, readings, _names(slugs))


def _names(slugs: set[str]) -> Names:
    """Look up the speakers of these slugs and every topic, in one query."""
    rows = _named("speaker", Speaker.objects.filter(slug__in=slugs)).union(_named("topic", Topic.objects.all()), all=True)
    found: dict[str, dict[str, str]] = {"speaker": {}, "topic": {}}
    for kind, slug, name in rows:
        found[kind][slug] = name
    return Names(found["speaker"], found["topic"])


def _named(kind: str, rows: QuerySet) -> QuerySet:
    texts = {"of_kind": Value(kind, CharField()), "the_slug": Cast("slug", CharField()), "the_name": Cast("name", CharField())}
    return rows.order_by().annotate(**texts).values_list("of_kind", "the_slug", "the_name")


def _speakers(values: Mapping[str, Any]) -> Iterable[str]:
    """Name the speakers in values, the one and those who spoke with them."""
    one, also = values.get("speaker"), values.get("also")
    return [*([one] if one else []), *(also or [])]
