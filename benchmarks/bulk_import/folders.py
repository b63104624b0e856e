"""Lay out a folder of texts with the manifest that describes them."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.bulk_import.articles import COLUMNS, Article
from benchmarks.bulk_import.entries import Entry, Truth
from benchmarks.bulk_import.packing import table


@dataclass(frozen=True)
class Filed:
    """Join an article to the file that holds it and to what should come of it."""

    file: str
    article: Article
    truth: Truth
    content: bytes | None = None

    def entry(self, folder: str) -> Entry:
        """Make the entry of the archive."""
        content = self.article.text.encode() if self.content is None else self.content
        return Entry(f"{folder}{self.file}", content, [self.truth])


def manifest(files: list[tuple[str, Article]]) -> str:
    """Write the table that describes a folder's files."""
    return table([("file", *COLUMNS), *((file, *article.row().values()) for file, article in files)])


def folder(name: str, filed: list[Filed], *, missing: list[tuple[str, Article]] | None = None, encoding: str = "utf-8") -> list[Entry]:
    """Lay out a folder: its manifest, which may name files that are not there, then its files."""
    missing = missing or []
    rows = [(each.file, each.article) for each in filed] + missing
    truths = [Truth("described", "the manifest is no article; every row but those below is told of at its file")]
    for number, (file, _) in enumerate(missing, len(filed) + 2):
        truths.append(Truth("refused", f"names {file}, which is not in the archive", f"line {number}"))
    return [Entry(f"{name}manifest.csv", manifest(rows).encode(encoding), truths), *(each.entry(name) for each in filed)]
