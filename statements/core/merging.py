"""Merge what two people made of the same values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Values = Mapping[str, Any]


def merged(seen: Values, theirs: Values, mine: Values) -> dict[str, Any]:
    """Give the values to go on with: what I changed since I saw them as I have it, everything else as they have it.

    A field that is not in `seen` counts as changed by me; one that is not in `mine` could not be understood and counts as theirs.
    """
    return {name: mine[name] if name in mine and (name not in seen or mine[name] != seen[name]) else value for name, value in theirs.items()}
