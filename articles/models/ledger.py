"""The import ledger: what was brought in, by whom, and how far each piece has come."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class ImportBatch(models.Model):
    """One import: the files named at the prompt or uploaded, with their settings."""

    class State(models.TextChoices):
        """How far the batch has come."""

        FILLING = "filling"
        PREVIEWED = "previewed"
        RUNNING = "running"
        DONE = "done"

    key = models.CharField(max_length=64, help_text="sha256 of sources and settings: the same import, begun and broken off, is taken up again")
    state = models.CharField(max_length=10, choices=State, default=State.FILLING)
    options = models.JSONField(default=dict, help_text="paths, manifest and outlet as given")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="import_batches")
    created_by_name = models.CharField(max_length=160, blank=True, help_text="as printed; stays when the account is anonymised")
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "import batches"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["filling", "previewed", "running", "done"]), name="batch_state_known"),
            models.CheckConstraint(
                condition=Q(state="done", finished_at__isnull=False) | (~Q(state="done") & Q(finished_at__isnull=True)), name="batch_done_has_time"
            ),
            models.UniqueConstraint(fields=["key"], condition=~Q(state="done"), name="batch_open_once"),
        ]

    def __str__(self) -> str:
        return f"Import {self.pk} of {self.created_at:%d %B %Y}"


class ImportItemQuerySet(models.QuerySet["ImportItem"]):
    """Questions asked of items."""

    def open(self) -> Self:
        """Keep those that still have work to do."""
        return self.filter(state__in=[ImportItem.State.PENDING, ImportItem.State.STORED])

    def claimable(self) -> Self:
        """Keep open ones that no living worker holds."""
        return self.open().filter(Q(lease_until__isnull=True) | Q(lease_until__lt=timezone.now()))


class ImportItem(models.Model):
    """One text of a batch: pending, its article stored, or ended as added, changed, known, refused or failed."""

    class State(models.TextChoices):
        """How far the item has come; all but the first two are ends."""

        PENDING = "pending"
        STORED = "stored", "stored, not yet read for quotes"
        ADDED = "added"
        CHANGED = "changed", "new version"
        KNOWN = "known"
        REFUSED = "refused"
        FAILED = "failed", "stored, but reading for quotes failed"

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="items")
    ordinal = models.PositiveIntegerField()
    source = models.CharField(max_length=1000, help_text="file, with the member of an archive after `!`")
    line = models.PositiveIntegerField(null=True, blank=True, help_text="in the file or manifest, from 1")
    source_sha256 = models.CharField(max_length=64, blank=True)
    payload = models.BinaryField(null=True, blank=True, help_text="the text in UTF-8 until its article is stored")
    metadata = models.JSONField(default=dict, help_text="outlet, title, published, url, language as the manifest gives them")
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    outcome = models.CharField(max_length=8, blank=True, help_text="added or changed, known once the article is stored")
    error = models.TextField(blank=True)
    attempts = models.PositiveIntegerField(default=0)
    claimed_by = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    version = models.ForeignKey("articles.ArticleVersion", models.PROTECT, null=True, blank=True, related_name="import_items")

    objects = ImportItemQuerySet.as_manager()

    class Meta:
        ordering = ["batch", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "ordinal"], name="item_ordinal_once"),
            models.CheckConstraint(
                condition=Q(state__in=["pending", "stored", "added", "changed", "known", "refused", "failed"]), name="item_state_known"
            ),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(error=""), name="item_refused_for_a_reason"),
            models.CheckConstraint(
                condition=~Q(state__in=["stored", "added", "changed", "known"]) | Q(version__isnull=False), name="item_end_has_version"
            ),
        ]
        indexes = [
            models.Index(fields=["batch", "state", "ordinal"], name="item_by_state"),
            models.Index(fields=["lease_until"], condition=Q(state__in=["pending", "stored"]), name="item_claimable"),
        ]

    def __str__(self) -> str:
        return self.source
