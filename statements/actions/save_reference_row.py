"""Save rows of reference data that an admin has edited by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions.traced import save_traced
from statements.models import Event, Role, Topic

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def save_reference_row(*, row: Event | Role | Topic, who: User | None = None, why: str = "") -> None:
    """Store an event, a role or a topic; later readings go by it, stored quotes stay as they are."""
    save_traced(row, who=who, why=why)
