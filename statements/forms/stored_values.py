"""What a quote holds, in the form that corrections are stored in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from statements.core.values import SaidOn
from statements.models import Quote


def stored_values(quote: Quote) -> dict[str, Any]:
    """Give the effective values of a quote that is loaded for its card, with its pieces."""
    return {
        "speaker": quote.speaker.slug if quote.speaker else None,
        "also": [joint.speaker.slug for joint in _by_ordinal(quote.joint_speakers.all())],
        "pieces": [[piece.start, piece.end] for piece in _by_ordinal(quote.pieces.all())],
        "kind": quote.kind,
        "said_on": SaidOn(quote.said_on, quote.said_on_precision, quote.said_on_basis).to_json(),
        "act": quote.act,
        "topics": [row.topic.slug for row in _by_ordinal(quote.quote_topics.all())],
    }


def _by_ordinal(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: row.ordinal)
