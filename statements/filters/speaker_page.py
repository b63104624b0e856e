"""What the page of one speaker shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F
from django.shortcuts import get_object_or_404

from statements.filters.kept import kept
from statements.filters.newest import Newest, newest
from statements.filters.overview import Overview, overview
from statements.models import Alias, Office, Quote, Speaker

INSTITUTIONS = (Speaker.Kind.ORGANISATION, Speaker.Kind.GOVERNMENT)
MOST_HOLDERS = 60


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """A speaker with names, offices held or, for an institution, those who hold office there and its parts."""

    speaker: Speaker
    aliases: list[Alias]
    offices: list[Office]
    holders: list[Office]
    parts: list[Speaker]
    overview: Overview
    newest: Newest


def speaker_or_404(slug: str) -> Speaker:
    """Load one speaker for its page, merged or not."""
    return get_object_or_404(Speaker.objects.select_related("country", "merged_into", "part_of"), slug=slug)


def speaker_page_of(speaker: Speaker) -> SpeakerPage:
    """Bring what the page shows of the speaker."""
    quotes = Quote.objects.shown().by(speaker)
    is_body = speaker.kind in INSTITUTIONS
    latest_first = (F("end").desc(nulls_first=True), F("start").desc(nulls_last=True), "pk")
    offices = Office.objects.select_related("institution", "country").filter(speaker=speaker).order_by(*latest_first)
    holders = Office.objects.select_related("speaker").filter(institution=speaker).order_by(*latest_first)

    def around() -> tuple[Overview, list[Office], list[Speaker]]:
        parts = speaker.parts.standing().order_by("name")
        return overview(quotes), list(holders[:MOST_HOLDERS]) if is_body else [], list(parts) if is_body else []

    numbers, holding, parts = kept(f"speaker {speaker.pk}", around)
    return SpeakerPage(
        speaker,
        list(speaker.aliases.order_by("text", "start")),
        offices=[] if is_body else list(offices),
        holders=holding,
        parts=parts,
        overview=numbers,
        newest=newest(quotes),
    )
