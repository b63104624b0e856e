"""Change what is said of a speaker itself: name, kind, country."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from django.db import transaction

from articles.actions.traced import save_traced
from articles.models import Country
from language.folding import fold
from statements.actions.names.aliases import AliasValues, save_alias
from statements.actions.names.holding import held_speakers
from statements.actions.names.refusals import NameRefusedError
from statements.models import Alias, Speaker

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class SpeakerValues(TypedDict, total=False):
    """What an editor may change of a speaker; the address never changes."""

    name: str
    kind: str
    country: Country | None
    represents: str


@transaction.atomic
def change_speaker(*, slug: str, who: User, why: str = "", keep_former_name: bool = True, **values: Unpack[SpeakerValues]) -> Speaker:
    """Give a speaker other values; the former name stays as an alias, with whatever source stood behind the speaker."""
    (speaker,) = held_speakers(slug)
    if speaker.status in (Speaker.Status.MERGED, Speaker.Status.IGNORED):
        raise NameRefusedError(f"“{speaker}” is {speaker.get_status_display()}, and cannot be changed.")
    former = speaker.name
    if all(getattr(speaker, name) == value for name, value in values.items()):
        return speaker
    for name, value in values.items():
        setattr(speaker, name, value)
    save_speaker(speaker=speaker, who=who, why=why)
    if keep_former_name and former != speaker.name:
        keep_name(speaker, former, who=who, why=f"the former name of {speaker}")
    return speaker


@transaction.atomic
def save_speaker(*, speaker: Speaker, who: User | None, why: str = "") -> None:
    """Store a speaker with the key of the name."""
    speaker.folded = fold(speaker.name)[:300]
    save_traced(speaker, who=who, why=why)


def keep_name(speaker: Speaker, name: str, *, who: User, why: str, **values: Unpack[AliasValues]) -> Alias | None:
    """Keep a name that the speaker bore as an alias, unless it is one for some days already."""
    if Alias.objects.filter(speaker=speaker, text=name).exists():
        return None
    alias = Alias(speaker=speaker, text=name, **values)
    save_alias(alias=alias, who=who, why=why)
    return alias
