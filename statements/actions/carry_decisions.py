"""Carry people's decisions from an article's former text to its new one, where the very words still stand.

Only exact words count, and only where they stand once in both texts: nothing is moved to look-alike words. What cannot be
carried stays with the quote of the former text, at its own address.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from articles.models import Article, ArticleVersion
from statements.actions.apply_values import apply_values
from statements.actions.decisions import decisions_on
from statements.core.overlay import effective
from statements.core.values import words_of
from statements.models import Correction, Quote


def carry_decisions(version: ArticleVersion, added: Sequence[Quote]) -> None:
    """Give quotes that were just added the decisions on the same words in the version before this one."""
    decided = Quote.objects.filter(version__article=version.article, version__number=version.number - 1, corrections__isnull=False)
    former = list(decided.distinct().select_related("version").prefetch_related("pieces", "readings", "corrections"))
    if not former:
        return
    by_words = defaultdict(list)
    for quote in added:
        by_words[quote.words].append(quote)
    for old in former:
        heirs = {quote.pk: quote for words in _wordings(old) for quote in by_words[words]}
        if len(heirs) == 1:
            _carry(old, next(iter(heirs.values())))


def supersede_former_texts(article: Article) -> None:
    """Take the quotes of former texts out of the lists, once a newer text has been read."""
    read = article.versions.filter(extraction=ArticleVersion.Extraction.DONE).order_by("-number").values_list("number", flat=True)
    Quote.objects.filter(version__article=article, version__number__lt=read[0]).update(presence=Quote.Presence.SUPERSEDED)


def _wordings(quote: Quote) -> set[str]:
    """Give the quote's words, as they are now and as machines have read them."""
    return {quote.words, *(words_of(quote.version.text, reading.values["pieces"]) for reading in quote.readings.all())}


def _carry(old: Quote, new: Quote) -> None:
    """Write the decisions again on the new quote, with who made them and when; in conflict where boundaries cannot follow."""
    reading = new.readings.order_by("-id").first()
    rows = []
    for row in sorted(old.corrections.all(), key=lambda row: row.pk):
        before, after = row.old, row.new
        if row.field == Correction.Field.PIECES:
            before, after = (_moved(old.version.text, new.version.text, pieces or []) for pieces in (row.old, row.new))
            if after is None:
                Quote.objects.filter(pk=new.pk).update(in_conflict=True)
                return
        origin = f"decided on the former text, quote {old.pk}"
        why = f"{row.why} ({origin})" if row.why else origin.capitalize()
        rows.append(
            Correction(
                quote=new,
                field=row.field,
                old=before,
                new=after,
                reading=reading,
                who_id=row.who_id,
                who_name=row.who_name,
                made_at=row.made_at,
                why=why,
            )
        )
    for row in rows:
        row.save()
    new.review = old.review
    apply_values(new, effective(reading.values if reading else {}, decisions_on(new)))


def _moved(old_text: str, new_text: str, pieces: list[list[int]]) -> list[list[int]] | None:
    """Find the pieces' words in the new text, each standing there once and in the same order; None where they do not."""
    moved: list[list[int]] = []
    for start, end in pieces:
        words = old_text[start:end]
        if new_text.count(words) != 1:
            return None
        place = new_text.index(words)
        if moved and place < moved[-1][1]:
            return None
        moved.append([place, place + len(words)])
    return moved
