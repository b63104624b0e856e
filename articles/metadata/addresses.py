"""Addresses of articles: checked, and brought to one canonical form so that two spellings are one article."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from articles.readers.records import RefusedError

LONGEST_URL = 1000
UNPRINTABLE = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]")
HOST = re.compile(r"(?!-)[^\s/?#@]+(?<!-)")
ORDINARY_PORTS = {"http": 80, "https": 443}
FORM = "write it in full, as https://outlet.example/article"


def read_url(value: str) -> str:
    """Give an address as written; an empty one stays empty, one that is no web address is refused."""
    value = value.strip()
    if value:
        _checked(value)
    return value


def canonical_url(url: str) -> str:
    """Give the form that identifies an article: scheme and host in small letters, no fragment, no campaign marks, no last slash."""
    parts = urlsplit(url)
    query = "&".join(term for term in parts.query.split("&") if term and not term.lower().startswith("utm_"))
    return urlunsplit((parts.scheme.lower(), _host(parts), parts.path.rstrip("/"), query, ""))


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower()
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port and parts.port != ORDINARY_PORTS.get(parts.scheme.lower()) else host


def _checked(value: str) -> None:
    if len(value) > LONGEST_URL:
        raise RefusedError(f"the address has {len(value):,} characters, more than {LONGEST_URL:,}", "shorten it to what identifies the article")
    try:
        parts = urlsplit(value)
        good = parts.scheme.lower() in ORDINARY_PORTS and HOST.fullmatch(parts.hostname or "") and (parts.port is None or parts.port > 0)
    except ValueError:
        good = False
        parts = urlsplit("")
    if not good or UNPRINTABLE.search(value):
        raise RefusedError(f"“{value[:80]}” is not a web address", FORM)
    if parts.username is not None:
        raise RefusedError("the address carries a user name", "leave user name and password out")
