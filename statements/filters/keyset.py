"""Pages of a long list that cost the same at any depth: a page begins after the last row of the one before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from statements.filters.sorts import Sort
from statements.models import Quote
from statements.models.quote import QuoteQuerySet

SIZE = 25


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list: the day and the identity of a row, written `2024-11-08.123`."""

    day: date
    pk: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.pk}"

    @classmethod
    def read(cls, text: str) -> Cursor | None:
        """Read a place; None where the text is not one."""
        day, _, pk = text.partition(".")
        if not (pk.isascii() and pk.isdecimal() and len(pk) <= 18):
            return None
        try:
            return cls(date.fromisoformat(day), int(pk))
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, with the parameters that lead on and back; `lost` tells that the place asked for is none."""

    rows: list[Quote]
    onward: dict[str, str] = field(default_factory=dict)
    back: dict[str, str] = field(default_factory=dict)
    lost: bool = False


def page_of(quotes: QuoteQuerySet, sort: Sort, *, after: str = "", before: str = "", size: int = SIZE) -> Page:
    """Give the page after or before a place, or the first one."""
    cursor = Cursor.read(after or before)
    lost = bool(after or before) and cursor is None
    forward = not (before and not after) or cursor is None
    rows = _rows(quotes, sort, cursor, size + 1, forward=forward)
    more, rows = len(rows) > size, rows[:size]
    if not forward:
        rows.reverse()
    onward = {"after": str(_place(rows[-1]))} if rows and (more or not forward) else {}
    back = {"before": str(_place(rows[0]))} if rows and cursor is not None and (more or forward) else {}
    return Page(rows, onward, back, lost)


def _rows(quotes: QuoteQuerySet, sort: Sort, cursor: Cursor | None, most: int, *, forward: bool) -> list[Quote]:
    """Find which rows come first and only then open them: what is put in order are keys, not words."""
    downward = sort.descending == forward
    keyed = _beyond(quotes, sort, cursor, downward=downward)
    order = ("-key_day", "-pk") if downward else ("key_day", "pk")
    first = keyed.order_by(*order).values("pk")[:most]
    return list(Quote.objects.filter(pk__among=first).annotate(key_day=sort.day).for_lists().order_by(*order))


def _beyond(quotes: QuoteQuerySet, sort: Sort, cursor: Cursor | None, *, downward: bool) -> QuoteQuerySet:
    keyed = quotes.annotate(key_day=sort.day)
    if cursor is None:
        return keyed
    side = "lt" if downward else "gt"
    # The first condition follows from the second; it lets the index begin at the place instead of at its end
    beyond = Q(**{f"key_day__{side}": cursor.day}) | Q(key_day=cursor.day, **{f"pk__{side}": cursor.pk})
    return keyed.filter(Q(**{f"key_day__{side}e": cursor.day}) & beyond)


def _place(row: Quote) -> Cursor:
    return Cursor(row.key_day, row.pk)  # type: ignore[attr-defined]
