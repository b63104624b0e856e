"""Add to a query the other names of its places and the other spellings of its people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from language.searchable import searchable
from language.transliteration import typed_keys
from language.variants import variants
from statements.models import Alias
from statements.search.query import Query, Term, Wording


def expand(query: Query) -> Query:
    """Give the query with every variant that its terms have; what stands in quotation marks is left as typed."""
    wanted = _join_place_names(query.wanted)
    spellings = _spellings([*wanted, *query.unwanted])
    return Query(
        tuple(_with_variants(term, spellings) for term in wanted),
        tuple(_with_variants(term, spellings) for term in query.unwanted),
    )


def _with_variants(term: Term, spellings: dict[str, set[str]]) -> Term:
    if term.literal or any(wording.prefix for wording in term.wordings):
        return term
    keys = typed_keys(term.printed)
    others = [*variants(term.printed), *sorted({text for key in keys for text in spellings.get(key, ())})]
    more = (Wording(tuple(searchable(other).split())) for other in others)
    return replace(term, wordings=tuple(dict.fromkeys([*term.wordings, *(wording for wording in more if wording.words)])))


def _spellings(terms: Iterable[Term]) -> dict[str, set[str]]:
    """Find how else the aliases of speakers spell a term; one query however many terms."""
    keys = {key for term in terms if not term.literal for key in typed_keys(term.printed)}
    found: dict[str, set[str]] = {}
    for key, text in Alias.objects.filter(folded__in=keys).values_list("folded", "text") if keys else ():
        found.setdefault(key, set()).add(text)
    return found


def _join_place_names(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Take two plain words side by side for one term where together they name a place: Nagorny Karabakh."""
    joined: list[Term] = []
    for term in terms:
        pair = _pair(joined[-1], term) if joined else None
        if pair is not None:
            joined[-1] = pair
        else:
            joined.append(term)
    return tuple(joined)


def _pair(first: Term, second: Term) -> Term | None:
    if first.literal or second.literal or any(term.wordings[0].prefix for term in (first, second)):
        return None
    for mark in (" ", "-"):
        if variants(printed := f"{first.printed}{mark}{second.printed}"):
            return Term((Wording(first.wordings[0].words + second.wordings[0].words),), printed)
    return None
