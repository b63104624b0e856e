"""The choices of a list of quotes, with the number of quotes behind each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from statements.filters.counts import MOST
from statements.filters.quotes import QuoteFilterSet
from statements.presenters.wording import number

LEGENDS = {"topic": "Topic", "act": "Act", "kind": "Wording", "country": "Country of the speaker", "represents": "Represents", "checked": "Checked"}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a facet."""

    value: str
    label: str
    number: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter whose choices are few enough to be counted one by one."""

    name: str
    legend: str
    options: tuple[Option, ...]
    errors: tuple[str, ...]
    single: bool
    has_chosen: bool


def facet_options(filterset: QuoteFilterSet, counts: Mapping[str, Mapping[str, int]] | None) -> list[Facet]:
    """Give every facet its choices: those with quotes or chosen, the most frequent first; fixed ones in their own order.

    Where nothing could be counted in time, every choice is there, without a number.
    """
    return [_facet(filterset, name, None if counts is None else counts.get(name, {})) for name in filterset.FACETS]


def _facet(filterset: QuoteFilterSet, name: str, known: Mapping[str, int] | None) -> Facet:
    counts = known or {}
    chosen = filterset.chosen.get(name) or ()
    values = [chosen] if isinstance(chosen, str) else list(chosen)
    options = [
        Option(value, label, "" if known is None else number(counts.get(value, 0), MOST), value in values)
        for value, label in filterset.filters[name].extra["choices"]
        if known is None or value in values or counts.get(value) or name == "checked"
    ]
    if name in ("topic", "country", "represents"):
        options.sort(key=lambda option: (not option.chosen, -counts.get(option.value, 0), option.label))
    return Facet(name, LEGENDS[name], tuple(options), tuple(map(str, filterset.form.errors.get(name, ()))), name == "checked", bool(values))


def plain_choices(filterset: QuoteFilterSet, name: str) -> list[tuple[str, str, bool]]:
    """Give the stored choices of a filter for checkboxes: value, name, chosen."""
    chosen = filterset.chosen.get(name) or ()
    rows = [(value, label, value in chosen) for value, label in filterset.filters[name].extra["choices"]]
    return sorted(rows, key=lambda row: not row[2])  # what is chosen comes first
