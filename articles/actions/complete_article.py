"""Fill in what an article lacks and a later import tells, and let a text be read for quotes again.

Each is one statement, within the transaction that stores the item which tells of it.
"""

from __future__ import annotations

from articles.classifying import Shelf
from articles.completing import Completion
from articles.models import Article, ArticleVersion, ImportItem, Outlet
from articles.preparing import Prepared

Extraction = ArticleVersion.Extraction


def complete_article(*, item: ImportItem, text: Prepared, shelf: Shelf) -> Completion:
    """Fill the article that a text belongs to; the item, which the caller saves, tells what was filled and what is said otherwise."""
    article_id = shelf.under(text)[-1].article_id
    completion = note_completion(item, text, shelf)
    if completion.filled:
        values = dict(completion.filled)
        if "outlet" in values:
            values["outlet"] = Outlet.objects.get(slug=values["outlet"])
        Article.objects.filter(pk=article_id).update(**values)
    return completion


def read_again(*, version_id: int) -> bool:
    """Let a version that has been read wait to be read again, if it is its article's newest; what people decided on its quotes stays."""
    newest = ArticleVersion.objects.current().filter(pk=version_id, extraction__in=[Extraction.DONE, Extraction.FAILED])
    read = ArticleVersion.objects.filter(pk__in=list(newest.values_list("pk", flat=True)))
    return bool(read.update(extraction=Extraction.WAITING, extraction_error=""))


def note_completion(item: ImportItem, text: Prepared, shelf: Shelf) -> Completion:
    """Note on an item, without saving it, what it fills, what it says otherwise, and which outlet's article it turned out to be."""
    completion = shelf.complete(text)
    item.metadata["stands_under"] = shelf.identity(text)[0]
    if filled := [name for name in completion.filled if name != "identity"]:
        item.metadata["filled"] = filled
    if completion.differences:
        item.metadata["notes"] = list(dict.fromkeys([*item.metadata.get("notes", ()), *completion.differences]))
    return completion
