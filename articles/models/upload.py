"""Uploaded files, kept in the ledger until their import has ended, so that a worker on any machine can take them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

LONGEST_NAME = 200


class Upload(models.Model):
    """One file of an import as it was sent; its name is data and never a place."""

    batch = models.ForeignKey("articles.ImportBatch", models.CASCADE, related_name="uploads")
    ordinal = models.PositiveIntegerField()
    name = models.CharField(max_length=LONGEST_NAME, help_text="as sent, without folders, told from the others of its import")
    is_manifest = models.BooleanField(default=False, help_text="the one manifest that describes the others")
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["batch", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "ordinal"], name="upload_ordinal_once"),
            models.CheckConstraint(condition=~Q(name=""), name="upload_has_name"),
        ]

    def __str__(self) -> str:
        return self.name


class UploadChunk(models.Model):
    """A megabyte of an uploaded file."""

    upload = models.ForeignKey(Upload, models.CASCADE, related_name="chunks")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        ordering = ["upload", "number"]
        constraints = [models.UniqueConstraint(fields=["upload", "number"], name="chunk_number_once")]

    def __str__(self) -> str:
        return f"{self.upload_id}, {self.number}"
