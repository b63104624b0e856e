"""What is downloaded of an import: its problems, and the report on every text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from articles.models import ImportItem
from statements.presenters.imports.item_row import (
    ENDS,
    EXPECTATIONS,
    article_of,
    differs,
    extractor_of,
    outlet_of,
    place_of,
    reason_and_remedy,
    title_of,
    warnings,
)

PROBLEMS = ("file", "place", "state", "outlet", "title", "reason", "remedy")
REPORT = ("file", "place", "state", "preview said", "outlet", "title", "article", "read by", "ended", "warnings", "reason", "remedy")


def problem_table(items: Iterable[ImportItem], outlets: Mapping[str, str]) -> Iterator[Iterable[object]]:
    """Give a row for each text that something is wrong with."""
    yield PROBLEMS
    for item in items:
        yield item.source, place_of(item), ENDS[item.state], outlet_of(item, outlets), title_of(item), *reason_and_remedy(item)


def report_table(items: Iterable[ImportItem], outlets: Mapping[str, str], address: Callable[[str], str]) -> Iterator[Iterable[object]]:
    """Give a row for each text; `address` makes a page's path whole."""
    yield REPORT
    for item in items:
        article, noted = article_of(item), [differs(item), *warnings(item)]
        yield (
            item.source,
            place_of(item),
            ENDS[item.state],
            EXPECTATIONS.get(item.expected, ""),
            outlet_of(item, outlets),
            title_of(item),
            address(article.get_absolute_url()) if article else "",
            extractor_of(item),
            item.ended_at.isoformat(timespec="seconds") if item.ended_at else "",
            "; ".join(filter(None, noted)),
            *reason_and_remedy(item),
        )
