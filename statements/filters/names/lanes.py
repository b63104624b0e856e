"""The lanes of the names page: new names by likely person, doubtful aliases, what is no name, merges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from language.transliteration import typed_keys
from statements.filters.kept import kept
from statements.filters.numbered import NumberedPage, numbered_page
from statements.filters.quote_counts import per_speaker
from statements.models import Alias, Quote, Speaker, SpeakerMerge

SIZE = 25


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that waits for a decision, with its number of quotes and the newest of them."""

    speaker: Speaker
    quotes_number: int
    newest: Quote | None


@dataclass(frozen=True, slots=True)
class Group:
    """New names that may be one, with the accepted speakers that they may stand for."""

    names: list[NewName]
    likely: list[Speaker]


def new_names(text: str, number: str) -> NumberedPage[Group]:
    """Give a page of groups, those with most quotes first."""
    quotes = kept("quotes per speaker", per_speaker)
    groups: dict[str, list[int]] = defaultdict(list)
    for pk, folded, kind in _called(_waiting(), text).values_list("pk", "folded", "kind"):
        groups[_key(folded, kind)].append(pk)
    order = sorted(groups, key=lambda key: (-sum(quotes[pk] for pk in groups[key]), key))
    page = numbered_page(order, number, SIZE)
    return NumberedPage(_groups(page.rows, groups, quotes), page.number, page.onward, page.back, page.lost)


def doubtful_aliases(text: str, number: str) -> NumberedPage[Alias]:
    """Give a page of the aliases without a source: they suggest, and no quote is attributed by them."""
    rows = Alias.objects.filter(source="", speaker__in=Speaker.objects.standing()).select_related("speaker")
    keys = typed_keys(text)
    named = reduce(or_, (Q(folded__contains=key) | Q(speaker__folded__contains=key) for key in keys), Q())
    return numbered_page(rows.filter(named).order_by("text", "pk"), number, SIZE)


def no_names(text: str, number: str) -> NumberedPage[Speaker]:
    """Give a page of what editors have declared to be no name."""
    return numbered_page(_called(Speaker.objects.filter(status=Speaker.Status.IGNORED), text).order_by("name", "pk"), number, SIZE)


def merges(text: str, number: str) -> NumberedPage[SpeakerMerge]:
    """Give a page of merges, the newest first."""
    rows = SpeakerMerge.objects.select_related("kept", "given_up")
    keys = typed_keys(text)
    named = reduce(or_, (Q(kept__folded__contains=key) | Q(given_up__folded__contains=key) for key in keys), Q())
    return numbered_page(rows.filter(named).order_by("-pk"), number, SIZE)


def waiting_number() -> int:
    """Count the new names that wait for a decision."""
    return _waiting().count()


def _waiting() -> QuerySet[Speaker]:
    return Speaker.objects.filter(status=Speaker.Status.CANDIDATE).exclude(kind=Speaker.Kind.UNNAMED)


def _called(speakers: QuerySet[Speaker], text: str) -> QuerySet[Speaker]:
    keys = typed_keys(text)
    return speakers.filter(reduce(or_, (Q(folded__contains=key) for key in keys))) if keys else speakers


def _key(folded: str, kind: str) -> str:
    """Give what names of one person share: the surname; of a body the whole name."""
    return folded.rsplit(" ", 1)[-1] if kind == Speaker.Kind.PERSON else folded


def _groups(keys: list[str], groups: Mapping[str, list[int]], quotes: Mapping[int, int]) -> list[Group]:
    pks = [pk for key in keys for pk in groups[key]]
    shown = Quote.objects.shown().filter(speaker=OuterRef("pk")).order_by("-sort_date", "-id").values("pk")[:1]
    speakers = {row.pk: row for row in Speaker.objects.filter(pk__in=pks).select_related("country").annotate(newest=Subquery(shown))}
    lines = Quote.objects.select_related("version__article__outlet").defer("version__text", "version__paragraph_starts", "version__sentence_starts")
    newest = lines.in_bulk([row.newest for row in speakers.values() if row.newest])
    likely = _likely(keys)
    return [
        Group(
            [NewName(speakers[pk], quotes[pk], newest.get(speakers[pk].newest or 0)) for pk in sorted(groups[key], key=lambda pk: -quotes[pk])],
            likely[key],
        )
        for key in keys
    ]


def _likely(keys: Iterable[str]) -> dict[str, list[Speaker]]:
    """Find the accepted speakers of whom the name, or an alias, is or ends with one of the keys."""
    found: dict[str, list[Speaker]] = {key: [] for key in keys}
    if not found:
        return found
    ends = reduce(or_, (Q(folded=key) | Q(folded__endswith=f" {key}") for key in found))
    aliased = Exists(Alias.objects.filter(folded__in=list(found), speaker=OuterRef("pk")))
    rows = Speaker.objects.accepted().filter(ends | aliased).select_related("country").prefetch_related("aliases").order_by("name")
    for row in rows:
        names = {row.folded, row.folded.rsplit(" ", 1)[-1], *(alias.folded for alias in row.aliases.all())}
        for key in names & found.keys():
            found[key].append(row)
    return found
