"""Resolve places, governments and other bodies: “Baku” where it speaks, “the Armenian Defence Ministry”, “the ministry”."""

from __future__ import annotations

from extraction.records import Attributed, Mention
from extraction.speakers.scene import Scene

GENERIC = {
    "ministry": "Ministry",
    "department": "Department",
    "embassy": "Embassy",
    "union": "Union",
    "committee": "Committee",
    "commission": "Commission",
    "council": "Council",
    "court": "Court",
    "parliament": "Parliament",
    "army": "Arm",
    "agency": "Agency",
    "service": "Service",
    "mission": "Mission",
    "institute": "Institute",
    "centre": "Cent",
    "center": "Cent",
    "foundation": "Foundation",
    "party": "Party",
    "organization": "",
    "organisation": "",
    "watchdog": "",
    "body": "",
    "group": "",
    "bloc": "",
    "office": "",
}
"""Nouns that name a body again, and what its name holds; empty for any body."""


def resolve_place(scene: Scene, mention: Mention) -> Attributed:
    """Give the government of a country or capital that speaks."""
    return scene.body(mention.country, "Government", mention.span, 0.85)


def resolve_body(scene: Scene, mention: Mention) -> Attributed:
    """Give a body: the directory's, a state's by its country, else by the name printed."""
    if len(mention.slugs) == 1:
        return scene.known(scene.lexicon.directory.by_slug[mention.slugs[0]], mention.span, 0.92)
    if len(mention.slugs) > 1:
        return Attributed(None, None, None, 0.2, (mention.span,))
    if mention.country and mention.institution and mention.institution == mention.name:
        return scene.body(mention.country, mention.institution, mention.span, 0.85)
    if not mention.country and (found := nearest_body(scene, mention, mention.institution)):
        return found
    if not mention.country and mention.institution == "Government":
        return Attributed(None, None, "government", 0.2, (mention.span,))
    name = mention.name or " ".join(scene.text[slice(*mention.span)].split())
    return Attributed(name, None, "organisation", 0.6, (mention.span,), scene.code(mention.country))


def resolve_generic(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the body that “the ministry” names again; none where the noun names no body."""
    noun = next((word for word in scene.text[slice(*mention.span)].lower().split() if word in GENERIC), "")
    if not noun or mention.plural or not scene.text[mention.span[0] :].lower().startswith(("the ", "this ", "that ")):
        return None
    for _, earlier in scene.before(mention.span[0]):
        if earlier.kind in {"organisation", "office", "person"} and earlier.institution and GENERIC[noun] in earlier.institution:
            return _same_body(scene, earlier, mention)
        if earlier.kind == "organisation" and GENERIC[noun] in earlier.name:
            return _same_body(scene, earlier, mention)
    return None


def nearest_body(scene: Scene, mention: Mention, institution: str) -> Attributed | None:
    """Give the body of that name mentioned last with its country: “the foreign ministry” after “Armenia's Foreign Ministry”."""
    for _, earlier in scene.before(mention.span[0]):
        if earlier.country and earlier.institution == institution:
            return _same_body(scene, earlier, mention)
    return None


def _same_body(scene: Scene, earlier: Mention, mention: Mention) -> Attributed:
    if earlier.kind == "organisation":
        found = resolve_body(scene, earlier)
        return Attributed(found.name, found.slug, found.kind, 0.75, (earlier.span, mention.span), found.country)
    if earlier.country:
        return scene.body(earlier.country, earlier.institution, mention.span, 0.7)
    known = scene.lexicon.institutions.get(earlier.institution)
    return scene.known(known, mention.span, 0.7) if known else Attributed(earlier.institution, None, "organisation", 0.5, (mention.span,))
