"""What makes two texts one article of an outlet: the address, else the title and the day."""

from __future__ import annotations

import hashlib
from datetime import date

from articles.metadata.addresses import canonical_url
from language.searchable import searchable

LONGEST_IDENTITY = 500
NO_DAY = "-"


def identity_of(*, url: str, title: str, day: date | None) -> str:
    """Give the identity of an article within its outlet."""
    if url:
        return _fitting(f"url:{canonical_url(url)}")
    return _fitting(f"title:{searchable(title) or title}|{day.isoformat() if day else NO_DAY}")


def _fitting(identity: str) -> str:
    """Cut a long identity to what the column holds, with a digest of the whole so that two never become one."""
    if len(identity) <= LONGEST_IDENTITY:
        return identity
    mark = "#" + hashlib.sha256(identity.encode()).hexdigest()
    return identity[: LONGEST_IDENTITY - len(mark)] + mark
