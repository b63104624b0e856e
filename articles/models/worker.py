"""The workers that are at work, so that the site can tell when there is none."""

from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.db import models
from django.utils import timezone

SILENCE = timedelta(minutes=2)
"""How long a worker may say nothing and still count as alive."""


class WorkerQuerySet(models.QuerySet["Worker"]):
    """Questions asked of workers."""

    def alive(self) -> Self:
        """Keep those heard of lately."""
        return self.filter(seen_at__gt=timezone.now() - SILENCE)


class Worker(models.Model):
    """A process of `manage.py work`; it says every few seconds that it lives, and takes its row away when it ends."""

    name = models.CharField(max_length=120, unique=True, help_text="machine, process number and start")
    began_at = models.DateTimeField(auto_now_add=True)
    seen_at = models.DateTimeField()

    objects = WorkerQuerySet.as_manager()

    class Meta:
        ordering = ["-seen_at"]

    def __str__(self) -> str:
        return self.name
