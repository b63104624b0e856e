"""Keep speakers that only texts know as candidates, until an editor accepts, merges or discards them."""

from __future__ import annotations

from collections.abc import Iterable

from articles.models import Country
from language.folding import fold
from statements.core.values import NamedSpeaker
from statements.models import Speaker


def keep_candidates(named: Iterable[NamedSpeaker]) -> None:
    """Store those that are missing, as machines do: without a row of history; whatever an editor has made of the others stands.

    In the order of their slugs, so that two runs which store the same names wait for one another and never in a circle.
    """
    wanted = {speaker.slug: speaker for speaker in named}
    known = set(Speaker.objects.filter(slug__in=wanted).values_list("slug", flat=True)) if wanted else set()
    missing = [wanted[slug] for slug in sorted(wanted) if slug not in known]
    if missing:
        countries = {country.code: country for country in Country.objects.filter(code__in={speaker.country for speaker in missing} - {""})}
        Speaker.objects.bulk_create([_candidate(speaker, countries.get(speaker.country)) for speaker in missing], ignore_conflicts=True)


def _candidate(named: NamedSpeaker, country: Country | None) -> Speaker:
    return Speaker(
        slug=named.slug,
        name=named.name[:300],
        folded=fold(named.name)[:300],
        kind=named.kind,
        country=country,
        printed_office=named.office[:300],
        status=Speaker.Status.CANDIDATE,
    )
