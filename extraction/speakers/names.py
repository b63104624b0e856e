"""Resolve a person's name, or capitalised words that stand where a speaker stands, to somebody of the cast."""

from __future__ import annotations

from extraction.records import Attributed, Mention
from extraction.speakers.scene import Scene
from extraction.word_classes import is_common


def resolve_name(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the person; nobody's name where two people of the article bear it; the printed name where nobody is known."""
    if person := scene.cast.person_of(mention):
        return scene.person(person, mention.span, 0.95 if person.slug else 0.85)
    if len(mention.slugs) > 1 or _is_shared(scene, mention):
        return Attributed(None, None, "person", 0.2, (mention.span,))
    if mention.kind == "person" or may_be_person(scene, mention):
        # Two or three capitalised words that speak are a person more often than not
        person = scene.cast.introduce(mention)
        return scene.person(person, mention.span, 0.75 if mention.kind == "person" else 0.55)
    return Attributed(mention.name, None, "organisation", 0.4, (mention.span,), scene.code(mention.country))


def may_be_person(scene: Scene, mention: Mention) -> bool:
    """Tell whether capitalised words may be a person: neither where a place stands, nor ending in a word of the dictionary (“… Gate”)."""
    parts = mention.name.split()
    return len(parts) > 1 and mention.name not in scene.places and not is_common(parts[-1].lower())


def _is_shared(scene: Scene, mention: Mention) -> bool:
    """Tell whether two people of the article bear the surname."""
    last = mention.name.split()[-1] if mention.name else ""
    return sum(person.name.endswith(last) for person in scene.cast.people) > 1 and " " not in mention.name
