"""The list of quotes as its page prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from statements.filters.listing import Listing
from statements.filters.quotes import QuoteFilterSet
from statements.filters.sorts import DEFAULT, SORTS, Sort
from statements.models import Speaker
from statements.presenters.address import NAMES, Address
from statements.presenters.pager import pager
from statements.presenters.quote_card import quote_cards
from statements.presenters.quote_list.chips import chips
from statements.presenters.quote_list.facets import facet_options, plain_choices
from statements.presenters.quote_list.refusals import refusals
from statements.presenters.quote_list.summary import summary

__all__ = ["quote_list"]


@dataclass(frozen=True, slots=True)
class SortLink:
    """An order that the list can have."""

    label: str
    href: str
    current: bool


def quote_list(listing: Listing, address: Address) -> dict[str, Any]:
    """Give the page of a list of quotes everything that it prints."""
    filterset, page = listing.filterset, listing.page
    return {
        "address": address,
        "form": filterset.form,
        "chosen": filterset.chosen,
        "summary": summary(filterset, listing.counts.total, listing.sort),
        "total": listing.counts.total,
        "counts_late": listing.counts.facets is None,
        "refusals": refusals(filterset, address),
        "chips": chips(filterset, address),
        "clear": address.without(*filterset.filters),
        "facets": facet_options(filterset, listing.counts.facets),
        "outlets": plain_choices(filterset, "outlet"),
        "events": plain_choices(filterset, "event"),
        "sorts": sort_links(filterset, listing.sort, address),
        "cards": quote_cards(page.rows, listing.outlets),
        "pager": pager(page, address, listing.sort.onward, listing.sort.back),
        "namesakes": namesakes(filterset, address),
        "people": [(speaker, Address(address.path, QueryDict()).changed("speaker", speaker.slug)) for speaker in listing.people],
        "kept_filters": address.kept,
        "searched": filterset.data.get("q", ""),
    }


def sort_links(filterset: QuoteFilterSet, sort: Sort, address: Address) -> list[SortLink]:
    """Give the orders that the list can have, the present one marked."""
    offered = [one for one in SORTS.values() if one.day is not None or filterset.chosen.get("q")]
    return [SortLink(one.label, address.changed("sort", "" if one.name == DEFAULT else one.name), one == sort) for one in offered]


def namesakes(filterset: QuoteFilterSet, address: Address) -> list[tuple[Speaker, str]]:
    """Give the speakers who share the name that was typed, each with the address that means only that one."""
    return [
        (speaker, address.replaced(typed, meant, speaker.slug)) for typed, meant in NAMES.items() for speaker in filterset.chosen.get(typed) or ()
    ]
