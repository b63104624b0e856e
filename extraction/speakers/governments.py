"""Resolve places, governments and other bodies: “Baku” where it speaks, “the Armenian Defence Ministry”, “the ministry”."""

from __future__ import annotations

import re
from dataclasses import replace

from extraction.entities.institutions import MINISTRIES
from extraction.records import Attributed, Mention
from extraction.speakers.scene import Scene

SERVICE = re.compile(
    r"\b(?:press (?:service|office|centre|center)|information (?:department|office)|spokesperson[’']s office|news service|statement) of\b", re.I
)
"""Parts of a body that speak for the whole of it."""
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


MINISTERS = {"foreign-minister": "Ministry of Foreign Affairs", "defence-minister": "Ministry of Defence"}


def resolve_place(scene: Scene, mention: Mention) -> Attributed:
    """Give the government of a country or capital that speaks."""
    return scene.body(mention.country, "Government", mention.span, 0.85)


def resolve_body(scene: Scene, mention: Mention) -> Attributed:
    """Give a body: the directory's, a state's by its country, else by the name printed."""
    if len(mention.slugs) == 1:
        return scene.known(scene.lexicon.directory.by_slug[mention.slugs[0]], mention.span, 0.92)
    if len(mention.slugs) > 1:
        return Attributed(None, None, None, 0.2, (mention.span,))
    if mention.country and mention.institution in MINISTRIES:
        return scene.body(mention.country, mention.institution, mention.span, 0.85)
    if not mention.country and mention.institution in MINISTRIES and (country := _adverbial_country(scene, mention)):
        return scene.body(country, mention.institution, mention.span, 0.75)
    if not mention.country and (found := nearest_body(scene, mention, mention.institution)):
        return found
    if not mention.country and (mention.institution == "Government" or mention.institution.startswith("Ministry ")):
        # Whose it is nobody can tell
        return Attributed(None, None, "government" if mention.institution == "Government" else "organisation", 0.2, (mention.span,))
    name = mention.name or " ".join(scene.text[slice(*mention.span)].split())
    return Attributed(name, None, "organisation", 0.6, (mention.span,), scene.code(mention.country))


def _adverbial_country(scene: Scene, mention: Mention) -> str:
    """Give the country of the place that opens the sentence: “In Orvend, the foreign ministry replied”."""
    start = scene.sentences[scene.sentence_index(mention.span[0])][0]
    places = [one for one in scene.overlapping((start, mention.span[0])) if one.kind == "place"]
    opens = len(places) == 1 and re.fullmatch(r"(?:[Ii]n|[Ff]rom|[Bb]ack in)\s+", scene.text[start : places[0].span[0]])
    return places[0].country if opens and scene.text[places[0].span[1] : mention.span[0]].strip() in {",", ""} else ""


def resolve_generic(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the body that “the ministry” names again; none where the noun names no body."""
    if served := SERVICE.search(scene.text, *mention.span):
        inner = [one for one in scene.overlapping(mention.span) if one.span[0] >= served.end()]
        return _whole(scene, inner[0]) if inner else None
    noun = next((word for word in scene.text[slice(*mention.span)].lower().split() if word in GENERIC), "")
    if not noun or mention.plural or not scene.text[mention.span[0] :].lower().startswith(("the ", "this ", "that ")):
        return None
    # The reporter's own words first; but “the ministry” may also take up one that was only talked about
    for _, earlier in (*scene.before(mention.span[0]), *scene.before(mention.span[0], said=True)):
        if earlier.kind in {"organisation", "office", "person"} and earlier.institution and GENERIC[noun] in earlier.institution:
            return _same_body(scene, earlier, mention)
        if noun == "ministry" and earlier.country and (ministry := next((MINISTERS[role] for role in earlier.roles if role in MINISTERS), "")):
            return scene.body(earlier.country, ministry, mention.span, 0.65)
        if earlier.kind == "organisation" and GENERIC[noun] in earlier.name:
            return _same_body(scene, earlier, mention)
    return None


def _whole(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the body that a press service belongs to."""
    if mention.kind in {"organisation", "government"}:
        return resolve_body(scene, mention)
    return resolve_generic(scene, mention) if mention.kind == "group" else None


def owned_by(scene: Scene, mention: Mention, owner: Attributed) -> Mention:
    """Give a body or an office the country of whoever “its” stands for."""
    country = scene.lexicon.code_names.get(owner.country, owner.country)
    return replace(mention, country=country, owner=None) if country else mention


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
