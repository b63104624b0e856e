"""A record that a reader gave, checked against what is known: which outlet's article it is, and which version of its text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from articles.metadata.addresses import read_url
from articles.metadata.dates import read_published
from articles.metadata.identities import identity_of
from articles.metadata.languages import read_language
from articles.metadata.outlets import OutletNames
from articles.models import ImportItem
from articles.readers import Record
from articles.readers.records import RefusedError

LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be stored, its metadata in the stored form."""

    outlet: str
    identity: str
    title: str
    url: str
    published_on: date | None
    published_at: datetime | None
    language: str
    text: str
    source_sha256: str

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
        }

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
        )


def prepare(record: Record, outlets: OutletNames, default_outlet: str = "") -> Prepared:
    """Check a record; raise RefusedError where something about it is wrong."""
    about = record.about
    outlet = outlets.outlet(about.get("outlet", "").strip() or default_outlet)
    published = read_published(about.get("published", ""), outlet.time_zone)
    url = read_url(about.get("url", ""))
    title = _title(about.get("title", "")) or _first_line(record.text)
    return Prepared(
        outlet=outlet.slug,
        identity=identity_of(url=url, title=title, day=published.on),
        title=title,
        url=url,
        published_on=published.on,
        published_at=published.at,
        language=read_language(about.get("language", ""), outlet.language),
        text=record.text,
        source_sha256=record.sha256,
    )


def _title(given: str) -> str:
    title = " ".join(given.split())
    if len(title) > LONGEST_TITLE:
        raise RefusedError(f"the title has {len(title):,} characters, more than {LONGEST_TITLE}", "shorten it")
    return title


def _first_line(text: str) -> str:
    line = " ".join(next(line for line in text.splitlines() if line.strip()).split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"
