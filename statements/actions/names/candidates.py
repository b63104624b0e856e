"""Decide about new names: a speaker of its own, another name of somebody known, or no name at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from django.db import transaction

from statements.actions.names.aliases import AliasValues, save_alias
from statements.actions.names.follow import follow
from statements.actions.names.holding import held_speakers
from statements.actions.names.merge import merge_speakers
from statements.actions.names.refusals import NameRefusedError
from statements.actions.names.speakers import SpeakerValues, save_speaker
from statements.filters.names.quotes_naming import held_by, naming, slugs_of
from statements.models import Alias, Correction, Quote, Speaker

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def accept_candidate(*, slug: str, who: User, why: str = "", **values: Unpack[SpeakerValues]) -> Speaker:
    """Vouch for a new name as a speaker of its own; the address stays, also under another name."""
    speaker = _candidate(slug)
    for name, value in values.items():
        setattr(speaker, name, value)
    speaker.status = Speaker.Status.ACCEPTED
    save_speaker(speaker=speaker, who=who, why=why)
    return speaker


@transaction.atomic
def accept_as_alias(*, slug: str, speaker_slug: str, who: User, why: str = "", **values: Unpack[AliasValues]) -> int:
    """Make a new name another name of a speaker, always or for some days; give the number of quotes that are the speaker's now.

    Always: the two become one, and the address of the new name leads to the speaker. For some days: the new name goes on, with the
    quotes of all other days, and with those for which a person has vouched.
    """
    start, end = values.get("start"), values.get("end")
    if start is None and end is None:
        _candidate(slug, speaker_slug)
        merge = merge_speakers(kept_slug=speaker_slug, given_up_slug=slug, who=who, why=why, alias=values)
        return int(merge.before["quotes"])
    candidate, speaker = _candidate(slug, speaker_slug), Speaker.objects.get(slug=speaker_slug)
    _refuse_as_owner(speaker, candidate)
    _keep_what_was_vouched_for(candidate, who)
    return save_alias(alias=Alias(speaker=speaker, candidate=candidate, **values), who=who, why=why)


@transaction.atomic
def ignore_name(*, slug: str, who: User, why: str = "") -> int:
    """Declare that a new name is none, for ever; give the number of quotes that are nobody's now."""
    candidate = _candidate(slug)
    _keep_what_was_vouched_for(candidate, who)
    candidate.status = Speaker.Status.IGNORED
    save_speaker(speaker=candidate, who=who, why=why)
    return follow(held_by(candidate))


@transaction.atomic
def restore_name(*, slug: str, who: User, why: str = "") -> int:
    """Take back that a name is none; give the number of quotes that are its again."""
    (speaker,) = held_speakers(slug)
    if speaker.status != Speaker.Status.IGNORED:
        raise NameRefusedError(f"“{speaker}” is not declared to be no name.")
    speaker.status = Speaker.Status.CANDIDATE
    save_speaker(speaker=speaker, who=who, why=why)
    return follow(naming(slugs_of(speaker)))


def _keep_what_was_vouched_for(candidate: Speaker, who: User) -> None:
    """Write down for the quotes that a person has looked at and left that their speaker is decided, so that it stays."""
    for quote in held_by(candidate).filter(review__in=Quote.VOUCHED).prefetch_related("corrections", "joint_speakers"):
        chosen = {row.field for row in quote.corrections.all()}
        if quote.speaker_id == candidate.pk and "speaker" not in chosen:
            _keep(quote, "speaker", candidate.slug, candidate, who)
        if "also" not in chosen and any(row.speaker_id == candidate.pk for row in quote.joint_speakers.all()):
            _keep(quote, "also", _joint_slugs(quote), candidate, who)


def _keep(quote: Quote, field: str, value: str | list[str], candidate: Speaker, who: User) -> None:
    last = max(quote.corrections.all(), key=lambda row: row.pk, default=None)
    Correction.objects.create(
        quote=quote,
        field=field,
        old=value,
        new=value,
        reading_id=last.reading_id if last else None,
        who=who,
        who_name=who.get_full_name() or who.get_username(),
        why=f"kept when “{candidate}” was decided upon, because {last.who_name if last else 'somebody'} had checked this quote",
    )


def _joint_slugs(quote: Quote) -> list[str]:
    return list(quote.joint_speakers.order_by("ordinal").values_list("speaker__slug", flat=True))


def _candidate(slug: str, *others: str) -> Speaker:
    """Load a new name, held together with the others."""
    speaker = held_speakers(slug, *others)[0]
    if speaker.status != Speaker.Status.CANDIDATE:
        raise NameRefusedError(f"“{speaker}” waits for no decision: it is {speaker.get_status_display()}.")
    return speaker


def _refuse_as_owner(speaker: Speaker, candidate: Speaker) -> None:
    if speaker == candidate or speaker.status != Speaker.Status.ACCEPTED:
        raise NameRefusedError(f"“{speaker}” is not an accepted speaker. Accept it first, or choose another.")
