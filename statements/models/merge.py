"""Merges: two rows that turned out to be one speaker, with everything that taking the merge back needs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class SpeakerMerge(models.Model):
    """One speaker given up for another; `before` and `moved` say how both stood, so that it can be taken back exactly."""

    kept = models.ForeignKey("statements.Speaker", models.PROTECT, related_name="taken_in")
    given_up = models.ForeignKey("statements.Speaker", models.PROTECT, related_name="merges")
    before = models.JSONField(help_text="values of both that the merge has changed")
    moved = models.JSONField(help_text="kind of row → numbers of the rows that went to the kept speaker, or were made for it")
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="speaker_merges")
    who_name = models.CharField(max_length=160, help_text="as printed; stays when the account is anonymised")
    made_at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="speaker_merges_undone")
    undone_by_name = models.CharField(max_length=160, blank=True)
    undone_why = models.TextField(blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("given_up")), name="merge_of_two"),
            models.CheckConstraint(condition=~Q(who_name=""), name="merge_names_who"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by_name="") | (Q(undone_at__isnull=False) & ~Q(undone_by_name="")),
                name="merge_undone_by_somebody",
            ),
            models.UniqueConstraint(fields=["given_up"], condition=Q(undone_at__isnull=True), name="merge_stands_once"),
        ]

    def __str__(self) -> str:
        return f"{self.given_up} into {self.kept}"
