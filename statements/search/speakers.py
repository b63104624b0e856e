"""Find speakers by a name as people type it: any spelling, any alias, the beginning of a word of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from language.transliteration import typed_keys
from statements.models import Alias, JointSpeaker, Quote, Speaker
from statements.models.speaker import SpeakerQuerySet

LONGEST_NAME = 200
MOST = 20


def named(text: str) -> SpeakerQuerySet:
    """Keep the speakers whose name or alias is this one in any spelling."""
    return heard().filter(_bears(keys)) if (keys := typed_keys(text[:LONGEST_NAME])) else Speaker.objects.none()


def surnamed(text: str) -> SpeakerQuerySet:
    """Keep the people whose name ends with this one: those whom nothing but articles knows have no alias for the surname."""
    return heard().filter(_ends(keys)) if (keys := typed_keys(text[:LONGEST_NAME])) else Speaker.objects.none()


def called(text: str) -> list[Speaker]:
    """Give the speakers of this name or alias or, where it is nobody's, the people of this surname; one query."""
    if not (keys := typed_keys(text[:LONGEST_NAME])):
        return []
    bears = Case(When(_bears(keys), then=Value(1)), default=Value(0), output_field=IntegerField())
    rows = heard().filter(_bears(keys) | _ends(keys)).annotate(bears=bears).order_by("-bears", "name")
    found = list(rows.select_related("country")[:MOST])
    bearers: list[Speaker] = [speaker for speaker in found if speaker.bears]
    return bearers or list(found)


def suggested(text: str) -> SpeakerQuerySet:
    """Keep the speakers with a name or alias that has a word beginning like this, whole names first."""
    typed, keys = text[:LONGEST_NAME].strip().replace("\x00", ""), typed_keys(text[:LONGEST_NAME])
    if not typed:
        return Speaker.objects.none()
    begins = Q(name__istartswith=typed) | Q(name__icontains=f" {typed}")
    aliased = Q(text__istartswith=typed) | Q(text__icontains=f" {typed}")
    for key in keys:
        begins |= Q(folded__startswith=key) | Q(folded__contains=f" {key}")
        aliased |= Q(folded__startswith=key)
    whole = Case(When(folded__in=keys, then=Value(0)), When(name__istartswith=typed, then=Value(1)), default=Value(2), output_field=IntegerField())
    found = heard().filter(begins | Q(Exists(Alias.objects.filter(aliased, speaker=OuterRef("pk")))))
    return found.annotate(distance=whole).order_by("distance", "name")


def heard() -> SpeakerQuerySet:
    """Keep the speakers that lists show: accepted ones, and candidates with a quote that is shown."""
    shown = Quote.objects.shown()
    # Asked of each joint quote by itself: as a list of all shown quotes SQLite would make it anew for every candidate
    joint = JointSpeaker.objects.filter(Exists(shown.filter(pk=OuterRef("quote"))), speaker=OuterRef("pk"))
    quoted = Exists(shown.filter(speaker=OuterRef("pk"))) | Exists(joint)
    named_ones = Speaker.objects.standing().exclude(kind=Speaker.Kind.UNNAMED)
    return named_ones.filter(Q(status=Speaker.Status.ACCEPTED) | Q(quoted))


def _bears(keys: Sequence[str]) -> Q:
    return Q(folded__in=keys) | Q(Exists(Alias.objects.filter(speaker=OuterRef("pk"), folded__in=keys)))


def _ends(keys: Sequence[str]) -> Q:
    return Q(kind=Speaker.Kind.PERSON) & reduce(or_, (Q(folded__endswith=f" {key}") for key in keys))
