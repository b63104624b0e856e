"""Say which two states “both sides”, “each country” or “the two nations” are: the only two of the passage, or the two that “and” joins.

Where a third state comes up beside them and nothing joins two, the words name nobody: never one of the two alone.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extraction.records import Attributed, Mention, Span
from extraction.speakers.scene import Scene

OPEN = Attributed(None, None, None, 0.1)
_PARTY = r"sides?|countr(?:y|ies)|nations?|states?|capitals?|governments?|part(?:y|ies)|republics?|neighbou?rs?"
PARTIES = re.compile(rf"(?:both|the two|each|each of the(?: two)?)(?: of the(?: two)?)?(?: [\w-]+){{0,3}} (?:{_PARTY})|both", re.IGNORECASE)
THE_PARTIES = re.compile(r"the (?:\w+ )?(?:sides|countries|nations|states|capitals|governments|parties|republics|neighbou?rs)", re.IGNORECASE)
JOINED = re.compile(r"(?:’s|'s)?(?:,? and (?:the )?|[-–]|, )")
AND = re.compile(r"(?:’s|'s)?,? and (?:the )?")
STATES = frozenset({"place", "government", "organisation", "nationality", "person", "office"})
NEAR = 2
"""Sentences back that are one passage with the words for the two."""
Pair = tuple[Attributed, ...]


def resolve_parties(scene: Scene, source: Span) -> Pair:
    """Give the two states that a whole source means, an open speaker where they are not clear; nothing for other words."""
    printed = " ".join(scene.text[slice(*source)].split())
    return find_pair(scene, source[0]) or (OPEN,) if PARTIES.fullmatch(printed) else ()


def find_pair(scene: Scene, offset: int) -> Pair:
    """Give the two states that the words before a place mean, if two and no more are clear."""
    sentence = scene.sentence_index(offset)
    same = [one for _, one in scene.before(offset, said=True) if scene.sentence_index(one.span[0]) == sentence]
    near = [one for back, one in scene.before(offset, said=True) if back <= NEAR]
    pairs = (_joined_pairs(scene, same), _only_two(near), _joined_pairs(scene, near), _only_two(_reported(scene, offset)))
    pair = next((each for each in pairs if each), [])
    return () if _in_longer_row(scene, pair) else _made(scene, pair)


def _in_longer_row(scene: Scene, pair: list[Mention]) -> bool:
    """Tell whether another name stands in one row with the two: “Veltria, Kasmara and Norland”."""
    countries = {one.country for one in pair}
    for one in pair:
        for other in scene.overlapping((max(0, one.span[0] - 5), one.span[1] + 10)):
            first, second = sorted((one.span, other.span))
            beside = bool(AND.fullmatch(scene.text, first[1], second[0]))
            if beside and other.kind in {"place", "name", "government"} and other.country not in countries:
                return True
    return False


def _made(scene: Scene, pair: list[Mention]) -> Pair:
    return tuple(scene.body(one.country, "Government", one.span, 0.6) for one in sorted(pair, key=lambda one: one.span))


def _only_two(mentions: list[Mention]) -> list[Mention]:
    """Give the two states that are named, nearest first, if there are just two."""
    named: dict[str, Mention] = {}
    for mention in mentions:
        if mention.country and mention.kind in STATES:
            named.setdefault(mention.country, mention)
    return list(named.values()) if len(named) == 2 else []


def _reported(scene: Scene, offset: int) -> list[Mention]:
    """Give the reporter's own mentions before a place, back to the first sentence past the passage that leaves two states named."""
    found: list[Mention] = []
    for back, mention in scene.before(offset):
        if back > NEAR and len({one.country for one in found if one.country and one.kind in STATES}) >= 2:
            break
        found.append(mention)
    return found


def _joined_pairs(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Give the two states that stand side by side, if no other two do."""
    pairs: dict[frozenset[str], list[Mention]] = {}
    ordered = sorted((one for one in mentions if one.country and one.kind in STATES), key=lambda one: one.span)
    for one, other in pairwise(ordered):
        if one.country != other.country and JOINED.fullmatch(scene.text, one.span[1], other.span[0]):
            pairs.setdefault(frozenset({one.country, other.country}), [one, other])
    return next(iter(pairs.values())) if len(pairs) == 1 else []
