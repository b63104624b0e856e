"""Statements: what was said once, whichever outlets reported it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Statement(models.Model):
    """One utterance behind the quotes of several outlets; a merged one redirects."""

    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(merged_into=F("id")), name="statement_not_merged_into_itself")]

    def __str__(self) -> str:
        return f"Statement {self.pk}"


class PairDecision(models.Model):
    """What an editor decided about two quotes: the same words, not the same, or unsure."""

    class Verdict(models.TextChoices):
        """The decision."""

        SAME = "same"
        NOT_SAME = "not_same", "not the same"
        UNSURE = "unsure"

    first = models.ForeignKey("statements.Quote", models.PROTECT, related_name="decisions_as_first")
    second = models.ForeignKey("statements.Quote", models.PROTECT, related_name="decisions_as_second")
    verdict = models.CharField(max_length=8, choices=Verdict)
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="pair_decisions")
    who_name = models.CharField(max_length=160)
    made_at = models.DateTimeField(default=timezone.now)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_decided_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="pair_in_order"),
            models.CheckConstraint(condition=Q(verdict__in=["same", "not_same", "unsure"]), name="pair_verdict_known"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} and {self.second_id}: {self.get_verdict_display()}"
