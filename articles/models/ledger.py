"""The import ledger: what was brought in, by whom, and how far each piece has come."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone


class ImportBatchQuerySet(models.QuerySet["ImportBatch"]):
    """Questions asked of batches."""

    def open(self) -> Self:
        """Keep those that have not ended."""
        return self.exclude(state__in=ImportBatch.ENDS)

    def to_preview(self) -> Self:
        """Keep uploads that a worker has to look through."""
        return self.filter(state__in=ImportBatch.AWAITING_PREVIEW, origin=ImportBatch.Origin.BROWSER)


class ImportBatch(models.Model):
    """One import: the files named at the prompt or uploaded, with their settings."""

    class State(models.TextChoices):
        """How far the batch has come: at the prompt from filling straight to running, from the browser through all of them."""

        UPLOADING = "uploading", "being sent"
        UPLOADED = "uploaded", "waiting for a worker"
        FILLING = "filling", "being read"
        CLASSIFYING = "classifying", "being compared"
        PREVIEWED = "previewed", "ready to look at"
        RUNNING = "running", "being imported"
        DONE = "done"
        DISCARDED = "discarded"
        EXPIRED = "expired"
        REFUSED = "refused"

    class Origin(models.TextChoices):
        """Where it was begun."""

        PROMPT = "prompt", "at the prompt"
        BROWSER = "browser", "in the browser"

    ENDS = (State.DONE, State.DISCARDED, State.EXPIRED, State.REFUSED)
    AWAITING_PREVIEW = (State.UPLOADED, State.FILLING, State.CLASSIFYING)
    UNCOMMITTED = (State.UPLOADING, *AWAITING_PREVIEW, State.PREVIEWED)

    key = models.CharField(max_length=64, help_text="sha256 of sources and settings: the same import, begun and broken off, is taken up again")
    origin = models.CharField(max_length=7, choices=Origin, default=Origin.PROMPT)
    state = models.CharField(max_length=11, choices=State, default=State.FILLING)
    revision = models.PositiveIntegerField(default=1, help_text="counts what has become of it, so that a stale form is refused")
    options = models.JSONField(default=dict, help_text="paths or files, manifest and outlet as given")
    preview = models.JSONField(null=True, blank=True, help_text="what the worker expects of it, and the quotes of its sample")
    error = models.TextField(blank=True, help_text="why it was refused as a whole")
    attempts = models.PositiveIntegerField(default=0, help_text="how often a preview of it was begun")
    claimed_by = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="import_batches")
    created_by_name = models.CharField(max_length=160, blank=True, help_text="as printed; stays when the account is anonymised")
    created_at = models.DateTimeField(auto_now_add=True)
    committed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="committed_batches")
    committed_by_name = models.CharField(max_length=160, blank=True, help_text="as printed")
    committed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True, help_text="when whoever began it was told of its end")

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name_plural = "import batches"
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state__in=[
                        "uploading",
                        "uploaded",
                        "filling",
                        "classifying",
                        "previewed",
                        "running",
                        "done",
                        "discarded",
                        "expired",
                        "refused",
                    ]
                ),
                name="batch_state_known",
            ),
            models.CheckConstraint(condition=Q(origin__in=["prompt", "browser"]), name="batch_origin_known"),
            models.CheckConstraint(
                condition=Q(state__in=["done", "discarded", "expired", "refused"], finished_at__isnull=False)
                | (~Q(state__in=["done", "discarded", "expired", "refused"]) & Q(finished_at__isnull=True)),
                name="batch_end_has_time",
            ),
            models.CheckConstraint(
                condition=Q(origin="browser") | Q(state__in=["filling", "previewed", "running", "done"]), name="batch_uploads_come_from_browser"
            ),
            models.CheckConstraint(
                condition=~Q(origin="browser", state__in=["running", "done"]) | Q(committed_at__isnull=False), name="batch_runs_when_committed"
            ),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(error=""), name="batch_refused_for_a_reason"),
            models.UniqueConstraint(fields=["key"], condition=~Q(state__in=["done", "discarded", "expired", "refused"]), name="batch_open_once"),
        ]

    def __str__(self) -> str:
        return f"Import {self.pk} of {self.created_at:%d %B %Y}"

    def get_absolute_url(self) -> str:
        """Point to the import's page."""
        return reverse("import", args=[self.pk])


class ImportItemQuerySet(models.QuerySet["ImportItem"]):
    """Questions asked of items."""

    def open(self) -> Self:
        """Keep those that still have work to do."""
        return self.filter(state__in=[ImportItem.State.PENDING, ImportItem.State.STORED])

    def claimable(self) -> Self:
        """Keep open ones that no living worker holds."""
        return self.open().filter(Q(lease_until__isnull=True) | Q(lease_until__lt=timezone.now()))

    def ended_otherwise(self) -> Self:
        """Keep those that were found to be something else than their preview said."""
        return self.exclude(expected="").exclude(outcome="").exclude(outcome=F("expected"))


class ImportItem(models.Model):
    """One text of a batch: pending, its article stored, or ended as added, changed, known, refused, failed or dropped."""

    class State(models.TextChoices):
        """How far the item has come; all but the first two are ends."""

        PENDING = "pending"
        STORED = "stored", "stored, not yet read for quotes"
        ADDED = "added"
        CHANGED = "changed", "new version"
        KNOWN = "known"
        REFUSED = "refused"
        FAILED = "failed", "stored, but reading for quotes failed"
        DROPPED = "dropped", "not imported"

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="items")
    ordinal = models.PositiveIntegerField()
    source = models.CharField(max_length=1000, help_text="file, with the member of an archive after `!`")
    line = models.PositiveIntegerField(null=True, blank=True, help_text="in the file or manifest, from 1")
    source_sha256 = models.CharField(max_length=64, blank=True)
    payload = models.BinaryField(null=True, blank=True, help_text="the text in UTF-8 until its article is stored")
    metadata = models.JSONField(default=dict, help_text="outlet, title, published, url, language as the manifest gives them")
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    expected = models.CharField(max_length=8, blank=True, help_text="added, changed or known, as the preview found it")
    present = models.ForeignKey(
        "articles.ArticleVersion", models.PROTECT, null=True, blank=True, related_name="+", help_text="what stood in its place at the preview"
    )
    twin = models.PositiveIntegerField(null=True, blank=True, help_text="ordinal of the item of the same import that brings the same article")
    outcome = models.CharField(max_length=8, blank=True, help_text="added, changed or known, once the article is stored")
    error = models.TextField(blank=True)
    attempts = models.PositiveIntegerField(default=0)
    claimed_by = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    version = models.ForeignKey("articles.ArticleVersion", models.PROTECT, null=True, blank=True, related_name="import_items")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ImportItemQuerySet.as_manager()

    class Meta:
        ordering = ["batch", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "ordinal"], name="item_ordinal_once"),
            models.CheckConstraint(
                condition=Q(state__in=["pending", "stored", "added", "changed", "known", "refused", "failed", "dropped"]), name="item_state_known"
            ),
            models.CheckConstraint(condition=Q(expected__in=["", "added", "changed", "known"]), name="item_expected_known"),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(error=""), name="item_refused_for_a_reason"),
            models.CheckConstraint(
                condition=~Q(state__in=["stored", "added", "changed", "known"]) | Q(version__isnull=False), name="item_end_has_version"
            ),
            models.CheckConstraint(condition=~Q(state="dropped") | Q(version__isnull=True, payload__isnull=True), name="item_dropped_leaves_nothing"),
        ]
        indexes = [
            models.Index(fields=["batch", "state", "ordinal"], name="item_by_state"),
            models.Index(fields=["batch", "expected", "ordinal"], name="item_by_expectation"),
            models.Index(fields=["lease_until"], condition=Q(state__in=["pending", "stored"]), name="item_claimable"),
        ]

    def __str__(self) -> str:
        return self.source
