"""What a later import adds to an article that is stored: it fills what is empty, and never overwrites what stands differently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from articles.metadata.addresses import canonical_url
from articles.metadata.identities import identity_of
from articles.metadata.outlets import UNKNOWN
from articles.preparing import Prepared, first_line
from language.searchable import searchable

READ_BY = frozenset({"outlet", "title", "published_on"})
"""What the reading of a text for quotes goes by: filled in later, the text is to be read again."""


@dataclass(slots=True)
class Kept:
    """What is stored about an article, as far as imports say it; `titled` is None where it is not known whether its title is its first line."""

    outlet: str
    identity: str
    title: str
    author: str
    url: str
    published_on: date | None
    published_at: datetime | None
    titled: bool | None = None

    @classmethod
    def of(cls, text: Prepared) -> Kept:
        """Give what will be stored of a new article."""
        return cls(text.outlet, text.identity, text.title, text.author, text.url, text.published_on, text.published_at, text.titled)


@dataclass(frozen=True, slots=True)
class Completion:
    """The fields that a text fills, with their new values, and what it says otherwise than is stored."""

    filled: dict[str, Any]
    differences: tuple[str, ...] = ()

    @property
    def changes_reading(self) -> bool:
        """Tell whether the text is to be read for quotes again."""
        return bool(READ_BY & set(self.filled))


def complete(kept: Kept, text: Prepared, is_titled: Callable[[], bool]) -> Completion:
    """Compare what a text says with what is stored; nothing is changed yet."""
    filled = {name: value for name, value in _filling(kept, text, is_titled).items() if value}
    after = replace(kept, **filled)
    identity = identity_of(url=after.url, title=after.title, day=after.published_on)
    if filled and identity != kept.identity:
        filled["identity"] = identity
    return Completion(filled, tuple(_differences(kept, text, filled)))


def may_be(kept: Kept, text: Prepared) -> bool:
    """Tell whether a long text that is stored word for word can be the same article: where nothing said of the two disagrees."""
    titled = kept.titled if kept.titled is not None else searchable(kept.title) != searchable(first_line(text.text))
    return (
        (kept.outlet == text.outlet or UNKNOWN in (kept.outlet, text.outlet))
        and (not (kept.url and text.url) or canonical_url(kept.url) == canonical_url(text.url))
        and (not (kept.published_on and text.published_on) or _same_day(kept, text))
        and (not (titled and text.titled) or searchable(kept.title) == searchable(text.title))
    )


def _filling(kept: Kept, text: Prepared, is_titled: Callable[[], bool]) -> dict[str, Any]:
    moves = kept.outlet == UNKNOWN != text.outlet
    dates = moves or not kept.published_on
    retitled = text.titled and searchable(kept.title) != searchable(text.title) and not is_titled()
    return {
        "outlet": text.outlet if moves else "",
        "title": text.title if retitled else "",
        "author": "" if kept.author else text.author,
        "url": "" if kept.url else text.url,
        "published_on": text.published_on if dates and text.published_on != kept.published_on else None,
        "published_at": text.published_at if not kept.published_at and (dates or kept.published_on == text.published_on) else None,
    }


def _differences(kept: Kept, text: Prepared, filled: dict[str, Any]) -> list[str]:
    found = []
    if "title" not in filled and text.titled and searchable(kept.title) != searchable(text.title):
        found.append(_kept("title", f"“{kept.title}”", f"“{text.title}”"))
    if kept.author and text.author and searchable(kept.author) != searchable(text.author):
        found.append(_kept("author", kept.author, text.author))
    if kept.url and text.url and canonical_url(kept.url) != canonical_url(text.url):
        found.append(_kept("address", kept.url, text.url))
    if kept.published_on and text.published_on and "published_on" not in filled and kept.published_on != text.published_on:
        found.append(_kept("date", _written(kept.published_on), _written(text.published_on)))
    return found


def _kept(what: str, stored: str, said: str) -> str:
    return f"{what}: stored {stored}, the file says {said}: kept"


def _same_day(kept: Kept, text: Prepared) -> bool:
    return kept.published_on == text.published_on or (kept.published_at is not None and kept.published_at == text.published_at)


def _written(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
