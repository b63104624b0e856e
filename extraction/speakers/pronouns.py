"""Resolve he, she, it, they and who to the nearest fitting mention outside the words said, by gender, number and kind.

Whoever spoke last goes on speaking unless somebody else has become the subject since; two who fit equally well leave it open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extraction.records import Attributed, Mention
from extraction.speakers.scene import Scene, Spoken
from extraction.word_classes import is_common

Resolve = Callable[[Mention], tuple[Attributed, ...]]
LEVELS = 3
"""Sentences with somebody fitting in them that are looked at."""
OPEN = Attributed(None, None, None, 0.2)
PEOPLE = frozenset({"person", "name", "office"})
BODIES = frozenset({"place", "organisation", "government"})
Candidate = tuple[Mention, Attributed, str]


def resolve_pronoun(scene: Scene, mention: Mention, resolve: Resolve) -> tuple[Attributed, ...]:
    """Give whoever the pronoun stands for; an open speaker where that is not clear."""
    word = scene.text[slice(*mention.span)].lower()
    if word in {"who", "which"}:
        return _relative(scene, mention, resolve)
    if word in {"i", "we"}:
        # In a body's own statement “we” is the body; elsewhere nobody can tell
        last = scene.last_spoken(mention.span[0])
        body = last and not last.joint and last.speakers[0].kind in {"organisation", "government"}
        return (_again(last.speakers[0], mention, 0.5),) if last and body else (OPEN,)
    if mention.plural:
        return _plural(scene, mention, resolve)
    if mention.gender == "n":
        return (_thing(scene, mention, resolve),)
    return (_person(scene, mention, resolve),)


def _person(scene: Scene, mention: Mention, resolve: Resolve) -> Attributed:
    spoken = scene.last_spoken(mention.span[0])
    last = _last_person(scene, mention)
    for back, level in _levels(scene, mention, PEOPLE, resolve):
        fitting = [one for one in level if one[2] in {"", mention.gender} and not one[0].plural]
        exact = [one for one in fitting if one[2] == mention.gender] or fitting
        subjects = _distinct([one for one in exact if scene.is_subject(one[0])])
        names = {one[1].name for one in subjects}
        if last and spoken and subjects and all(one[0].span[1] <= spoken.at for one in subjects):
            # Nobody has become the subject since the last speaker spoke
            return _again(last, mention, 0.75)
        if last and last.name in names:
            others = names - {last.name}
            return OPEN if others and back == 0 else _again(last, mention, 0.75 if others else 0.85)
        if len(names) == 1:
            return OPEN if _is_doubtful(scene, mention, subjects[0]) else _again(subjects[0][1], mention, 0.75)
        if len(names) > 1:
            return OPEN
        objects = {one[1].name: one for one in exact}
        if back > 0 and not last and len(objects) == 1:
            only = next(iter(objects.values()))
            return OPEN if _is_doubtful(scene, mention, only) else _again(only[1], mention, 0.5)
    return _again(last, mention, 0.6) if last else OPEN


def _is_doubtful(scene: Scene, mention: Mention, candidate: Candidate) -> bool:
    """Tell whether a name that nothing tells stands nearer than somebody of unknown gender."""
    if candidate[2]:
        return False
    for _, earlier in scene.before(mention.span[0]):
        if earlier.span[0] <= candidate[0].span[0]:
            return False
        if earlier.kind == "name" and earlier.name != candidate[1].name and not scene.cast.person_of(earlier) and _may_be_called(scene, earlier):
            return True
    return False


def _thing(scene: Scene, mention: Mention, resolve: Resolve) -> Attributed:
    last = scene.last_spoken(mention.span[0])
    speaker = last.speakers[0] if last and not last.joint and last.speakers[0].kind in {"organisation", "government"} else None
    for back, level in _levels(scene, mention, BODIES, resolve):
        if back == 0:
            # “… while on the Azerbaijani side, it claimed”: in one sentence the nearest is meant
            return _again(level[0][1], mention, 0.65)
        subjects = {one[1].name: one[1] for one in level if scene.is_subject(one[0])}
        if speaker and speaker.name in subjects:
            return _again(speaker, mention, 0.8)
        if len(subjects) == 1:
            return _again(next(iter(subjects.values())), mention, 0.65)
        if subjects:
            return OPEN
    return _again(speaker, mention, 0.6) if speaker else OPEN


def _plural(scene: Scene, mention: Mention, resolve: Resolve) -> tuple[Attributed, ...]:
    last = scene.last_spoken(mention.span[0])
    if scene.text[slice(*mention.span)].lower() == "both" and not (last and last.joint):
        return (OPEN,)
    if last and (last.joint or last.speakers[0].kind in {"unnamed", "organisation", "government"}):
        return tuple(_again(speaker, mention, 0.65) for speaker in last.speakers)
    for back, earlier in scene.before(mention.span[0]):
        if back > 1:
            break
        if earlier.plural and earlier.kind in {"group", "office"} and scene.is_subject(earlier):
            return tuple(_again(found, mention, 0.55) for found in resolve(earlier))
    return (OPEN,)


def _relative(scene: Scene, mention: Mention, resolve: Resolve) -> tuple[Attributed, ...]:
    """Give whoever stands right before “who” or “which”."""
    kinds = BODIES if mention.gender == "n" else PEOPLE | {"group"}
    for back, earlier in scene.before(mention.span[0]):
        if back > 0:
            break
        if earlier.kind in kinds:
            return resolve(earlier)
    return (OPEN,)


def _levels(scene: Scene, mention: Mention, kinds: frozenset[str], resolve: Resolve) -> Iterator[tuple[int, list[Candidate]]]:
    """Give the fitting mentions sentence by sentence, nearest first."""
    level: list[Candidate] = []
    at, seen = -1, 0
    for back, earlier in scene.before(mention.span[0]):
        if back != at:
            if level:
                yield at, level
                seen += 1
            if seen == LEVELS:
                return
            level, at = [], back
        if earlier.kind in kinds and (candidate := _candidate(scene, earlier, resolve)):
            level.append(candidate)
    if level and seen < LEVELS:
        yield at, level


def _candidate(scene: Scene, earlier: Mention, resolve: Resolve) -> Candidate | None:
    if earlier.kind == "name" and not scene.cast.person_of(earlier):
        # A name that nothing tells, as a subject: “Selimbeyli made no comment. … he remarked”
        return (earlier, Attributed(earlier.name, None, "person", 0.5, (earlier.span,)), "") if _may_be_somebody(scene, earlier) else None
    found = resolve(earlier)
    if len(found) != 1 or not found[0].name:
        return None
    definite = scene.text[slice(*earlier.span)].lower().startswith("the ")
    if earlier.kind in PEOPLE and found[0].kind != "person" and not (found[0].kind == "unnamed" and definite):
        return None
    return earlier, found[0], scene.gender_of(found[0]) or earlier.gender


def _may_be_somebody(scene: Scene, earlier: Mention) -> bool:
    """Tell whether an unknown name may be a person: a subject, no place, no word of the dictionary, not all in capitals."""
    opens = earlier.span[0] == scene.sentences[scene.sentence_index(earlier.span[0])][0] or " " in earlier.name
    return opens and _may_be_called(scene, earlier) and scene.is_subject(earlier)


def _may_be_called(scene: Scene, earlier: Mention) -> bool:
    return not (earlier.name.isupper() or earlier.name in scene.places or is_common(earlier.name.split()[-1].lower()))


def _last_person(scene: Scene, mention: Mention) -> Attributed | None:
    last: Spoken | None = scene.last_spoken(mention.span[0])
    if not last or last.joint or last.plural or last.speakers[0].kind not in {"person", "unnamed"}:
        return None
    return last.speakers[0] if scene.gender_of(last.speakers[0]) in {"", mention.gender} else None


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    return list({one[1].name: one for one in candidates}.values())


def _again(found: Attributed, mention: Mention, confidence: float) -> Attributed:
    evidence = tuple(dict.fromkeys((*found.evidence[:1], mention.span)))
    return Attributed(found.name, found.slug, found.kind, round(min(confidence, found.confidence), 2), evidence, found.country, found.office)
