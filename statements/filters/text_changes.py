"""What became of an article's quotes from one text of it to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, F, Min, Q, QuerySet, Subquery, When
from django.http import Http404

from articles.models import Article, ArticleVersion
from statements.core.fates import Followed, Said, follow
from statements.models import Quote


@dataclass(frozen=True, slots=True)
class TextChanges:
    """Two versions of an article with their quotes in the order of the text, and what became of the former ones."""

    versions: Sequence[ArticleVersion]
    older: ArticleVersion
    newer: ArticleVersion
    former: list[Quote]
    later: list[Quote]
    fates: Mapping[int, Followed]


def text_changes_of(article: Article, older: int | None, newer: int | None) -> TextChanges:
    """Bring the versions of these numbers, or the newest two, and follow the quotes from one to the other; 404 where there are no such two."""
    versions = list(article.versions.order_by("number").defer("text", "paragraph_starts", "sentence_starts"))
    last = versions[-1].number
    pair = (older or (newer or last) - 1, newer or last)
    chosen = article.versions.filter(number__in=pair).order_by("number").defer("paragraph_starts", "sentence_starts")
    found = {version.number: version for version in chosen} if pair[0] < pair[1] else {}
    if len(found) != 2:
        raise Http404("The article has no such two versions.")
    said = _said(Quote.objects.readable().filter(version__in=list(found.values())))
    return _between(versions, found[pair[0]], found[pair[1]], said)


def changes_since(quote: Quote) -> TextChanges | None:
    """Follow the quotes of a former text into the newest one that has been read; one query, for the page asks enough others."""
    if quote.presence != Quote.Presence.SUPERSEDED:
        return None
    read = ArticleVersion.objects.filter(article=quote.version.article_id, extraction=ArticleVersion.Extraction.DONE)
    newest = read.filter(number__gt=quote.version.number).order_by("-number")
    itself = Q(pk=quote.pk)
    among = Quote.objects.filter(Q(version=quote.version_id) | Q(version=Subquery(newest.values("pk")[:1])))
    rows = among.filter(Q(pk__in=Quote.objects.readable().values("pk")) | itself).annotate(
        newer=Case(When(itself, then=Subquery(newest.values("pk")[:1]))),
        newer_number=Case(When(itself, then=Subquery(newest.values("number")[:1]))),
        newer_added=Case(When(itself, then=Subquery(newest.values("added_at")[:1]))),
        newer_text=Case(When(itself, then=Subquery(newest.values("text")[:1]))),
    )
    said = _said(rows)
    found: Any = next(one for one, _ in said if one.pk == quote.pk)
    if found.newer is None:
        return None
    newer = ArticleVersion(
        pk=found.newer, article_id=quote.version.article_id, number=found.newer_number, added_at=found.newer_added, text=found.newer_text
    )
    return _between([], quote.version, newer, said)


def _between(versions: Sequence[ArticleVersion], older: ArticleVersion, newer: ArticleVersion, said: list[tuple[Quote, Said]]) -> TextChanges:
    former, later = ([row for row in said if row[0].version_id == version.pk] for version in (older, newer))
    fates = follow([one for _, one in former], [one for _, one in later], newer.text)
    return TextChanges(versions, older, newer, [quote for quote, _ in former], [quote for quote, _ in later], fates)


def _said(quotes: QuerySet[Quote]) -> list[tuple[Quote, Said]]:
    """Load quotes in the order of their text as far as they are followed; joint speakers come as further rows of the same quote."""
    rows = quotes.select_related("speaker").defer("search_text").annotate(begins=Min("pieces__start"), joint=F("joint_speakers__speaker"))
    found: dict[int, Quote] = {}
    speakers: dict[int, set[int]] = defaultdict(set)
    for quote in rows.order_by("begins", "pk"):
        found.setdefault(quote.pk, quote)
        speakers[quote.pk] |= {pk for pk in (quote.speaker_id, quote.joint) if pk is not None}
    return [(quote, Said(pk, quote.words, frozenset(speakers[pk]))) for pk, quote in found.items()]
