"""What no change of names may lead to, each refused in words."""

from __future__ import annotations

from statements.filters.rivals import held_by_rival, holders, rival_of, same_days
from statements.models import Alias, Office, Speaker


class NameRefusedError(ValueError):
    """A change of names would contradict what is stored; the message says what, and what to do."""


def refuse_doubled_alias(alias: Alias) -> None:
    """Refuse an alias that its speaker has already for some of its days."""
    if alias.start and alias.end and alias.start > alias.end:
        raise NameRefusedError("The period ends before it begins.")
    same = Alias.objects.filter(same_days(alias.start, alias.end), speaker=alias.speaker_id, text=alias.text)
    if same.exclude(pk=alias.pk).exists():
        raise NameRefusedError(f"{alias.speaker} has the alias “{alias.text}” already for some of these days. Change that one.")


def refuse_second_holder(office: Office) -> None:
    """Refuse terms that end before they begin, and two holders of one office on one day."""
    if office.start and office.end and office.start > office.end:
        raise NameRefusedError("The term ends before it begins.")
    if rival := rival_of(office):
        raise NameRefusedError(held_by_rival(rival))


def refuse_impossible_merge(kept: Speaker, given_up: Speaker) -> None:
    """Refuse to make one of what cannot be one: itself, what is merged or no name already, two holders of one office on one day."""
    if kept == given_up:
        raise NameRefusedError(f"{kept} cannot be merged into itself. Choose another speaker.")
    for one in (kept, given_up):
        if one.status == Speaker.Status.MERGED:
            raise NameRefusedError(f"{one} ({one.slug}) is merged into {one.merged_into} already. Choose that one, or take the merge back first.")
        if one.status == Speaker.Status.IGNORED:
            raise NameRefusedError(f"“{one}” is declared to be no name. Take that back first.")
        if one.kind == Speaker.Kind.UNNAMED:
            raise NameRefusedError(f"“{one}” stands for sources without a name: they may be several, and are not merged.")
    if given_up.status == Speaker.Status.ACCEPTED and kept.status != Speaker.Status.ACCEPTED:
        raise NameRefusedError(f"{given_up} is an accepted speaker and {kept} is not. Keep {given_up}.")
    if kept.wikidata and given_up.wikidata and kept.wikidata != given_up.wikidata:
        raise NameRefusedError(
            f"{kept} is {kept.wikidata} and {given_up} is {given_up.wikidata} on Wikidata, so they are two. If one is wrong, mend it first."
        )
    _refuse_second_holders(kept, given_up)
    if _is_above(kept, given_up) or _is_above(given_up, kept):
        raise NameRefusedError(f"{given_up} and {kept} are part of one another. Take one out of the other first.")


def _refuse_second_holders(kept: Speaker, given_up: Speaker) -> None:
    for office in given_up.offices.select_related("role", "institution"):
        if twin := holders(office).filter(speaker=kept).first():
            raise NameRefusedError(
                f"{kept} and {given_up} both held the office “{twin.title}” on the same days, so they may be two. If they are one, "
                "delete one of the two terms first."
            )
    for office in Office.objects.filter(institution=given_up, role__unique=True).exclude(source="").select_related("role", "speaker"):
        office.institution = kept
        if (rival := rival_of(office)) and {rival.speaker, office.speaker} != {kept, given_up}:
            raise NameRefusedError(f"Then {rival.speaker} and {office.speaker} would hold the office “{office.title}” on the same days.")


def _is_above(one: Speaker, other: Speaker) -> bool:
    """Tell whether the other is part of the one, directly or not."""
    seen = set()
    above = other.part_of
    while above is not None and above.pk not in seen:
        if above == one:
            return True
        seen.add(above.pk)
        above = above.part_of
    return False
