"""The page of one speaker as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from statements.filters.speaker_page import SpeakerPage
from statements.models import Alias, Office, Speaker
from statements.presenters.address import Address
from statements.presenters.overview import overview_part
from statements.presenters.quote_card import quote_cards
from statements.presenters.wording import period, written

UNSOURCED = "without a source, so no quote is attributed by it"


@dataclass(frozen=True, slots=True)
class Term:
    """An office with its dates: what it was, or who held it, and how that is known."""

    when: str
    what: str
    at: Speaker | None
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another printed form of the name."""

    text: str
    note: str


def speaker_page(page: SpeakerPage) -> dict[str, Any]:
    """Give the page everything that it prints."""
    speaker = page.speaker
    is_body = speaker.kind in (Speaker.Kind.ORGANISATION, Speaker.Kind.GOVERNMENT)
    quotes = Address.of(reverse("quotes"), [("institution", speaker.slug)])
    return {
        "speaker": speaker,
        "stands_for": "" if speaker.stands_for == speaker.name else speaker.stands_for,
        "not_verified": speaker.status == Speaker.Status.CANDIDATE,
        "offices": [_term(office, office.institution) for office in page.offices],
        "holders": [_term(office, office.speaker) for office in page.holders if office.end is None],
        "former_holders": [_term(office, office.speaker) for office in page.holders if office.end is not None],
        "parts": page.parts,
        "aliases": [_other_name(alias) for alias in page.aliases if alias.text != speaker.name],
        "institution_href": str(quotes) if is_body else "",
        "cards": quote_cards(page.newest.rows, page.newest.outlets),
        **overview_part(page.overview, [("speaker", speaker.slug)]),
    }


def _term(office: Office, at: Speaker | None) -> Term:
    note = f"as of {written(office.as_of)}" if office.source and office.as_of else "" if office.source else UNSOURCED
    return Term(period(office.start, office.end) or "dates not known", office.title, at, office.source, note)


def _other_name(alias: Alias) -> OtherName:
    return OtherName(alias.text, ", ".join(filter(None, [period(alias.start, alias.end), "" if alias.source else "only suggested"])))
