"""The filters at work, each with the address that takes it away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from statements.filters.quotes import LEFT, QuoteFilterSet
from statements.models import Speaker
from statements.presenters.address import Address
from statements.presenters.value_words import coded


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter at work, with the address without it."""

    text: str
    href: str


def chips(filterset: QuoteFilterSet, address: Address) -> list[Chip]:
    """Give each filter at work a chip that takes it away."""
    names, found = filterset.choice_names, []
    for name, value in filterset.chosen.items():
        if not value or name == "sort":
            continue
        for text, one in _chip_texts(name, value, filterset.data.get(name, "").strip(), names):
            found.append(Chip(text, address.without(name, value=one)))
    return found


def _chip_texts(name: str, value: object, typed: str, names: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str | None]]:
    """Give the chips of one filter: what each says, and which of several values it stands for."""
    if isinstance(value, date):
        return [(f"{name.split('_')[0]} {'from' if name.endswith('from') else 'to'} {typed}", None)]
    if isinstance(value, Speaker):
        return [(value.name if name == "speaker" else f"{value.name} and those who speak for it", None)]
    if name in names and isinstance(value, list):
        return [(names[name][one], one) for one in value]
    if name == "left":
        return [(dict(LEFT)[str(value)], None)]
    if name in ("act", "kind") and isinstance(value, list):
        return [(coded(name, one), one) for one in value]
    return [(typed, None)]
