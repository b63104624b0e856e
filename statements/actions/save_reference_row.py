"""Save rows of reference data that an admin has edited by hand."""

from __future__ import annotations

from django.db import transaction

from language.folding import fold
from statements.models import Alias, Event, Role, Speaker, Topic


@transaction.atomic
def save_reference_row(*, row: Event | Role | Topic) -> None:
    """Store an event, a role or a topic; later readings go by it, stored quotes stay as they are."""
    row.save()


@transaction.atomic
def save_speaker(*, speaker: Speaker) -> None:
    """Store a speaker with the key of the name."""
    speaker.folded = fold(speaker.name)[:300]
    speaker.save()


@transaction.atomic
def save_alias(*, alias: Alias) -> None:
    """Store an alias with its key; later readings go by it, stored quotes stay as they are."""
    alias.folded = fold(alias.text)[:300]
    alias.save()


@transaction.atomic
def delete_alias(*, alias: Alias) -> None:
    """Forget an alias; stored quotes stay as they are."""
    alias.delete()
