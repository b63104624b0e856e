"""Keep a speaker that only texts know as a candidate, until an editor accepts or merges it."""

from __future__ import annotations

from articles.models import Country
from language.folding import fold
from statements.core.values import NamedSpeaker
from statements.models import Speaker


def keep_candidate(named: NamedSpeaker) -> Speaker:
    """Give the stored speaker of that slug, made as a candidate where there is none."""
    speaker, _ = Speaker.objects.get_or_create(
        slug=named.slug,
        defaults={
            "name": named.name[:300],
            "folded": fold(named.name)[:300],
            "kind": named.kind,
            "country": Country.objects.filter(code=named.country).first() if named.country else None,
            "printed_office": named.office[:300],
            "status": Speaker.Status.CANDIDATE,
        },
    )
    return speaker
