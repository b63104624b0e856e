"""Readings: what each extraction run said of each quote, kept for ever."""

from __future__ import annotations

from typing import Any

from django.db import models


class ExtractionRun(models.Model):
    """One reading of one version of an article by one extractor."""

    version = models.ForeignKey("articles.ArticleVersion", models.PROTECT, related_name="runs")
    extractor = models.CharField(max_length=60)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["version", "id"]
        indexes = [models.Index(fields=["version", "-id"], name="run_latest_of_version")]

    def __str__(self) -> str:
        return f"{self.extractor} on {self.version_id}"


class Reading(models.Model):
    """What one run said of one quote: its values, confidence and evidence by field; never changed."""

    run = models.ForeignKey(ExtractionRun, models.PROTECT, related_name="readings")
    quote = models.ForeignKey("statements.Quote", models.PROTECT, related_name="readings")
    values = models.JSONField(help_text="field → value, in the form that corrections use")
    confidence = models.JSONField(default=dict, help_text="field → 0–1")
    evidence = models.JSONField(default=dict, help_text="field → list of [start, end] in the version's text")

    class Meta:
        ordering = ["quote", "id"]
        constraints = [models.UniqueConstraint(fields=["run", "quote"], name="reading_once_per_run")]
        indexes = [models.Index(fields=["quote", "-id"], name="reading_latest_of_quote")]

    def __str__(self) -> str:
        return f"Reading {self.pk} of quote {self.quote_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it once; a reading is never changed."""
        if not self._state.adding:
            raise ValueError("readings are append-only")
        super().save(*args, **kwargs)
