"""Addresses of lists: the query of the page with something added, changed or taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

NAMES = {"speaker_name": "speaker", "institution_name": "institution"}  # a name typed, and the parameter for the one who bears it
PLACES = ("after", "before", "page")


class Address:
    """The path of a list with what was asked of it; empty parameters are not part of it."""

    def __init__(self, path: str, query: QueryDict) -> None:
        self.path = path
        self.pairs = [(name, value) for name, values in query.lists() for value in values if value.strip()]
        self.has_empty = any(not value.strip() for _, values in query.lists() for value in values)

    @classmethod
    def of(cls, path: str, pairs: list[tuple[str, str]]) -> Address:
        """Make an address of pairs."""
        made = cls(path, QueryDict())
        made.pairs = pairs
        return made

    def __str__(self) -> str:
        return self._written(self.pairs)

    @property
    def beginning(self) -> str:
        """Point to the first page."""
        return self.moved({})

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Give the filters alone, for a form that puts other words to the same list."""
        return [(name, value) for name, value in self.pairs if name != "q" and name not in PLACES]

    def moved(self, place: Mapping[str, str]) -> str:
        """Point to another page of the same list."""
        return self._written([*self._without(*PLACES), *place.items()])

    def changed(self, name: str, value: str) -> str:
        """Set one parameter and go back to the first page."""
        return self._written([*self._without(name, *PLACES), *([(name, value)] if value else [])])

    def without(self, *names: str, value: str | None = None) -> str:
        """Take parameters out, or one value of a parameter, and go back to the first page."""
        if value is None:
            return self._written(self._without(*names, *PLACES))
        return self._written([pair for pair in self._without(*PLACES) if pair not in [(name, value) for name in names]])

    def replaced(self, old: str, name: str, value: str) -> str:
        """Set one parameter in the place of another."""
        return self._written([*self._without(old, name, *PLACES), (name, value)])

    def plainer(self, chosen: Mapping[str, Any]) -> str | None:
        """Give the address that says the same more plainly: nothing empty, and one bearer's address for a name; None if it is this one."""
        found = self
        for typed, meant in NAMES.items():
            if len(bearers := chosen.get(typed) or []) == 1:
                found = Address.of(self.path, [*found._without(typed, meant, *PLACES), (meant, bearers[0].slug)])
        return str(found) if self.has_empty or found is not self else None

    def _without(self, *names: str) -> list[tuple[str, str]]:
        return [pair for pair in self.pairs if pair[0] not in names]

    def _written(self, pairs: list[tuple[str, str]]) -> str:
        query = QueryDict(mutable=True)
        for name, value in pairs:
            query.appendlist(name, value)
        return f"{self.path}?{query.urlencode()}" if pairs else self.path
