"""Say in a sentence what a list of quotes shows."""

from __future__ import annotations

from collections.abc import Mapping

from statements.filters.counts import MOST
from statements.filters.quotes import QuoteFilterSet
from statements.filters.sorts import Sort
from statements.models import Quote
from statements.presenters.wording import counted, either, period

ACTS = {
    Quote.Act.THREATEN: "threatening",
    Quote.Act.ACCUSE: "accusing",
    Quote.Act.DENY: "denying",
    Quote.Act.DEMAND: "demanding",
    Quote.Act.PLEDGE: "pledging",
    Quote.Act.AFFIRM: "affirming",
    Quote.Act.INFORM: "informing",
}


def summary(filterset: QuoteFilterSet, total: int | None, sort: Sort) -> str:
    """Say what the list shows: “412 quotes by Ilham Aliyev on border delimitation, 2024, newest first”."""
    chosen, names = filterset.chosen, filterset.choice_names
    checked = chosen.get("checked")
    kinds = [str(Quote.Kind(kind).label) for kind in chosen.get("kind") or ()]
    said_of = " ".join(filter(None, [checked or "", either(kinds) if kinds else ""]))
    one, many = f"{said_of} quote".strip(), f"{said_of} quotes".strip()
    parts = [f"Not counted: {many}" if total is None else counted(total, one, many, MOST), *_who(filterset, names)]
    if acts := chosen.get("act"):
        parts.append(either([ACTS[Quote.Act(act)] for act in acts]))
    if topics := chosen.get("topic"):
        parts.append("on " + either([names["topic"][slug].lower() for slug in topics]))
    if events := chosen.get("event"):
        parts.append("said at or about " + either([names["event"][slug] for slug in events]))
    if outlets := chosen.get("outlet"):
        parts.append("in " + either([names["outlet"][slug] for slug in outlets]))
    if chosen.get("left"):
        parts.append("that a person decided on and that no newer text took over")
    if chosen.get("q"):
        parts.append(f"with the words {_quoted(filterset.data['q'].strip())}")
    said, published = (period(chosen.get(begin), chosen.get(end)) for begin, end in filterset.PERIODS)
    return ", ".join(
        filter(None, [" ".join(parts), said, f"published {published}" if published else "", sort.label if total is None or total > 1 else ""])
    )


def _quoted(words: str) -> str:
    return words if any(mark in words for mark in '“”"') else f"“{words}”"


def _who(filterset: QuoteFilterSet, names: Mapping[str, Mapping[str, str]]) -> list[str]:
    chosen, parts = filterset.chosen, []
    if speaker := chosen.get("speaker"):
        parts.append(f"by {speaker.name}")
    if chosen.get("speaker_name"):
        parts.append(f"by anyone known as {filterset.data['speaker_name'].strip()}")
    if institution := chosen.get("institution"):
        parts.append(f"by {institution.name} and those who speak for it")
    if chosen.get("institution_name"):
        parts.append(f"for any institution known as {filterset.data['institution_name'].strip()}")
    places = [names[name][value] for name in ("country", "represents") for value in chosen.get(name) or ()]
    return [*parts, f"by speakers of {either(places)}"] if places else parts
