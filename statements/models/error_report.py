"""What readers report as wrong about a quote, and what editors answered."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class ErrorReportQuerySet(models.QuerySet["ErrorReport"]):
    """Questions asked of reports."""

    def open(self) -> Self:
        """Keep those that wait for an editor."""
        return self.filter(state=ErrorReport.State.OPEN)


class ErrorReport(models.Model):
    """One report of one reader about one quote; settled or dismissed once, by an editor who says why."""

    class Kind(models.TextChoices):
        """What is said to be wrong."""

        SPEAKER = "speaker", "wrong speaker"
        WORDS = "words", "wrong words"
        NOT_A_QUOTE = "no_quote", "not a quote"
        OTHER = "other", "something else"

    class State(models.TextChoices):
        """What has become of it."""

        OPEN = "open"
        SETTLED = "settled"
        DISMISSED = "dismissed"

    quote = models.ForeignKey("statements.Quote", models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=8, choices=Kind)
    note = models.TextField(blank=True)
    contact = models.EmailField(blank=True, help_text="forgotten once the answer has been sent")
    made_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    answer = models.TextField(blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="settled_reports")
    settled_by_name = models.CharField(max_length=160, blank=True, help_text="as printed; stays when the account is anonymised")
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["speaker", "words", "no_quote", "other"]), name="report_kind_known"),
            models.CheckConstraint(condition=Q(state__in=["open", "settled", "dismissed"]), name="report_state_known"),
            models.CheckConstraint(
                condition=Q(state="open", settled_at__isnull=True, settled_by__isnull=True, settled_by_name="", answer="")
                | (~Q(state="open") & Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(settled_by_name="") & ~Q(answer="")),
                name="report_ends_with_an_answer",
            ),
            models.CheckConstraint(condition=~Q(kind="other") | ~Q(note=""), name="report_of_something_else_says_what"),
        ]
        indexes = [models.Index(fields=["-id"], condition=Q(state="open"), name="report_open")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, quote {self.quote_id}"
