"""Join offices and names that commas set apart: “Ann Other, Veltria's foreign minister, …”, “the ambassador, Ann Other, …”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extraction.records import Mention

OF = re.compile(r"\s(?:of|from)\s")
BESIDE = re.compile(r"(?: (?:here|there))?\s?[,(]\s?")
"""“the envoy, Ann Other”, and as agencies print it: “the envoy of its embassy here, Ann Other”."""
CLOSING = frozenset(',.;:)”"–—')


def join_appositions(text: str, mentions: list[Mention], end: int) -> list[Mention]:
    """Join an office and a name set apart by commas, whichever comes first."""
    _share_plural_office(text, mentions)
    heads = _heads(mentions)
    for one, other in zip(heads, heads[1:], strict=False):
        first, second = mentions[one], mentions[other]
        gap = text[first.span[1] : second.span[0]]
        if not BESIDE.fullmatch(gap):
            continue
        closed = text[second.span[1] : second.span[1] + 2].strip()[:1]
        if closed not in CLOSING and second.span[1] < end and not OF.match(text, second.span[1]):
            continue
        if first.kind == "office" and not first.plural and second.kind in {"person", "name"} and not second.role:
            mentions[other] = replace(_titled(second, first), kind="person", surname=second.surname and second.kind == "person")
            mentions[one] = replace(first, name=second.name, slugs=second.slugs)
        elif first.kind in {"person", "name"} and second.kind == "office" and not second.plural and not first.role and not second.name:
            mentions[one] = replace(_titled(first, second), kind="person")
            mentions[other] = replace(second, name=first.name, slugs=first.slugs)
    return mentions


def _heads(mentions: Sequence[Mention]) -> list[int]:
    """Give the offices and people that stand in no other's phrase."""
    heads: list[int] = []
    for index, mention in enumerate(mentions):
        inside = heads and mention.span[1] <= mentions[heads[-1]].span[1]
        if mention.kind in {"office", "person", "name"} and not inside:
            heads.append(index)
    return heads


def _share_plural_office(text: str, mentions: list[Mention]) -> None:
    """Give “the foreign ministers of A and B, X and Y” each his office, in the order printed."""
    for at in range(len(mentions) - 3):
        offices = mentions[at : at + 2]
        if not all(office.kind == "office" and office.plural for office in offices) or offices[0].span != offices[1].span:
            continue
        people = [index for index in range(at + 2, min(len(mentions), at + 6)) if mentions[index].kind in {"person", "name"}][:2]
        if len(people) == 2 and _set_beside(text, offices[0], mentions[people[0]], mentions[people[1]]):
            for office, index in zip(offices, people, strict=True):
                mentions[index] = replace(_titled(mentions[index], office), kind="person")


def _set_beside(text: str, office: Mention, one: Mention, other: Mention) -> bool:
    before, between = text[office.span[1] : one.span[0]], text[one.span[1] : other.span[0]]
    return before.strip() in {",", ":", "—", "–"} and between.strip() in {"and", ", and", "&"}


def _titled(person: Mention, office: Mention) -> Mention:
    return replace(
        person,
        role=office.role,
        roles=office.roles,
        country=office.country,
        institution=office.institution,
        former=office.former,
        gender=person.gender or office.gender,
        owner=office.owner,
    )
