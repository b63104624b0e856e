"""The filters that were not understood, each with what is wrong, the address without it and the speakers that may be meant."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from statements.filters.quotes import QuoteFilterSet
from statements.models import Speaker
from statements.presenters.address import NAMES, Address


@dataclass(frozen=True, slots=True)
class Refusal:
    """A filter that was not understood."""

    label: str
    problem: str
    href: str
    choices: tuple[tuple[Speaker, str], ...]


def refusals(filterset: QuoteFilterSet, address: Address) -> list[Refusal]:
    """Give each filter that was not understood, with the ways out."""
    return [_refusal(filterset, address, name) for name in filterset.not_understood]


def _refusal(filterset: QuoteFilterSet, address: Address, name: str) -> Refusal:
    errors = filterset.form.errors.as_data()[name]
    return Refusal(
        str(filterset.filters[name].label),
        " ".join(str(text) for error in errors for text in error.messages),
        address.without(name, value=_one_of_several(filterset, name)),
        tuple((speaker, address.replaced(name, NAMES[name], speaker.slug)) for speaker in _choices(errors)),
    )


def _one_of_several(filterset: QuoteFilterSet, name: str) -> str | None:
    """Give the value to take away where others of the same filter are understood."""
    values = filterset.data.getlist(name)
    known = dict(filterset.filters[name].extra.get("choices", ()))
    return next((value for value in values if value not in known), None) if known and len(values) > 1 else None


def _choices(errors: list[ValidationError]) -> list[Speaker]:
    return [speaker for error in errors for speaker in (error.params or {}).get("speakers", ())]
