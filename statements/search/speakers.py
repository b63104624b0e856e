"""Find speakers by a name as people type it: any spelling, any alias, the beginning of a word of it."""

from __future__ import annotations

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from language.folding import fold
from statements.models import Alias, JointSpeaker, Quote, Speaker
from statements.models.speaker import SpeakerQuerySet

LONGEST_NAME = 200


def named(text: str) -> SpeakerQuerySet:
    """Keep the speakers whose name or alias is this one in any spelling."""
    if not (key := fold(text[:LONGEST_NAME])):
        return Speaker.objects.none()
    return heard().filter(Q(folded=key) | Q(Exists(Alias.objects.filter(speaker=OuterRef("pk"), folded=key))))


def suggested(text: str) -> SpeakerQuerySet:
    """Keep the speakers with a name or alias that has a word beginning like this, whole names first."""
    typed, key = text[:LONGEST_NAME].strip().replace("\x00", ""), fold(text[:LONGEST_NAME])
    if not typed:
        return Speaker.objects.none()
    begins = Q(name__istartswith=typed) | Q(name__icontains=f" {typed}")
    aliased = Q(text__istartswith=typed) | Q(text__icontains=f" {typed}")
    if key:
        begins |= Q(folded__startswith=key) | Q(folded__contains=f" {key}")
        aliased |= Q(folded__startswith=key)
    whole = Case(When(folded=key, then=Value(0)), When(name__istartswith=typed, then=Value(1)), default=Value(2), output_field=IntegerField())
    found = heard().filter(begins | Q(Exists(Alias.objects.filter(aliased, speaker=OuterRef("pk")))))
    return found.annotate(distance=whole).order_by("distance", "name")


def heard() -> SpeakerQuerySet:
    """Keep the speakers that lists show: accepted ones, and candidates with a quote that is shown."""
    shown = Quote.objects.shown()
    quoted = Exists(shown.filter(speaker=OuterRef("pk"))) | Exists(JointSpeaker.objects.filter(speaker=OuterRef("pk"), quote__in=shown.values("pk")))
    named_ones = Speaker.objects.standing().exclude(kind=Speaker.Kind.UNNAMED)
    return named_ones.filter(Q(status=Speaker.Status.ACCEPTED) | Q(quoted))
