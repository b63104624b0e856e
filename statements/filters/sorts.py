"""The orders in which quotes are listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

UNDATED = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Sort:
    """An order by a day and, among equal days, by identity; one without a day is by relevance."""

    name: str
    label: str
    day: Combinable | None
    descending: bool = True
    onward: str = "Older"
    back: str = "Newer"


SORTS = {
    sort.name: sort
    for sort in (
        Sort("newest", "newest first", F("sort_date")),
        Sort("oldest", "oldest first", F("sort_date"), descending=False, onward="Newer", back="Older"),
        Sort("published", "newest published first", Coalesce(F("version__article__published_on"), Value(UNDATED))),
        Sort("relevance", "best match first", None, onward="More", back="Back"),
    )
}
DEFAULT = "newest"


def sort_for(chosen: str | None, *, has_words: bool) -> Sort:
    """Give the order asked for; relevance needs words to be relevant to."""
    if not chosen or (chosen == "relevance" and not has_words):
        return SORTS[DEFAULT]
    return SORTS[chosen]
