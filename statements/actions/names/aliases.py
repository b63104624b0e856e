"""Add, change and remove aliases; where one stands for a new name, the quotes follow."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction

from articles.actions.traced import delete_traced, save_traced
from language.folding import fold
from statements.actions.names.follow import follow
from statements.actions.names.holding import held_speakers
from statements.actions.names.refusals import NameRefusedError, refuse_doubled_alias
from statements.filters.names.quotes_naming import naming, slugs_of
from statements.models import Alias, Speaker

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class AliasValues(TypedDict, total=False):
    """What an alias is made of."""

    text: str
    language: str
    start: date | None
    end: date | None
    source: str
    as_of: date | None


@transaction.atomic
def add_alias(*, speaker: Speaker, who: User, why: str = "", **values: Unpack[AliasValues]) -> Alias:
    """Give a speaker a further name; later readings go by it, where it has a source."""
    (speaker,) = held_speakers(speaker.slug)
    if speaker.status in (Speaker.Status.MERGED, Speaker.Status.IGNORED):
        raise NameRefusedError(f"“{speaker}” is {speaker.get_status_display()}, and takes no further names.")
    alias = Alias(speaker=speaker, **values)
    save_alias(alias=alias, who=who, why=why)
    return alias


@transaction.atomic
def change_alias(*, alias_id: int, who: User, why: str = "", **values: Unpack[AliasValues]) -> int:
    """Give an alias other values; give the number of quotes that have another speaker for it."""
    alias = _held(alias_id)
    for name, value in values.items():
        setattr(alias, name, value)
    return save_alias(alias=alias, who=who, why=why)


@transaction.atomic
def save_alias(*, alias: Alias, who: User | None, why: str = "") -> int:
    """Store an alias with its key, once for its days; give the number of quotes that have another speaker for it."""
    held_speakers(alias.speaker.slug)
    refuse_doubled_alias(alias)
    alias.folded = fold(alias.text)[:300]
    save_traced(alias, who=who, why=why)
    return follow(naming(slugs_of(alias.candidate))) if alias.candidate else 0


@transaction.atomic
def remove_alias(*, alias: Alias, who: User | None, why: str = "") -> int:
    """Forget an alias, but for its history; give the number of quotes that have another speaker for it."""
    alias = _held(alias.pk)
    candidate = alias.candidate
    delete_traced(alias, who=who, why=why)
    return follow(naming(slugs_of(candidate))) if candidate else 0


def _held(alias_id: int) -> Alias:
    """Load an alias, and hold its speaker and the new name that it stands for."""
    alias = Alias.objects.select_related("speaker", "candidate").get(pk=alias_id)
    held_speakers(alias.speaker.slug, *([alias.candidate.slug] if alias.candidate else []))
    return Alias.objects.select_for_update(of=("self",)).select_related("speaker", "candidate").get(pk=alias_id)
