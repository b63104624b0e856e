"""Outlets by the names that manifests give them. A name that nobody knows is refused with the nearest one, never made into a new outlet."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from urllib.parse import urlsplit

from articles.models import Outlet
from articles.readers.records import RefusedError

UNKNOWN = "unknown"


class OutletNames:
    """Resolves names, aliases and slugs without regard to capitals; a name goes before another outlet's alias."""

    def __init__(self) -> None:
        self._named: dict[str, Outlet] = {}
        self._aliased: dict[str, set[Outlet]] = defaultdict(set)
        self._printed: dict[str, str] = {}
        self._hosts: dict[str, set[Outlet]] = defaultdict(set)
        for outlet in Outlet.objects.order_by("id"):
            self._named[_key(outlet.name)] = outlet
            if host := _host(outlet.homepage):
                self._hosts[host].add(outlet)
            for alias in (outlet.slug, *outlet.aliases):
                self._aliased[_key(alias)].add(outlet)
            self._printed |= {_key(name): name for name in (*outlet.aliases, outlet.name)}

    def outlet(self, name: str) -> Outlet:
        """Give the outlet of that name; without a name the one that stands for all unknown ones."""
        key = _key(name or UNKNOWN)
        if key in self._named:
            return self._named[key]
        found = self._aliased.get(key, set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            names = " and ".join(sorted(f"“{outlet.name}”" for outlet in found))
            raise RefusedError(f"the outlet “{name}” may be {names}", "write its full name")
        raise RefusedError(f"no outlet is called “{name}”", self._advice(key))

    def of_page(self, *, host: str, site: str) -> Outlet | None:
        """Give the outlet whose homepage is at a page's host or above it, else the one that goes by the site's name; none where in doubt."""
        parts = _host(f"https://{host}").split(".")
        for begin in range(max(len(parts) - 1, 0)):
            if found := self._hosts.get(".".join(parts[begin:])):
                return next(iter(found)) if len(found) == 1 else None
        try:
            return self.outlet(site) if site.strip() and _key(site) != UNKNOWN else None
        except RefusedError:
            return None

    def _advice(self, key: str) -> str:
        nearest = get_close_matches(key, self._printed, n=1, cutoff=0.75)
        suggestion = f"did you mean “{self._printed[nearest[0]]}”? If not, " if nearest else "no known name is like it; "
        return f"{suggestion}add the outlet first"


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
