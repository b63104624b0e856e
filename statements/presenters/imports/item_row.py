"""One text of an import as lists and tables print it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from articles.models import Article, ImportBatch, ImportItem
from statements.filters.imports import ItemsPage
from statements.presenters.wording import counted, written

ENDS = {
    "pending": "not yet stored",
    "stored": "not yet read for quotes",
    "added": "added",
    "changed": "new version",
    "known": "known",
    "refused": "refused",
    "failed": "failed",
    "dropped": "not imported",
}
EXPECTATIONS = {"added": "new", "changed": "changed", "known": "known"}
ENGLISH = ("en", "eng")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A text with where it stands, what it is, and what is to be said about it."""

    file: str
    place: str
    title: str
    outlet: str
    published: str
    state: str
    reason: str
    remedy: str
    notes: tuple[str, ...]
    article: str
    vouched: str
    extractor: str
    ended: str


def item_rows(batch: ImportBatch, items: ItemsPage) -> list[ItemRow]:
    """Shape one page of items."""
    is_preview = batch.state == ImportBatch.State.PREVIEWED
    return [_row(item, items, is_preview=is_preview) for item in items.page.rows]


def _row(item: ImportItem, items: ItemsPage, *, is_preview: bool) -> ItemRow:
    reason, remedy = reason_and_remedy(item)
    article = article_of(item)
    vouched = items.vouched.get(article.pk, 0) if article and is_preview and item.expected == "changed" else 0
    said = _standing(item, items) if is_preview else differs(item)
    return ItemRow(
        file=item.source,
        place=place_of(item),
        title=title_of(item),
        outlet=outlet_of(item, items.outlets),
        published=_published(item),
        state=EXPECTATIONS.get(item.expected, ENDS[item.state]) if is_preview else ENDS[item.state],
        reason=reason,
        remedy=remedy,
        notes=tuple(filter(None, [said, *warnings(item)])),
        article=article.get_absolute_url() if article else "",
        vouched=counted(vouched, "quote checked by a person", "quotes checked by people") if vouched else "",
        extractor=extractor_of(item),
        ended=f"{item.ended_at:%H:%M:%S}" if item.ended_at else "",
    )


def place_of(item: ImportItem) -> str:
    """Say where in its file a text stands, or which line of the manifest describes it."""
    if item.line is None:
        return ""
    manifest = item.metadata.get("manifest")
    return f"{manifest}, line {item.line}" if manifest else f"line {item.line}"


def title_of(item: ImportItem) -> str:
    """Give the title, if there is one."""
    return str(item.metadata.get("title", ""))


def outlet_of(item: ImportItem, names: Mapping[str, str]) -> str:
    """Give the outlet's name; of a refused text what it called it."""
    given = str(item.metadata.get("outlet", ""))
    return names.get(given, given)


def article_of(item: ImportItem) -> Article | None:
    """Give the article that came of a text, or that stands in its place."""
    version = item.version or item.present
    return version.article if version else None


def extractor_of(item: ImportItem) -> str:
    """Say what read it for quotes."""
    return item.version.extractor if item.version else ""


def reason_and_remedy(item: ImportItem) -> tuple[str, str]:
    """Take apart what is wrong with a text and what to do about it."""
    remedy = str(item.metadata.get("remedy", ""))
    if item.state == ImportItem.State.FAILED:
        return item.error, "press “Retry failed”, or leave it: the article is stored, without quotes"
    return item.error.removesuffix(f" – {remedy}") if remedy else item.error, remedy


def warnings(item: ImportItem) -> list[str]:
    """Say what an admin should know of a text that comes through."""
    kept = item.metadata
    if item.state == ImportItem.State.REFUSED or "identity" not in kept:
        return []
    found = []
    if kept.get("outlet") == "unknown":
        found.append("names no outlet")
    if not kept.get("published_on"):
        found.append("no day of publication")
    if str(kept.get("language", "en")).partition("-")[0] not in ENGLISH:
        found.append(f"not in English ({kept['language']}): stored, not read for quotes")
    if filled := kept.get("filled"):
        found.append(f"tells what the article lacked: {', '.join(name.replace('_', ' ') for name in filled)}")
    return [*found, *map(str, kept.get("notes", ()))]


def differs(item: ImportItem) -> str:
    """Say that it was found to be something else than the preview said."""
    if not item.expected or not item.outcome or item.outcome == item.expected:
        return ""
    was, now = EXPECTATIONS[item.expected], EXPECTATIONS[item.outcome]
    return f"the preview said {was}; it was {now} when it was stored, for another import came between"


def _standing(item: ImportItem, items: ItemsPage) -> str:
    """Say what stands in the place of a text that is known or changed."""
    twin = items.twins.get(item.twin or 0, "")
    if item.expected == "known":
        return f"the same text comes before it in this import, in {twin}" if twin else "this text is here already"
    if item.expected == "changed":
        other = "another text of the same article comes before it in this import"
        return f"{other}, in {twin}: both are kept, this one as the newer" if twin else f"the article is here with another text{_shrunk(item)}"
    return ""


def _shrunk(item: ImportItem) -> str:
    """Warn of a text that is but a part of the one in whose place it would stand: a page may not have been got whole."""
    size, present = getattr(item, "size", None), getattr(item, "present_size", None)
    if not size or not present or size * 2 > present:
        return ""
    return f", a much longer one: {present:,} characters, where this text has about {size:,}; see that it is whole"


def _published(item: ImportItem) -> str:
    day = item.metadata.get("published_on")
    return written(date.fromisoformat(day)) if day else ""
