"""Which quotes name a speaker: as they stand, or in what was read and decided."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast, Coalesce

from statements.models import Correction, JointSpeaker, Quote, Reading, Speaker

Mentioned = Quote.mentioned_people.through
OF_NAMES = ("speaker", "also")


def held_by(*speakers: Speaker) -> QuerySet[Quote]:
    """Give the quotes that name these speakers now: as the one who speaks, as one of several, as one who is spoken of."""
    joint = JointSpeaker.objects.filter(speaker__in=speakers).values("quote")
    return Quote.objects.filter(Q(speaker__in=speakers) | Q(pk__in=joint) | Q(pk__in=Mentioned.objects.filter(speaker__in=speakers).values("quote")))


def slugs_of(speaker: Speaker) -> list[str]:
    """Give the slugs under which readings and corrections may name the speaker: its own, and those of whom was merged into it."""
    return [speaker.slug, *Speaker.objects.filter(merged_into=speaker).values_list("slug", flat=True)]


def naming(slugs: Iterable[str], among: QuerySet[Quote] | None = None) -> QuerySet[Quote]:
    """Give the quotes of which a reading or a correction names one of these slugs."""
    read, decided = Q(), Q()
    for slug in slugs:
        read |= Q(values__speaker=slug) | Q(values__also__icontains=f'"{slug}"')
        decided |= Q(said__contains=f'"{slug}"')
    quotes = Quote.objects.all() if among is None else among
    corrections = Correction.objects.filter(field__in=OF_NAMES, quote=OuterRef("pk")).annotate(said=Cast("new", TextField()))
    return quotes.filter(Exists(Reading.objects.filter(read, quote=OuterRef("pk"))) | Exists(corrections.filter(decided)))


def on_days(quotes: QuerySet[Quote], start: date | None, end: date | None) -> QuerySet[Quote]:
    """Keep those said in a period, or published in it where it is not known when they were said."""
    if start is None and end is None:
        return quotes
    days = quotes.annotate(day=Coalesce("said_on", "version__article__published_on"))
    days = days.filter(day__gte=start) if start else days
    return days.filter(day__lte=end) if end else days


def decided_upon(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    """Keep those for which a person has vouched as they stand, or has chosen the speaker by hand."""
    chosen = Exists(Correction.objects.filter(quote=OuterRef("pk"), field__in=OF_NAMES))
    return quotes.filter(Q(review__in=Quote.VOUCHED) | chosen)


def taken_from(speaker: Speaker) -> QuerySet[Quote]:
    """Give the quotes that a person has taken from this speaker and given to another, or to nobody."""
    corrected = Correction.objects.filter(field="speaker", old=speaker.slug).values("quote")
    return Quote.objects.filter(pk__in=corrected).exclude(speaker=speaker)
