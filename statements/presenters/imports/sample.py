"""The quotes of a preview's sample: what would be found, shown as the unchecked and unstored things they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

from statements.presenters.wording import counted, written, written_to

OPEN = 3
NAMES = 12
WORDINGS = {"direct": "", "indirect": "reported speech", "mixed": "partly reported speech"}
STANDINGS = {
    "known": "by a speaker who is known here",
    "new": "by a name that is new here",
    "unnamed": "by somebody unnamed",
    "open": "with the speaker left open",
}
KINDS = {"direct": "direct", "indirect": "indirect", "mixed": "mixed"}


@dataclass(frozen=True, slots=True)
class SampledQuote:
    """Words that would be a quote."""

    words: str
    opens: str
    closes: str
    cue: str
    speakers: tuple[tuple[str, bool], ...]
    office: str
    mention: str
    said: str
    inferred: bool
    wording: str


@dataclass(frozen=True, slots=True)
class SampledArticle:
    """A text of the sample with what was found in it."""

    title: str
    outlet: str
    published: str
    file: str
    quotes: tuple[SampledQuote, ...]
    number: str
    error: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample, and what it lets expect of the whole."""

    articles: tuple[SampledArticle, ...]
    said: str
    speakers: str
    new_names: tuple[tuple[str, int], ...]
    more_names: int
    expected: str


def sample_of(preview: Mapping[str, Any], outlets: Mapping[str, str]) -> Sample | None:
    """Shape the sample of a preview."""
    rows: Sequence[Mapping[str, Any]] = preview.get("sample") or ()
    if not rows:
        return None
    quotes = [quote for row in rows for quote in row["quotes"]]
    names = Counter(speaker["name"] for quote in quotes for speaker in quote["speakers"] if _standing(speaker) == "new").most_common()
    return Sample(
        articles=tuple(_article(row, outlets, is_open=place < OPEN) for place, row in enumerate(rows)),
        said=_said(rows, quotes, _texts(preview)),
        speakers=_speakers(quotes),
        new_names=tuple(names[:NAMES]),
        more_names=len(names[NAMES:]),
        expected=_expected(len(quotes) / len(rows), preview),
    )


def _texts(preview: Mapping[str, Any]) -> int:
    """Count the texts that would be read for quotes."""
    counts = preview["counts"]
    return counts.get("added", 0) + counts.get("changed", 0) - counts.get("foreign", 0)


def _said(rows: Sequence[Any], quotes: Sequence[Mapping[str, Any]], texts: int) -> str:
    kinds = Counter(quote["kind"] for quote in quotes)
    of_kinds = ", ".join(f"{kinds[kind]:,} {word}" for kind, word in KINDS.items() if kinds[kind])
    found = counted(len(quotes), "quote", "quotes") + (f" ({of_kinds})" if of_kinds else "")
    return f"{len(rows):,} of the {counted(texts, 'text', 'texts')} to be read gave {found}."


def _speakers(quotes: Sequence[Mapping[str, Any]]) -> str:
    """Count for how many quotes the speaker is known, new, or left open."""
    counts = Counter(_standing(quote["speakers"][0]) if quote["speakers"] else "open" for quote in quotes)
    said = ", ".join(f"{counts[standing]:,} {words}" for standing, words in STANDINGS.items() if counts[standing])
    return f"{said}." if said else ""


def _standing(speaker: Mapping[str, Any]) -> str:
    return "unnamed" if speaker["kind"] == "unnamed" else "known" if speaker["known"] else "new"


def _expected(quotes_a_text: float, preview: Mapping[str, Any]) -> str:
    """Say what the whole may come to; rounded, for it is no more than that."""
    texts = _texts(preview)
    quotes = round(quotes_a_text * texts, -1 if quotes_a_text * texts > 50 else 0)
    return f"about {counted(int(quotes), 'quote', 'quotes')}, in {duration(preview.get('seconds', 0))} with one process"


def duration(seconds: float) -> str:
    """Write a length of time as roughly as it is known."""
    if seconds < 60:
        return "less than a minute"
    minutes = ceil(seconds / 60)
    return f"about {counted(minutes, 'minute', 'minutes')}" if minutes < 90 else f"about {counted(round(minutes / 60), 'hour', 'hours')}"


def _article(row: Mapping[str, Any], outlets: Mapping[str, str], *, is_open: bool) -> SampledArticle:
    quotes = tuple(map(_quote, row["quotes"]))
    return SampledArticle(
        title=row["title"],
        outlet=outlets.get(row["outlet"], row["outlet"]),
        published=written(date.fromisoformat(row["published_on"])) if row["published_on"] else "",
        file=row["source"],
        quotes=quotes,
        number=counted(len(quotes), "quote", "quotes"),
        error=row["error"],
        is_open=is_open,
    )


def _quote(found: Mapping[str, Any]) -> SampledQuote:
    is_direct, said = found["kind"] == "direct", found["said_on"]
    return SampledQuote(
        words=found["words"],
        opens="“" if is_direct else "",
        closes="”" if is_direct else "",
        cue=" ".join(found["cue"].split()),
        speakers=tuple((speaker["name"], _standing(speaker) != "new") for speaker in found["speakers"]),
        office=found["speakers"][0]["office"] if found["speakers"] else "",
        mention=found["mention"],
        said=written_to(date.fromisoformat(said["day"]), said["precision"]) if said["day"] else "",
        inferred=said["basis"] == "inferred",
        wording=WORDINGS[found["kind"]],
    )
