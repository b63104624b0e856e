"""The numbers of a page about a speaker, outlet, topic or event: every one leads to the quotes it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from statements.filters.overview import Number, Overview, Quoted
from statements.models import Quote, Speaker
from statements.presenters.activity import activity_chart
from statements.presenters.address import Address
from statements.presenters.wording import counted, number

MOST_TOPICS = 12


@dataclass(frozen=True, slots=True)
class CountRow:
    """A number with what it counts and, where a list can show them, the address of that list."""

    label: str
    number: str
    href: str = ""
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class CountList:
    """Numbers of one sort; `note` says what they add up to where that is not plain."""

    heading: str
    rows: tuple[CountRow, ...]
    note: str = ""


def overview_part(overview: Overview, asked: list[tuple[str, str]], quoted: list[Quoted] | None = None) -> dict[str, Any]:
    """Give the part of the page that counts; `asked` are the parameters under which /quotes/ lists the same quotes."""
    whole = Address.of(reverse("quotes"), asked)
    kinds = _rows(overview.kinds, whole, "kind", dict(Quote.Kind.choices))
    acts = _rows(overview.acts, whole, "act", dict(Quote.Act.choices))
    lists = [
        CountList("Most quoted", tuple(_quoted(row, whole) for row in quoted or ())),
        CountList("Also on" if _own_topics(whole) else "Topics", _topics(overview, whole), "One quote may have several topics."),
        CountList("What is done by saying it", acts),
        CountList("Wording", kinds),
    ]
    return {
        "total": overview.total,
        "total_written": counted(overview.total, "quote", "quotes"),
        "checked_written": f"{number(overview.checked)} of {number(overview.total)} checked ({_share(overview.checked, overview.total)})",
        "chart": activity_chart(overview.activity),
        "lists": [row for row in lists if row.rows],
        "all_href": str(whole),
    }


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "none"


def _rows(numbers: tuple[Number, ...], whole: Address, name: str, labels: dict[str, str]) -> tuple[CountRow, ...]:
    return tuple(CountRow(str(labels[row.value]), number(row.quotes), _narrowed(whole, name, row.value)) for row in numbers)


def _topics(overview: Overview, whole: Address) -> tuple[CountRow, ...]:
    """Give the most frequent topics, without the one that the page itself is about."""
    own = _own_topics(whole)
    others = [row for row in overview.topics if row.value not in own]
    # a list takes several topics as “any of them”: beside its own topic another would widen it, not narrow it
    return tuple(CountRow(row.label, number(row.quotes), "" if own else _narrowed(whole, "topic", row.value)) for row in others[:MOST_TOPICS])


def _own_topics(whole: Address) -> list[str]:
    return [value for name, value in whole.pairs if name == "topic"]


def _quoted(row: Quoted, whole: Address) -> CountRow:
    return CountRow(row.speaker.name, number(row.quotes), _narrowed(whole, "speaker", row.speaker.slug), row.speaker)


def _narrowed(whole: Address, name: str, value: str) -> str:
    return whole.changed(name, value)
