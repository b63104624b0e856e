"""Resolve nouns for people or bodies: “the ministry” named before, a statement by its maker, “its report”, or whoever has no name."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.entities import words
from extraction.records import Attributed, Mention
from extraction.speakers.governments import owned_by, resolve_generic
from extraction.speakers.pronouns import Resolve, resolve_pronoun
from extraction.speakers.scene import Scene
from extraction.speakers.unnamed import unnamed

OPEN = Attributed(None, None, None, 0.1)
OWNER_GENDER = {"its": "n", "his": "m", "her": "f"}
MAKERS = frozenset({"person", "organisation", "government"})
MADE_BY = re.compile(
    r"\b(?:commissioned|published|issued|released|signed|prepared|compiled|sent|written|posted|made|circulated|carried out) by (?:the |an? )?", re.I
)


def resolve_group(scene: Scene, mention: Mention, resolve: Resolve) -> Attributed:
    """Resolve a noun for people or bodies: a statement speaks for whoever made it, “the ministry” is the one named before."""
    printed = scene.text[slice(*mention.span)].lower().split()
    if any(word in words.DOCUMENTS for word in printed):
        return _owner(scene, mention, resolve) or _author(scene, mention, resolve)
    return resolve_generic(scene, mention) or _capitalised_body(scene, mention) or unnamed(scene, mention.span)


def _capitalised_body(scene: Scene, mention: Mention) -> Attributed | None:
    """Take “the Council of the Displaced” for a body by its capital."""
    first, *rest = scene.text[slice(*mention.span)].split()
    name = rest if first.lower() in words.DETERMINERS else [first, *rest]
    opens = mention.span[0] == scene.sentences[scene.sentence_index(mention.span[0])][0] and name[:1] == [first]
    if opens or len(name) < 2 or not name[0][0].isupper() or name[0].lower() not in words.ORGANISATION_WORDS:
        return None
    return Attributed(" ".join(name), None, "organisation", 0.6, (mention.span,), scene.code(mention.country))


def _owner(scene: Scene, mention: Mention, resolve: Resolve) -> Attributed | None:
    """Give whoever “its report” belongs to."""
    gender = OWNER_GENDER.get(scene.text[slice(*mention.owner)].lower()) if mention.owner else None
    if mention.owner is None or gender is None:
        return None
    owners = resolve_pronoun(scene, Mention(mention.owner, "pronoun", gender=gender), resolve)
    return owners[0] if len(owners) == 1 else OPEN


def _author(scene: Scene, mention: Mention, resolve: Resolve) -> Attributed:
    """Give whoever made a statement: the body in front of it, “by” or “from” whom it is, else whoever spoke last."""
    if mention.institution and mention.country:
        return scene.body(mention.country, mention.institution, mention.span, 0.8)
    made = MADE_BY.search(scene.text, mention.span[0], mention.span[1] + 60)
    upto = made.end() + 1 if made else mention.span[1]
    inner = [one for one in scene.overlapping((mention.span[0], upto)) if one.span[0] > mention.span[0] and one.kind in MAKERS]
    if inner:
        return resolve(inner[-1] if made else inner[0])[0]
    last = scene.last_spoken(mention.span[0])
    joint = "joint" in scene.text[slice(*mention.span)].lower()
    if not last or last.joint or joint:
        return OPEN
    # A body's statement is the body's; whose a person's letter is, “the letter” does not tell
    return replace(last.speakers[0], confidence=0.5) if last.speakers[0].kind in {"organisation", "government"} else OPEN


def with_owner(scene: Scene, mention: Mention, resolve: Resolve) -> Mention:
    """Say whose a body is where a pronoun says it: “its general staff”."""
    if mention.owner is None or mention.country:
        return mention
    gender = OWNER_GENDER.get(scene.text[slice(*mention.owner)].lower())
    if gender is None:
        return mention
    pronoun = Mention(mention.owner, "pronoun", gender=gender)
    owners = resolve_pronoun(scene, pronoun, resolve)
    return owned_by(scene, mention, owners[0]) if len(owners) == 1 else mention
