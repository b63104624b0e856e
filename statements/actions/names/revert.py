"""Give a name or an alias the values again that it had before a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from statements.actions.names.aliases import change_alias, save_alias
from statements.actions.names.refusals import NameRefusedError
from statements.actions.names.speakers import change_speaker
from statements.models import Alias, Speaker

if TYPE_CHECKING:
    from django.contrib.auth.models import User

OF_SPEAKER = ("name", "kind", "country", "represents")
OF_ALIAS = ("text", "language", "start", "end", "source", "as_of")


@transaction.atomic
def revert_name(*, speaker: Speaker, kind: str, version: int, who: User, why: str) -> None:
    """Let a version of the speaker, or of one of its aliases, hold again; what it changes is a change like any other."""
    if kind == "speaker":
        row = Speaker.history.filter(id=speaker.pk, history_id=version).first()
    else:
        row = Alias.history.filter(speaker=speaker.pk, history_id=version).first()
    if row is None:
        raise NameRefusedError("The history of this speaker has no such version.")
    if kind == "speaker":
        values = {name: getattr(row, name) for name in OF_SPEAKER}
        change_speaker(slug=speaker.slug, who=who, why=why, keep_former_name=False, **values)
    elif Alias.objects.filter(pk=row.id).exists():
        change_alias(alias_id=row.id, who=who, why=why, **{name: getattr(row, name) for name in OF_ALIAS})
    else:
        values = {name: getattr(row, name) for name in (*OF_ALIAS, "candidate_id")}
        save_alias(alias=Alias(speaker=speaker, **values), who=who, why=why)
