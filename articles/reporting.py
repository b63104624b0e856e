"""What came of an import, in words: “12 added, 3 known, 1 refused” and a line for each text that did not come through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import BooleanField, Case, When

from articles.metadata.languages import is_english, language_name
from articles.metadata.outlets import UNKNOWN
from articles.models import ImportBatch, ImportItem

STAYS_RETRACTED = "this article is marked as retracted, and stays so"
FILLED = {"outlet": "outlet", "title": "title", "author": "author", "url": "address", "published_on": "date", "published_at": "time"}
ALWAYS = ("added", "known", "refused")
# state, one, several
ENDS = (
    ("added", "added", "added"),
    ("changed", "new version", "new versions"),
    ("known", "known", "known"),
    ("refused", "refused", "refused"),
    ("failed", "failed", "failed"),
    ("pending", "not yet stored", "not yet stored"),
    ("stored", "not yet read for quotes", "not yet read for quotes"),
)


@dataclass
class Report:
    """How many texts ended how, and what is wrong with those that are refused or failed."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unnamed: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)

    def count(self, item: ImportItem) -> None:
        """Count an item, and note what is wrong with it or to be known about it."""
        self.counts[item.state] += 1
        if item.state != ImportItem.State.REFUSED:
            self._count_metadata(item.metadata)
        self.notes += [f"{_where(item)}: {note}" for note in item.metadata.get("notes", ())]
        if item.error:
            self.problems.append(f"{_where(item)}: {item.error}")
        if getattr(item, "is_retracted", False):
            self.notes.append(f"{_where(item)}: {STAYS_RETRACTED}")

    @property
    def is_clean(self) -> bool:
        """Tell whether every text came through."""
        return not (self.counts["refused"] or self.counts["failed"])

    def lines(self) -> Iterator[str]:
        """Give the summary, then a line for each problem and each note."""
        yield ", ".join(
            f"{self.counts[state]:,} {one if self.counts[state] == 1 else several}"
            for state, one, several in ENDS
            if state in ALWAYS or self.counts[state]
        )
        yield from self.problems
        yield from self.notes
        yield from self.remarks()

    def remarks(self) -> Iterator[str]:
        """Tell what is to be known about several texts together."""
        if self.unnamed:
            stand = "1 text names no outlet: it stands" if self.unnamed == 1 else f"{self.unnamed:,} texts name no outlet: they stand"
            yield f"{stand} under Unknown outlet; name it with --outlet or in a manifest"
        for code, number in sorted(self.languages.items()):
            yield f"{number:,} in {language_name(code)}: stored, and not read for quotes"
        if self.filled:
            filled = ", ".join(f"{FILLED[name]} {self.filled[name]:,}" for name in FILLED if self.filled[name])
            yield f"filled in where articles lacked it: {filled}"

    def _count_metadata(self, metadata: dict[str, Any]) -> None:
        self.unnamed += metadata.get("stands_under", metadata.get("outlet")) == UNKNOWN
        if not is_english(language := metadata.get("language", "en")):
            self.languages[language] += 1
        self.filled.update(metadata.get("filled", ()))


def report_on(batch: ImportBatch) -> Report:
    """Report on a batch as the ledger has it."""
    stays = Case(When(version__article__retracted_at__isnull=False, then=True), default=False, output_field=BooleanField())
    return report(batch.items.order_by("ordinal").defer("payload").annotate(is_retracted=stays).iterator(chunk_size=500))


def report(items: Iterable[ImportItem]) -> Report:
    """Report on items, stored or not."""
    counted = Report()
    for item in items:
        counted.count(item)
    return counted


def _where(item: ImportItem) -> str:
    manifest = item.metadata.get("manifest")
    if item.line is None:
        return item.source
    if manifest:
        return f"{item.source} ({manifest}, line {item.line})"
    return f"{item.source}, {'row' if item.source.lower().endswith('.xlsx') else 'line'} {item.line}"
