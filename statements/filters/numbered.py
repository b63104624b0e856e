"""Numbered pages, for lists whose order has no place to come back to; they end where nobody reads any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

LAST = 100
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class NumberedPage(Generic[Row]):
    """Some rows of a list, with the parameters that lead on and back; `lost` tells that the page asked for is none."""

    rows: list[Row]
    number: int = 1
    onward: dict[str, str] = field(default_factory=dict)
    back: dict[str, str] = field(default_factory=dict)
    lost: bool = False


def numbered_page(rows: Sequence[Row] | QuerySet[Any, Any], number: str, size: int) -> NumberedPage[Row]:
    """Give one page by its number, or the first one."""
    asked = int(number) if number.isascii() and number.isdecimal() and len(number) <= 4 else 0
    page = asked if 1 <= asked <= LAST else 1
    found = list(rows[(page - 1) * size : page * size + 1])
    return NumberedPage(
        found[:size],
        page,
        onward={"page": str(page + 1)} if len(found) > size and page < LAST else {},
        back={"page": str(page - 1)} if page > 1 else {},
        lost=bool(number) and asked != page,
    )
