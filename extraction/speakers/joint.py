"""Resolve those who speak together: “Mirzoyan and Bayramov”, “both sides”, “the two leaders”."""

from __future__ import annotations

import re

from extraction.records import Attributed, Mention, Span
from extraction.speakers.parties import THE_PARTIES, find_pair
from extraction.speakers.person import Person
from extraction.speakers.scene import Scene

AND = re.compile(
    r"\s*(?:’s|'s)?\s*(?:,|,? and|,? as well as|&|,? along with)(?:\s+(?:also|the|his|her|its))?(?:\s+(?:\w+\s+)?counterpart,?)?\s*", re.IGNORECASE
)
OTHERS = re.compile(r",? (?:and|as well as) ((?:(?:some|several|many) )?other\s.+)$", re.DOTALL)
PEOPLE = re.compile(r"^(?:both|the two|the) (?:\w+ ){0,2}(leaders|presidents|ministers|diplomats|officials|men|women)$", re.IGNORECASE)


def split_joint(text: str, mentions: list[Mention], source: Span) -> list[Mention]:
    """Give the mentions that are named side by side in a source: the first, and each that “and” joins to it."""
    chain: list[Mention] = []
    for mention in mentions:
        if not chain or _goes_on(text, chain[-1], mention, source):
            chain.append(mention)
    return chain


def split_others(text: str, source: Span) -> tuple[Span, Span | None]:
    """Give a source without “and other …”, and those others, who have no name."""
    found = OTHERS.search(text, *source)
    return ((source[0], found.start()), found.span(1)) if found else (source, None)


def _goes_on(text: str, before: Mention, mention: Mention, source: Span) -> bool:
    if mention.span == before.span:
        # One plural office of two countries
        return mention.kind == before.kind == "office" and mention.country != before.country
    start, end = before.span[1], mention.span[0]
    return start <= end < source[1] and bool(AND.fullmatch(text, start, end))


def resolve_both(scene: Scene, mention: Mention) -> tuple[Attributed, ...]:
    """Give the two whom “both sides” or “the two leaders” mean, if the words before name exactly two; else nobody."""
    words = " ".join(scene.text[slice(*mention.span)].split())
    if THE_PARTIES.fullmatch(words) and not mention.country:
        return find_pair(scene, mention.span[0])
    if mention.kind == "office" and mention.plural and not mention.country and PEOPLE.match(words):
        return _two_people(scene, mention)
    return ()


def _two_people(scene: Scene, mention: Mention) -> tuple[Attributed, ...]:
    roles = set(mention.roles)
    fitting: dict[str, tuple[Mention, Person]] = {}
    for _, earlier in scene.before(mention.span[0]):
        person = scene.cast.person_of(earlier) if earlier.kind in {"person", "name"} else None
        if person and any(held.roles & (roles | {"prime-minister"}) and not held.former for held in scene.cast.offices(person)):
            fitting.setdefault(person.name, (earlier, person))
    if len(fitting) != 2:
        return ()
    return tuple(scene.person(person, earlier.span, 0.6) for earlier, person in sorted(fitting.values(), key=lambda pair: pair[0].span))
