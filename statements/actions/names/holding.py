"""Hold speakers against every other change of names, and against runs that are storing what they say."""

from __future__ import annotations

from statements.models import Speaker


def held_speakers(*slugs: str) -> list[Speaker]:
    """Load speakers as nobody else can change them until the transaction ends; always taken in the order of their slugs."""
    rows = Speaker.objects.select_for_update(of=("self",)).filter(slug__in=slugs).order_by("slug").select_related("merged_into")
    found = {row.slug: row for row in rows}
    return [found[slug] for slug in slugs]
