"""What an import will come to, text by text, decided by the import's own rules: kept on the items, with what stands in their place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.classifying import ADDED, KNOWN, Identity, Shelf
from articles.models import ImportItem
from articles.preparing import Prepared


@dataclass
class Expectations:
    """Judges the texts of one import in their order, each knowing those before it."""

    _shelf: Shelf = field(default_factory=Shelf)
    _brought: dict[tuple[Identity, str], int] = field(default_factory=dict)
    _last: dict[Identity, int] = field(default_factory=dict)

    def judge(self, items: Iterable[ImportItem]) -> None:
        """Note on each item what it will be, which version stands in its place, or which item of this import comes before it."""
        texts = [(item, Prepared.from_item(item)) for item in items]
        self._shelf.look_up(text for _, text in texts)
        for item, text in texts:
            self._judge(item, text)

    def _judge(self, item: ImportItem, text: Prepared) -> None:
        identity = self._shelf.identity(text)
        item.expected = self._shelf.classify(text)
        versions = self._shelf.under(text)
        standing = self._shelf.match(text) if item.expected == KNOWN else versions[-1] if versions else None
        item.present_id = standing.version_id or None if standing else None
        item.twin = None
        if standing and not standing.version_id:
            item.twin = self._brought.get((identity, standing.fingerprint), self._last.get(identity))
        if item.expected != ADDED:
            # what it fills is told when it is stored: until then the item keeps what was said of it, for the import to decide by
            self._shelf.complete(text)
            identity = self._shelf.identity(text)
        if item.expected != KNOWN:
            self._shelf.add(text)
            self._brought[identity, text.fingerprint] = self._last[identity] = item.ordinal
