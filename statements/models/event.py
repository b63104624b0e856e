"""Events: occasions on which things are said, and things that are spoken of."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models.history import kept_history


class Event(models.Model):
    """A war, meeting, agreement or other dated happening, with the names under which texts mention it."""

    class Kind(models.TextChoices):
        """What sort of happening it is."""

        WAR = "war"
        CLASH = "clash"
        AGREEMENT = "agreement"
        SUMMIT = "summit"
        NEGOTIATION = "negotiation"
        CONFERENCE = "conference"
        VISIT = "visit"
        ATTACK = "attack"
        BLOCKADE = "blockade"
        TRIAL = "trial"
        OTHER = "other"

    slug = models.SlugField(max_length=120, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.OTHER)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    aliases = models.JSONField(default=list, blank=True)
    description = models.TextField(blank=True)
    source = models.URLField(max_length=500, blank=True)
    as_of = models.DateField(null=True, blank=True)

    history = kept_history()

    class Meta:
        ordering = [F("start").desc(nulls_last=True), "name"]
        constraints = [
            models.CheckConstraint(condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(start__lte=F("end")), name="event_dates_in_order"),
            models.CheckConstraint(
                condition=Q(
                    kind__in=["war", "clash", "agreement", "summit", "negotiation", "conference", "visit", "attack", "blockade", "trial", "other"]
                ),
                name="event_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Point to the event's page."""
        return reverse("event", args=[self.slug])
