"""Effective values: a reading overlaid by people's corrections.

Once a person has decided something about a quote, the reading that lay before them is the base for good: later readings
are kept beside it and compared, and where one says something that nobody has seen yet the quote is in conflict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from statements.core.values import CORRECTABLE

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """One correction: the field, its new value, and the reading that the person had before them."""

    field: str
    new: Any
    seen: Values


def effective(latest: Values, decisions: Sequence[Decision]) -> dict[str, Any]:
    """Overlay the base reading by the newest decision on each field; decisions come oldest first."""
    base = decisions[0].seen if decisions else latest
    return {**base, **{d.field: d.new for d in decisions if d.field != "review"}}


def disagreements(latest: Values, effective_values: Values, decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Name the fields in which the latest reading says what is neither effective nor was seen at the last decision."""
    if not decisions:
        return ()
    seen = decisions[-1].seen
    return tuple(name for name in CORRECTABLE if latest.get(name) != effective_values.get(name) and latest.get(name) != seen.get(name))
