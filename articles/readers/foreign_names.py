"""Names of columns and fields that are none of ours: some seem to mean one of ours, the others are nobody's business here."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from articles.readers.records import COLUMNS, RefusedError

MEANT = {
    "body": "text",
    "content": "text",
    "story": "text",
    "headline": "title",
    "date": "published",
    "datetime": "published",
    "time": "published",
    "pubdate": "published",
    "publication_date": "published",
    "publish_date": "published",
    "published_at": "published",
    "published_on": "published",
    "source": "outlet",
    "newspaper": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "link": "url",
    "address": "url",
    "lang": "language",
    "by": "author",
    "byline": "author",
}
"""What exports often call what we call otherwise. To pass over these would lose what somebody has written down."""
ALIKE = 0.75


def refuse_meant(names: Iterable[str], what: str, advice: str = "") -> None:
    """Refuse a name that seems to mean one of ours; `what` is “column” or “field”."""
    for name in names:
        ours = MEANT.get(name.strip().lower()) or next(iter(get_close_matches(name.strip().lower(), COLUMNS, n=1, cutoff=ALIKE)), "")
        if ours:
            raise RefusedError(f"has the unknown {what} “{name}”", f"call it “{ours}” if it is that, else leave it out{advice}")


def passed_over(names: Iterable[str], what: str) -> tuple[str, ...]:
    """Give the note on columns or fields that are not read; none where there are none."""
    unread = [f"“{name}”" for name in names]
    return (f"not read: the {what}{'s' if len(unread) > 1 else ''} {', '.join(unread)}",) if unread else ()
