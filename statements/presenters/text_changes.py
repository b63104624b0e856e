"""What changed between two texts of an article, as it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from articles.models import Article, ArticleVersion
from statements.core.fates import Fate, Followed
from statements.core.text_changes import LONGEST, changes
from statements.filters.text_changes import TextChanges
from statements.models import Quote
from statements.presenters.extent import Extent
from statements.presenters.quote_line import shortened
from statements.presenters.wording import number, written

FATES = {
    Fate.STANDS: "stands as it stood",
    Fate.REATTRIBUTED: "the same words, given to somebody else",
    Fate.REWORDED: "reworded",
    Fate.REWORDED_AND_REATTRIBUTED: "reworded, and given to somebody else",
    Fate.UNFOUND: "the words still stand, but are no longer found as a quote",
    Fate.GONE: "no longer in the text",
}
SENTENCES = {
    Fate.STANDS: "The same words stand there, said by the same.",
    Fate.REATTRIBUTED: "The same words stand there, but are given to somebody else:",
    Fate.REWORDED: "They are worded differently there:",
    Fate.REWORDED_AND_REATTRIBUTED: "They are worded differently there, and given to somebody else:",
    Fate.UNFOUND: "These words still stand there, but are no longer found as a quote.",
    Fate.GONE: "These words are no longer in it.",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A quote by its words and its speaker."""

    href: str
    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class FateLine:
    """A quote of the former text and what became of it; without a former one it is new."""

    fate: str
    former: Named | None
    later: Named | None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """What became of one quote since its article was changed."""

    version: int
    brought_in: str
    sentence: str
    heir: Named | None
    href: str
    waits: bool


def changes_page(article: Article, page: TextChanges, extent: Extent, *, reviews: bool) -> dict[str, Any]:
    """Give the page everything that it prints; the texts themselves only to those who may read them."""
    later = {quote.pk: quote for quote in page.later}
    lines = [_line(quote, page.fates[quote.pk], later, reviews=reviews) for quote in page.former]
    followed = {fate.heir for fate in page.fates.values()}
    lines += [FateLine("new", None, _named(quote)) for quote in page.later if quote.pk not in followed]
    return {
        "article": article,
        "older": page.older,
        "newer": page.newer,
        "versions": page.versions,
        "lines": lines,
        "extent": extent.value,
        "passages": changes(page.older.text, page.newer.text) if extent is Extent.WHOLE else None,
        "longest": number(LONGEST),
    }


def since(quote: Quote, page: TextChanges | None, *, reviews: bool) -> Since | None:
    """Say what became of a quote of a former text."""
    if page is None:
        return None
    followed = page.fates.get(quote.pk, Followed(Fate.GONE))
    heir = next((_named(row) for row in page.later if row.pk == followed.heir), None)
    waits = reviews and quote.in_conflict
    return Since(
        page.newer.number, written(page.newer.added_at.date()), SENTENCES[followed.fate], heir, changes_address(page.older, page.newer), waits
    )


def changes_address(older: ArticleVersion, newer: ArticleVersion) -> str:
    """Point to the page that puts two texts side by side."""
    return f"/articles/{newer.article_id}/changes/?from={older.number}&to={newer.number}"


def _line(quote: Quote, followed: Followed, later: dict[int, Quote], *, reviews: bool) -> FateLine:
    heir = later[followed.heir] if followed.heir else None
    waits = reviews and quote.in_conflict and quote.presence == Quote.Presence.SUPERSEDED
    return FateLine(FATES[followed.fate], _named(quote), _named(heir) if heir else None, waits)


def _named(quote: Quote) -> Named:
    return Named(quote.get_absolute_url(), shortened(quote), quote.speaker.name if quote.speaker else "not identified")
