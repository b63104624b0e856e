"""Name the speaker of a quotation that has no source of its own: it goes on with another, unless somebody has come up since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extraction.records import Attributed, Attribution
from extraction.speakers.scene import Scene

OPEN = Attributed(None, None, None, 0.1)
Speakers = tuple[Attributed, ...]


def going_on(scene: Scene, attributions: Sequence[Attribution], index: int, found: Mapping[int, Speakers]) -> Speakers:
    """Give a quotation without a source the speaker whom it goes on with, unless somebody else has come up since."""
    before, seen = attributions[index].continues, {index}
    while before is not None and 0 <= before < len(attributions) and before not in seen:
        if before in found:
            since = _named_between(scene, attributions[before], attributions[index])
            names = {speaker.name for speaker in found[before]} | {None}
            if others := [speaker for speaker in since if speaker.name not in names]:
                # “Ostrander was having none of it. ‘…’”
                return (others[0],) if len(others) == 1 else (OPEN,)
            return tuple(replace(speaker, confidence=round(speaker.confidence * 0.85, 2)) for speaker in found[before])
        seen.add(before)
        before = attributions[before].continues
    return (OPEN,)


def _named_between(scene: Scene, before: Attribution, after: Attribution) -> list[Attributed]:
    """Give the people whom the reporter names between two statements, right before the second."""
    start = max(end for _, end in (*before.content, before.cue or before.content[0], before.source or before.content[0]))
    people: dict[str, Attributed] = {}
    for back, mention in scene.before(after.content[0][0]):
        if back > 2 or mention.span[0] < start:
            break
        person = scene.cast.person_of(mention) if mention.kind in {"person", "name"} else None
        if person:
            people.setdefault(person.name, scene.person(person, mention.span, 0.5))
    return list(people.values())
