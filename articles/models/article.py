"""Articles and their versions."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.metadata.languages import is_english, language_name


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions asked of articles."""

    def standing(self) -> Self:
        """Leave out what its outlet has retracted."""
        return self.filter(retracted_at__isnull=True)

    def newest_first(self) -> Self:
        """Order by day of publication, undated ones last."""
        return self.order_by(F("published_on").desc(nulls_last=True), "-id")


class Article(models.Model):
    """One piece of coverage, whatever its text has been; `identity` is the canonical address, else title and day."""

    outlet = models.ForeignKey("articles.Outlet", models.PROTECT, related_name="articles")
    identity = models.CharField(max_length=500, help_text="`url:<canonical address>` or `title:<folded title>|<day>`")
    title = models.CharField(max_length=500)
    author = models.CharField(max_length=300, blank=True, help_text="as the outlet prints it; several with commas between them")
    url = models.URLField(max_length=1000, blank=True)
    published_on = models.DateField(null=True, blank=True, help_text="in the outlet's time zone")
    published_at = models.DateTimeField(null=True, blank=True, help_text="where the time is known")
    language = models.CharField(max_length=8, default="en")
    copy_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies", help_text="the agency article that this one reprints"
    )
    retracted_at = models.DateTimeField(null=True, blank=True)
    retraction_reason = models.TextField(blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["outlet", "identity"], name="article_once_per_outlet"),
            models.CheckConstraint(condition=~Q(copy_of=F("id")), name="article_no_copy_of_itself"),
            models.CheckConstraint(condition=Q(retracted_at__isnull=True) | ~Q(retraction_reason=""), name="article_retracted_for_a_reason"),
        ]
        indexes = [
            models.Index(fields=["-published_on", "-id"], name="article_newest_first"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Point to the article's page."""
        return reverse("article", args=[self.pk])

    @property
    def unread_language(self) -> str:
        """Name the language of an article that is not read for quotes; nothing for English."""
        return "" if is_english(self.language) else language_name(self.language)

    @property
    def day(self) -> date:
        """Give the day it sorts under: published, else added."""
        return self.published_on or self.added_at.date()


class ArticleVersionQuerySet(models.QuerySet["ArticleVersion"]):
    """Questions asked of versions."""

    def current(self) -> Self:
        """Keep the newest version of each article."""
        newer = ArticleVersion.objects.filter(article=models.OuterRef("article"), number__gt=models.OuterRef("number"))
        return self.filter(~models.Exists(newer))

    def awaiting_extraction(self) -> Self:
        """Keep those that no run has read to its end."""
        return self.filter(extraction=ArticleVersion.Extraction.WAITING)


class ArticleVersion(models.Model):
    """The text of an article as it stood at one import, fixed for ever; only what is known of its extraction changes."""

    class Extraction(models.TextChoices):
        """How far the text has been read for quotes."""

        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"
        SKIPPED = "skipped", "not in English"

    article = models.ForeignKey(Article, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    source_sha256 = models.CharField(max_length=64, help_text="of the bytes that were read")
    fingerprint = models.CharField(max_length=64, help_text="sha256 of the text, runs of spaces as one: equal for texts that differ only there")
    paragraph_starts = models.JSONField(help_text="character offsets into the text")
    sentence_starts = models.JSONField(help_text="character offsets into the text")
    batch = models.ForeignKey("articles.ImportBatch", models.PROTECT, null=True, blank=True, related_name="versions")
    added_at = models.DateTimeField(auto_now_add=True)
    extraction = models.CharField(max_length=8, choices=Extraction, default=Extraction.WAITING)
    extractor = models.CharField(max_length=60, blank=True, help_text="version of the rules or model that read it last")
    extraction_error = models.TextField(blank=True)
    extracted_at = models.DateTimeField(null=True, blank=True)

    objects = ArticleVersionQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["article", "text_sha256"], name="version_text_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_numbers_from_one"),
            models.CheckConstraint(condition=~Q(text=""), name="version_has_text"),
            models.CheckConstraint(condition=Q(extraction__in=["waiting", "done", "failed", "skipped"]), name="version_extraction_known"),
        ]
        indexes = [
            models.Index(fields=["fingerprint"], name="version_fingerprint"),
            models.Index(fields=["extraction", "id"], name="version_extraction"),
        ]

    def __str__(self) -> str:
        return f"{self.article} (version {self.number})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it, and refuse to change a text that is stored already."""
        if not self._state.adding:
            fixed = {"article", "number", "text", "text_sha256", "source_sha256"}
            names = kwargs.get("update_fields")
            if names is None or fixed & set(names):
                raise ValueError("a version's text is fixed: save with update_fields that leave it out")
        super().save(*args, **kwargs)
