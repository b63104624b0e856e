"""What the quote editor prints around its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from statements.core.locating import Span
from statements.core.merging import merged
from statements.core.values import CORRECTABLE
from statements.filters.traces import Trace
from statements.models import Correction, Quote
from statements.presenters.conflict import machine_says
from statements.presenters.history import Change, History, history, moment
from statements.presenters.source_text import Stretch, source_text
from statements.presenters.value_words import LABELS, ValueWords

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One field as a person wrote it beside what it has become meanwhile."""

    label: str
    seen: str
    theirs: str
    mine: str
    filled_with: str


@dataclass(frozen=True, slots=True)
class QuoteEditor:
    """The editor's page without its form."""

    quote: Quote
    source: list[Stretch]
    source_start: int
    shows_whole: bool
    is_rejected: bool
    is_withdrawn: bool
    last_decision: str
    machine: tuple[Change, ...]
    history: History


def quote_editor(quote: Quote, trace: Trace, values: Values, reach: Span) -> QuoteEditor:
    """Shape the page for a quote that holds these values."""
    return QuoteEditor(
        quote=quote,
        source=source_text(quote, reach),
        source_start=reach[0],
        shows_whole=reach == (0, len(quote.version.text)),
        is_rejected=quote.review == Quote.Review.REJECTED,
        is_withdrawn=quote.presence == Quote.Presence.WITHDRAWN,
        last_decision=last_decision(trace),
        machine=machine_says(quote, trace, values),
        history=history(trace, values, quote.version.text),
    )


def last_decision(trace: Trace) -> str:
    """Say who decided last about the quote as a whole, when and why."""
    decided = [row for row in trace.corrections if row.field == Correction.Field.REVIEW]
    if not decided:
        return ""
    row = decided[-1]
    return f"{row.who_name}, {moment(row.made_at)}" + (f": {row.why}" if row.why else "")


def sides(seen: Values, theirs: Values, mine: Values, words: ValueWords) -> tuple[Side, ...]:
    """Put side by side what a person wrote and what the quote has become, for the fields in which the two differ."""
    return tuple(
        Side(
            LABELS[name],
            words.write(name, seen[name]) if name in seen else "",
            words.write(name, theirs[name]),
            words.write(name, mine[name]),
            "theirs" if merged(seen, theirs, mine)[name] == theirs[name] else "yours",
        )
        for name in CORRECTABLE
        if name in mine and mine[name] != theirs[name]
    )
