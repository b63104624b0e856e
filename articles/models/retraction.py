"""Retractions: who marked an article as retracted by its outlet, or took that back, and why; kept for ever."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Retraction(models.Model):
    """One decision about an article's standing; never changed, only followed by another."""

    class Deed(models.TextChoices):
        """What was decided."""

        RETRACTED = "retracted", "marked as retracted"
        RESTORED = "restored", "retraction taken back"

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="retractions")
    deed = models.CharField(max_length=9, choices=Deed)
    day = models.DateField(null=True, blank=True, help_text="when the outlet retracted it, where that is known")
    reason = models.TextField()
    source = models.URLField(max_length=1000, blank=True, help_text="where the outlet says so")
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="retractions")
    who_name = models.CharField(max_length=160, help_text="as printed; stays when the account is anonymised")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["article", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(deed__in=["retracted", "restored"]), name="retraction_deed_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="retraction_for_a_reason"),
            models.CheckConstraint(condition=~Q(who_name=""), name="retraction_names_who"),
        ]

    def __str__(self) -> str:
        return f"{self.get_deed_display()} by {self.who_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it once; what was decided is never changed."""
        if not self._state.adding:
            raise ValueError("retractions are append-only: add another")
        super().save(*args, **kwargs)
