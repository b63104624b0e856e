"""Corrections: what people decided about quotes, kept for ever."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Correction(models.Model):
    """One decision of one person about one field of one quote; never changed, only followed by another."""

    class Field(models.TextChoices):
        """What may be corrected."""

        SPEAKER = "speaker"
        ALSO = "also", "joint speakers"
        PIECES = "pieces", "boundaries"
        KIND = "kind"
        SAID_ON = "said_on", "date said"
        ACT = "act"
        TOPICS = "topics"
        REVIEW = "review"

    quote = models.ForeignKey("statements.Quote", models.PROTECT, related_name="corrections")
    field = models.CharField(max_length=10, choices=Field)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)
    reading = models.ForeignKey(
        "statements.Reading", models.PROTECT, null=True, blank=True, related_name="corrections", help_text="the latest one when the person decided"
    )
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="corrections")
    who_name = models.CharField(max_length=160, help_text="as printed; stays when the account is anonymised")
    made_at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["quote", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(field__in=["speaker", "also", "pieces", "kind", "said_on", "act", "topics", "review"]),
                name="correction_field_known",
            ),
            models.CheckConstraint(condition=~Q(who_name=""), name="correction_names_who"),
        ]
        indexes = [models.Index(fields=["quote", "field", "-id"], name="correction_latest")]

    def __str__(self) -> str:
        return f"{self.get_field_display()} of quote {self.quote_id} by {self.who_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it once; a correction is never changed."""
        if not self._state.adding:
            raise ValueError("corrections are append-only: add another")
        super().save(*args, **kwargs)
