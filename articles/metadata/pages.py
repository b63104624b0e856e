"""What a web page says of itself, checked like what people say, but passed over with a note where it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import urlsplit

from articles.metadata.addresses import read_url
from articles.metadata.dates import Published, read_published
from articles.metadata.outlets import OutletNames
from articles.models import Outlet
from articles.readers.records import RefusedError

Read = TypeVar("Read")


class Page:
    """The claims of one page, or none; `notes` tells which of them could not be used."""

    def __init__(self, claims: Mapping[str, str]) -> None:
        self._claims = claims
        self.notes: list[str] = []

    def says(self, what: str) -> str:
        """Give one claim as it stands, without what no database keeps."""
        return self._claims.get(what, "").replace("\0", "").encode("utf-8", "ignore").decode()

    def words(self, what: str, longest: int) -> str:
        """Give a claim in words, cut to what is stored."""
        words = " ".join(self.says(what).split())
        return words if len(words) <= longest else words[: longest - 1] + "…"

    def published(self, time_zone: str) -> Published:
        """Give the day of publication."""
        return self._read("date", lambda: read_published(self.says("published"), time_zone), Published())

    def url(self) -> str:
        """Give the page's own address; that of a whole site is none, for every page of some sites calls itself by it."""
        url = self._read("address", lambda: read_url(self.says("url")), "")
        parts = urlsplit(url)
        return url if parts.path.strip("/") or parts.query else ""

    def outlet(self, outlets: OutletNames) -> Outlet | None:
        """Give the outlet that the page is of."""
        return outlets.of_page(host=self.says("host"), site=self.says("site"))

    def _read(self, what: str, read: Callable[[], Read], otherwise: Read) -> Read:
        try:
            return read()
        except RefusedError as error:
            self.notes.append(f"the page's own {what} was passed over: {error.why}")
            return otherwise
