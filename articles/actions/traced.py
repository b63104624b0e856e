"""Save and delete rows of reference data with the trace of who did it and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.contrib.auth.models import User

STOOD = "as it stood before"


def save_traced(row: Any, *, who: User | None, why: str = "") -> None:
    """Store a row, and a copy of it in its history; inside the caller's transaction."""
    if not row._state.adding:
        keep_as_it_stands(row)
    row._history_user, row._change_reason = who, why
    row.save()


def delete_traced(row: Any, *, who: User | None, why: str = "") -> None:
    """Delete a row; its history stays, and says who did it."""
    keep_as_it_stands(row)
    row._history_user, row._change_reason = who, why
    row.delete()


def keep_as_it_stands(row: Any) -> None:
    """Begin the history of a row that machines have stored, so that the first change can be compared and taken back."""
    model = type(row)
    if not row.history.exists():
        model.history.bulk_history_create([model.objects.get(pk=row.pk)], default_user=None, default_change_reason=STOOD)
