"""The trace of a quote: every correction and reading of it, and the names of what they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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


def trace_of(quote: Quote, *further: Mapping[str, Any]) -> Trace:
    """Load the trace; `further` are values whose names are wanted as well."""
    corrections = list(quote.corrections.order_by("id"))
    readings = list(quote.readings.select_related("run").order_by("id"))
    slugs = {slug for reading in readings for slug in _speakers(reading.values)}
    slugs |= {slug for values in further for slug in _speakers(values)}
    slugs |= {slug for row in corrections for value in (row.old, row.new) for slug in _speakers({row.field: value})}
    speakers = dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "name"))
    return Trace(corrections, readings, Names(speakers, dict(Topic.objects.values_list("slug", "name"))))


def _speakers(values: Mapping[str, Any]) -> Iterable[str]:
    """Name the speakers in values, the one and those who spoke with them."""
    one, also = values.get("speaker"), values.get("also")
    return [*([one] if one else []), *(also or [])]
