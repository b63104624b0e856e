"""What came of an import, in words: “12 added, 3 known, 1 refused” and a line for each text that did not come through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import BooleanField, Case, When

from articles.models import ImportBatch, ImportItem

STAYS_RETRACTED = "this article is marked as retracted, and stays so"
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

    def count(self, item: ImportItem) -> None:
        """Count an item, and note what is wrong with it."""
        self.counts[item.state] += 1
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
    return f"{item.source} ({manifest}, line {item.line})" if manifest else f"{item.source}, line {item.line}"
