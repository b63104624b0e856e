"""Note which workers are at work."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from articles.models import Worker

FORGOTTEN = timedelta(days=1)


def note_worker(*, name: str) -> None:
    """Note that a worker lives, and forget those that were killed long ago."""
    now = timezone.now()
    Worker.objects.update_or_create(name=name, defaults={"seen_at": now})
    Worker.objects.filter(seen_at__lt=now - FORGOTTEN).delete()


def forget_worker(*, name: str) -> None:
    """Note that a worker has ended."""
    Worker.objects.filter(name=name).delete()
