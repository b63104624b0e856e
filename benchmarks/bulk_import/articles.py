"""Hold the invented articles: their words from texts.txt, and which outlet printed them when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

TEXTS = Path(__file__).with_name("texts.txt")
COLUMNS = ("outlet", "title", "published", "url", "language")

OUTLETS = {
    "orrery": ("Orrery Press Agency", "orrery-press-agency"),
    "khazri": ("Khazri Information Agency", "khazri-information-agency"),
    "masrik": ("Masrik Telegraph Agency", "masrik-telegraph-agency"),
    "lusavan": ("Lusavan Weekly", "lusavan-weekly"),
    "lantern": ("Caucasus Lantern", "caucasus-lantern"),
    "sextant": ("Sextant World TV", "sextant-world-tv"),
    "fenchurch": ("The Fenchurch Courier", "fenchurch-courier"),
    "ras-lulu": ("Ras Lulu News Agency", "ras-lulu-news-agency"),
    "selat": ("Selat Nusantara Agency", "selat-nusantara-agency"),
    "neglinka": ("Neglinka Wire", "neglinka-wire"),
    "depeche": ("La Dépêche Transcaucasienne", "depeche-transcaucasienne"),
}


@dataclass(frozen=True)
class Article:
    """Describe one invented article."""

    key: str
    title: str
    text: str
    outlet: str
    published: str
    url: str
    language: str = "en"

    def row(self) -> dict[str, str]:
        """Shape what a manifest or a table says of it."""
        return {column: str(getattr(self, column)) for column in COLUMNS}

    def but(self, **changes: str) -> Article:
        """Copy it with something else in it."""
        return replace(self, **changes)


@cache
def printed() -> dict[str, tuple[str, str]]:
    """Read every text with its title, by key."""
    found = {}
    for part in TEXTS.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = part.partition("\n")
        key, _, title = head.partition(" | ")
        found[key] = (title.strip(), text.strip() + "\n")
    return found


def article(key: str, outlet: str, published: str, language: str = "en") -> Article:
    """Join a text to the outlet and the day of its printing."""
    title, text = printed()[key]
    name, host = OUTLETS[outlet]
    return Article(key, title, text, name, published, f"https://{host}.example/{published[:4]}/{key}", language)


def already_there() -> list[Article]:
    """List the articles that are imported before the sixty."""
    return [
        article("lake-talks", "orrery", "2024-05-06T16:10:00+00:00"),
        article("ferry-line", "lantern", "2024-04-18"),
        article("grain-accord", "fenchurch", "2024-03-13T12:00:00+00:00"),
        article("border-post", "masrik", "2024-02-17T09:30:00+04:00"),
        article("mine-clearing", "neglinka", "2024-06-11T18:00:00+03:00"),
        article("school-bus", "khazri", "2024-01-22T10:05:00+04:00"),
        article("harbour-fees", "lusavan", "2024-05-24"),
        article("customs-office", "ras-lulu", "2024-05-29T13:45:00+04:00"),
    ]
