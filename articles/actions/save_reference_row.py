"""Save a row of reference data that an admin has edited by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.actions.traced import save_traced
from articles.models import Country, Outlet

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def save_reference_row(*, row: Country | Outlet, who: User | None = None, why: str = "") -> None:
    """Store a country or an outlet; articles stay with the outlet they came from."""
    save_traced(row, who=who, why=why)
