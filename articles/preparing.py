"""A record that a reader gave, checked against what is known: which outlet's article it is, and which version of its text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from articles.metadata.addresses import read_url
from articles.metadata.dates import read_published
from articles.metadata.identities import identity_of
from articles.metadata.languages import language_of
from articles.metadata.outlets import OutletNames
from articles.metadata.pages import Page
from articles.models import ImportItem, Outlet
from articles.readers import Record
from articles.readers.records import RefusedError

LONGEST_TITLE = 500
LONGEST_AUTHOR = 300


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be stored, its metadata in the stored form; `titled` where its title is given and not its first line."""

    outlet: str
    identity: str
    title: str
    url: str
    published_on: date | None
    published_at: datetime | None
    language: str
    text: str
    source_sha256: str
    author: str = ""
    titled: bool = True
    notes: tuple[str, ...] = ()

    @property
    def text_sha256(self) -> str:
        """Give the digest that tells one text from another."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Give the digest of the text whatever its spaces; a mark that moved may change who speaks, so marks count."""
        return hashlib.sha256(" ".join(self.text.split()).encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """Give all but the text in the form that the ledger keeps."""
        return {
            "outlet": self.outlet,
            "identity": self.identity,
            "title": self.title,
            "url": self.url,
            "published_on": self.published_on and self.published_on.isoformat(),
            "published_at": self.published_at and self.published_at.isoformat(),
            "language": self.language,
            "author": self.author,
            "titled": self.titled,
        } | ({"notes": list(self.notes)} if self.notes else {})

    @classmethod
    def from_item(cls, item: ImportItem) -> Prepared:
        """Read what the ledger has kept."""
        kept, text = item.metadata, bytes(item.payload or b"").decode()
        return cls(
            outlet=kept["outlet"],
            identity=kept["identity"],
            title=kept["title"],
            url=kept["url"],
            published_on=date.fromisoformat(kept["published_on"]) if kept["published_on"] else None,
            published_at=datetime.fromisoformat(kept["published_at"]) if kept["published_at"] else None,
            language=kept["language"],
            text=text,
            source_sha256=item.source_sha256,
            author=kept.get("author", ""),
            titled=kept.get("titled", True),
            notes=tuple(kept.get("notes", ())),
        )


def prepare(record: Record, outlets: OutletNames, default_outlet: str = "") -> Prepared:
    """Check a record; raise RefusedError where something that somebody says about it is wrong.

    What a web page says of itself counts where nobody says otherwise, and is passed over with a note where it cannot be used.
    """
    about, page = record.about, Page(record.page)
    outlet = _outlet(about.get("outlet", "").strip(), page, outlets, default_outlet)
    published = read_published(about.get("published", ""), outlet.time_zone)
    published = published if published.on else page.published(outlet.time_zone)
    url = read_url(about.get("url", "")) or page.url()
    given = _fitting("title", about.get("title", ""), LONGEST_TITLE) or page.words("title", LONGEST_TITLE)
    title = given or first_line(record.text)
    language = language_of(record.text, said=about.get("language", ""), page=page.says("language"), outlet=outlet.language)
    return Prepared(
        outlet=outlet.slug,
        identity=identity_of(url=url, title=title, day=published.on),
        title=title,
        url=url,
        published_on=published.on,
        published_at=published.at,
        language=language.code,
        text=record.text,
        source_sha256=record.sha256,
        author=_fitting("author", about.get("author", ""), LONGEST_AUTHOR) or page.words("author", LONGEST_AUTHOR),
        titled=bool(given),
        notes=(*record.notes, *page.notes, *filter(None, [language.note])),
    )


def first_line(text: str) -> str:
    """Give the title of a text that has none: its first line, cut to what the column holds."""
    line = " ".join(next(line for line in text.splitlines() if line.strip()).split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _outlet(name: str, page: Page, outlets: OutletNames, default: str) -> Outlet:
    """Give the outlet that somebody names, else the one that the page is of, else the default."""
    of_page = page.outlet(outlets)
    outlet = outlets.outlet(name) if name else of_page or outlets.outlet(default)
    if of_page and of_page != outlet:
        page.notes.append(f"the page is of {of_page.name}, and is said to be of {outlet.name}: kept under {outlet.name}")
    return outlet


def _fitting(what: str, given: str, longest: int) -> str:
    words = " ".join(given.split())
    if len(words) > longest:
        raise RefusedError(f"the {what} has {len(words):,} characters, more than {longest}", "shorten it")
    return words
