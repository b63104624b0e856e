"""What people have decided about a quote, as the rules of overlaying take it."""

from __future__ import annotations

from statements.core.overlay import Decision
from statements.models import Quote


def decisions_on(quote: Quote) -> list[Decision]:
    """Give the decisions, oldest first."""
    rows = sorted(quote.corrections.all(), key=lambda row: row.pk)
    return [Decision(row.field, row.new, row.reading.values if row.reading else {}) for row in rows]
