"""What a decision about a name would change, before it is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from articles.selecting import mentioning
from statements.filters.names.quotes_naming import decided_upon, held_by, on_days, taken_from
from statements.models import Alias, Correction, Office, Quote, Speaker

FIRST = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """Quotes that would change and quotes that stay as they are because somebody decided, each counted, with the newest of them."""

    changing: int = 0
    first_changing: list[Quote] = field(default_factory=list)
    kept: int = 0
    first_kept: list[Quote] = field(default_factory=list)
    mentioning: int | None = None
    shared_with: list[Speaker] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What would move from the speaker that is given up."""

    quotes: int
    first: list[Quote]
    aliases: int
    offices: int
    corrections: int


def outcome_of_accepting(candidate: Speaker) -> Outcome:
    """Tell of a new name that becomes a speaker of its own: its quotes stay, and are no longer of somebody unknown."""
    return _outcome(held_by(candidate), taken_from(candidate), name=candidate.name)


def outcome_of_ignoring(candidate: Speaker) -> Outcome:
    """Tell of a new name that is none: its quotes are nobody's then, but for those that a person has decided upon."""
    held = held_by(candidate)
    decided = decided_upon(held).values("pk")
    return _outcome(held.exclude(pk__in=decided), Quote.objects.filter(pk__in=decided) | taken_from(candidate))


def outcome_of_alias(candidate: Speaker, text: str, start: date | None, end: date | None) -> Outcome:
    """Tell of a new name that becomes another name of a speaker, always or for some days."""
    held = on_days(held_by(candidate), start, end)
    if start is None and end is None:
        return _outcome(held, taken_from(candidate), name=text)
    decided = decided_upon(held).values("pk")
    return _outcome(held.exclude(pk__in=decided), Quote.objects.filter(pk__in=decided) | taken_from(candidate), name=text)


def outcome_of_name(speaker: Speaker, text: str) -> Outcome:
    """Tell of a further name of a speaker: what is stored stays, and articles that have the name can be read again."""
    shared = Speaker.objects.accepted().filter(aliases__in=Alias.objects.filter(text=text)).exclude(pk=speaker.pk).distinct()
    return Outcome(mentioning=mentioning(text).count(), shared_with=list(shared[:5]))


def outcome_of_merging(given_up: Speaker) -> MergeOutcome:
    """Count what would move."""
    held = held_by(given_up)
    return MergeOutcome(
        held.count(),
        _newest(held),
        Alias.objects.filter(speaker=given_up).count(),
        Office.objects.filter(speaker=given_up).count(),
        Correction.objects.filter(quote__in=held.values("pk")).count(),
    )


def _outcome(changing: QuerySet[Quote], kept: QuerySet[Quote], name: str = "") -> Outcome:
    return Outcome(changing.count(), _newest(changing), kept.count(), _newest(kept), mentioning(name).count() if name else None)


def _newest(quotes: QuerySet[Quote]) -> list[Quote]:
    rows = quotes.select_related("speaker", "version__article__outlet")
    rows = rows.defer("version__text", "version__paragraph_starts", "version__sentence_starts")
    return list(rows.order_by("-sort_date", "-id")[:FIRST])
