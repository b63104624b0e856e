"""Speakers to suggest while a name is being typed."""

from __future__ import annotations

from statements.filters.kept import kept
from statements.filters.quote_counts import per_speaker
from statements.models import Speaker
from statements.search.speakers import suggested

MOST = 8
SHORTEST = 2


def suggestions(text: str, *, institutions: bool = False) -> list[Speaker]:
    """Give the speakers whose names begin like the text, people each with their number of quotes."""
    if len(text.strip()) < SHORTEST:
        return []
    if institutions:
        # Its own words alone would be too low a number: the filter finds its office-holders' too, and counting those costs a query each
        return list(suggested(text).institutions().select_related("country")[:MOST])
    quotes = kept("quotes per speaker", per_speaker)
    found: list[tuple[int, int]] = list(suggested(text).values_list("pk", "distance"))  # type: ignore[misc]
    # By name already: those at the same distance with as many quotes stay so
    first = [pk for pk, distance in sorted(found, key=lambda row: (row[1], -quotes[row[0]]))[:MOST]]
    speakers = Speaker.objects.select_related("country").in_bulk(first)
    for pk, speaker in speakers.items():
        speaker.quotes_number = quotes[pk]  # type: ignore[attr-defined]
    return [speakers[pk] for pk in first]
