"""Save a row of reference data that an admin has edited by hand."""

from __future__ import annotations

from django.db import transaction

from articles.models import Country, Outlet


@transaction.atomic
def save_reference_row(*, row: Country | Outlet) -> None:
    """Store a country or an outlet; articles stay with the outlet they came from."""
    row.save()
