"""What the machine now says against people, for editors to keep out or to take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from statements.filters.traces import Trace
from statements.models import Quote
from statements.presenters.history import Change, differences
from statements.presenters.value_words import ValueWords


def machine_says(quote: Quote, trace: Trace, values: Mapping[str, Any]) -> tuple[Change, ...]:
    """Put what people left beside what the latest reading says, where nobody has looked at that yet."""
    if not quote.in_conflict:
        return ()
    return differences(values, trace.latest, ValueWords(quote.version.text, trace.names), trace.unseen)
