"""Store the texts that wait in a batch as articles and versions."""

from __future__ import annotations

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from articles.actions.complete_article import complete_article, read_again
from articles.classifying import ADDED, KNOWN, Shelf
from articles.metadata.languages import is_english
from articles.models import Article, ArticleVersion, ImportBatch, ImportItem, Outlet
from articles.preparing import Prepared
from language.segments import paragraph_spans, sentence_spans

ITEMS_AT_ONCE = 50
BYTES_AT_ONCE = 20_000_000
# The number of PostgreSQL's advisory lock that storing takes; any constant that nothing else uses
STORING = 0x53544F5245
Extraction = ArticleVersion.Extraction


def store_items(*, batch: ImportBatch) -> int:
    """Store the next few pending items, in their order, and tell how many there were.

    Their transaction is also their claim: who is killed leaves them pending, who comes at the same time waits and takes the
    next ones. Should the database still refuse a second copy, another look finds the first.
    """
    try:
        return _store_next(batch)
    except IntegrityError:
        return _store_next(batch)


@transaction.atomic
def _store_next(batch: ImportBatch) -> int:
    _wait_for_turn()
    items = list(_next_items(batch))
    texts = [Prepared.from_item(item) for item in items]
    shelf = Shelf()
    shelf.look_up(texts)
    for item, text in zip(items, texts, strict=True):
        _store(item, text, shelf)
    return len(items)


def _wait_for_turn() -> None:
    """Let one import store at a time, so that two with the same articles neither store twice nor wait for each other in a circle."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [STORING])


def _next_items(batch: ImportBatch) -> list[ImportItem]:
    """Load a chunk of pending items, fewer where their texts are long."""
    pending = batch.items.filter(state=ImportItem.State.PENDING).order_by("ordinal")
    items, size = [], 0
    for item in pending[:ITEMS_AT_ONCE].iterator(chunk_size=10):
        items.append(item)
        size += len(item.payload or b"")
        if size > BYTES_AT_ONCE:
            break
    return items


def _store(item: ImportItem, text: Prepared, shelf: Shelf) -> None:
    item.outcome = shelf.classify(text)
    completion = complete_article(item=item, text=text, shelf=shelf) if item.outcome != ADDED else None
    if item.outcome == KNOWN and (known := shelf.match(text)):
        again = known.extraction == Extraction.FAILED or bool(completion and completion.changes_reading)
        item.version_id, waiting = known.version_id, known.waiting or (again and read_again(version_id=known.version_id))
    else:
        version = _store_version(item, text, shelf)
        item.version, waiting = version, version.extraction == Extraction.WAITING
        shelf.add(text, version.pk, version.article_id, version.extraction)
    item.state = ImportItem.State.STORED if waiting else ImportItem.State(item.outcome)
    item.payload, item.ended_at = None, None if waiting else timezone.now()
    item.save(update_fields=["version", "state", "outcome", "payload", "ended_at", "metadata"])


def _store_version(item: ImportItem, text: Prepared, shelf: Shelf) -> ArticleVersion:
    versions = shelf.under(text)
    article_id = _store_article(text) if item.outcome == ADDED else versions[-1].article_id
    return ArticleVersion.objects.create(
        article_id=article_id,
        number=len(versions) + 1,
        text=text.text,
        text_sha256=text.text_sha256,
        source_sha256=text.source_sha256,
        fingerprint=text.fingerprint,
        paragraph_starts=[start for start, _ in paragraph_spans(text.text)],
        sentence_starts=[start for start, _ in sentence_spans(text.text)],
        batch_id=item.batch_id,
        extraction=Extraction.WAITING if is_english(text.language) else Extraction.SKIPPED,
    )


def _store_article(text: Prepared) -> int:
    return Article.objects.create(
        outlet=Outlet.objects.get(slug=text.outlet),
        identity=text.identity,
        title=text.title,
        author=text.author,
        url=text.url,
        published_on=text.published_on,
        published_at=text.published_at,
        language=text.language,
    ).pk
