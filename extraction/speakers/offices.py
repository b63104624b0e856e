"""Resolve an office without a name: “the Azerbaijani leader”, “the foreign minister”, “a spokesperson for the ministry”.

First whoever the article names with that office, then whoever held it on the day by the directory, if one person can hold it.
A spokesperson whom nobody names speaks for the institution; anybody else stays unnamed.
"""

from __future__ import annotations

import re
from datetime import date

from extraction.entities import words
from extraction.records import Attributed, Mention
from extraction.speakers.cast import holders
from extraction.speakers.governments import nearest_body
from extraction.speakers.person import Held, Person
from extraction.speakers.scene import Scene
from extraction.speakers.unnamed import unnamed

SPOKESPERSONS = frozenset({"spokesperson", "deputy-spokesperson"})
INDEFINITE = re.compile(r"(?:an?|one|another|some|any)\b", re.IGNORECASE)
"""“a Western diplomat” is nobody whom the text has named."""
NEXT = 2
"""Sentences after an office in which its holder's name may follow."""
ALIKE = {
    "envoy": frozenset(["ambassador", "representative"]),
    "diplomat": frozenset(["ambassador", "envoy", "chargé", "consul", "attaché", "minister", "spokesperson", "spokeswoman", "spokesman"]),
    "official": frozenset(["minister", "deputy", "head", "secretary", "adviser", "aide"]),
    "lawmaker": frozenset(["deputy", "mp", "senator"]),
    "general": frozenset(["commander"]),
    "politician": frozenset(["lawmaker", "deputy", "mp"]),
}
"""Nouns that take up another office."""


def resolve_office(scene: Scene, mention: Mention, day: date | None) -> Attributed:
    """Give whoever holds the office, the institution a spokesperson speaks for, or an unnamed one."""
    if mention.name:
        found = scene.cast.person_of(Mention(_name_span(scene, mention), "person", name=mention.name)) or _by_name(scene, mention)
        if found:
            return scene.person(found, mention.span, 0.9)
    if mention.plural and not (mention.country and mention.roles):
        return unnamed(scene, mention.span)
    if INDEFINITE.match(scene.text, *mention.span) and not SPOKESPERSONS & set(mention.roles):
        return unnamed(scene, mention.span)
    fitting = [person for person in scene.cast.people if any(_fits(held, mention) for held in scene.cast.offices(person))]
    if not mention.country and not SPOKESPERSONS & set(mention.roles):
        # “the official” is nobody who comes up only later, and an unnamed one who has just spoken first of all
        fitting = [person for person in fitting if person.last_before(mention.span[0]) >= 0]
        if again := _spoke_unnamed(scene, mention):
            return again
    if len(fitting) > 1:
        fitting = _nearest(scene, fitting, mention.span[0])
    if len(fitting) == 1:
        return scene.person(fitting[0], mention.span, 0.85)
    if len(fitting) > 1:
        return Attributed(None, None, "person", 0.2, (mention.span,))
    if not mention.former and (known := _in_directory(scene, mention, day)):
        return known
    if later := _named_later(scene, mention):
        return scene.person(later, mention.span, 0.6)
    if SPOKESPERSONS & set(mention.roles):
        return _institution(scene, mention) or unnamed(scene, mention.span)
    return unnamed(scene, mention.span)


def _spoke_unnamed(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the unnamed speaker whom a bare noun takes up: “the official” after “a Novanian official”."""
    last = scene.last_spoken(mention.span[0])
    if not last or last.joint or last.speakers[0].kind != "unnamed" or not mention.role:
        return None
    before = last.speakers[0]
    again = mention.role.lower().split()[-1] in (before.name or "").lower().split()
    return Attributed(before.name, None, "unnamed", 0.6, (*before.evidence[:1], mention.span), before.country) if again else None


def _fits(held: Held, mention: Mention) -> bool:
    """Tell whether an office held is the one meant: by kind or printed word, by country and by institution, as far as both say."""
    same = bool(held.roles & set(mention.roles)) or _same_word(held.title.lower(), mention.role.lower())
    leader = mention.role.lower() == "leader" and "prime-minister" in held.roles
    countries = not mention.country or not held.country or mention.country == held.country
    bodies = not mention.institution or not held.institution or mention.institution == held.institution
    return (same or leader) and countries and bodies and held.former == mention.former


def _same_word(title: str, printed: str) -> bool:
    """Tell whether a bare noun takes up an office printed before: “the minister” after “Foreign Minister”, “the envoy” after “ambassador”."""
    words = set(title.replace("-", " ").split())
    return printed == title or (" " not in printed and (printed in words or bool(ALIKE.get(printed, frozenset()) & words)))


def _nearest(scene: Scene, people: list[Person], offset: int) -> list[Person]:
    """Keep whoever was named last before a place; two named in one breath stay two."""
    last = {id(person): person.last_before(offset) for person in people}
    best = max(last.values())
    if best < 0:
        return people
    spoken = scene.last_spoken(offset)
    near = [person for person in people if scene.sentence_index(last[id(person)]) == scene.sentence_index(best) and last[id(person)] >= 0]
    if len(near) > 1 and spoken and not spoken.joint:
        near = [person for person in near if person.name == spoken.speakers[0].name] or near
    return near


def _named_later(scene: Scene, mention: Mention) -> Person | None:
    """Give whom the very next sentences name in full and without an office: “Veltria's premier has …. ‘…’ Ann Other told parliament.”

    News often holds the name back; only an office that one person holds, and only the single newcomer, is taken for it.
    """
    single = {role.slug for role in scene.lexicon.directory.roles if role.unique}
    if not single & set(mention.roles) or not mention.country or mention.former:
        return None
    here = scene.sentence_index(mention.span[0])
    newcomers: dict[str, Person] = {}
    for later in scene.after(mention.span[1]):
        if scene.sentence_index(later.span[0]) - here > NEXT:
            break
        person = scene.cast.person_of(later) if later.kind == "person" and not later.surname else None
        if person and person.spans and person.spans[0][0] >= mention.span[1]:
            newcomers[person.name] = person
    found = [person for person in newcomers.values() if _has_only_rank(person) and person.country in {"", mention.country}]
    if not len(newcomers) == len(found) == 1:
        return None
    found[0].held.insert(0, Held(mention.role, frozenset(mention.roles), mention.country, mention.institution))
    return found[0]


def _has_only_rank(person: Person) -> bool:
    return all(held.title.split()[-1].lower() in words.TITLES for held in person.held)


def _in_directory(scene: Scene, mention: Mention, day: date | None) -> Attributed | None:
    """Ask the directory who held the office that day, in the country that the words name."""
    roles = frozenset(mention.roles)
    country = mention.country
    if "secretary-general" in roles or not country:
        return _at_institution(scene, mention, day)
    found = holders(scene.lexicon.directory, scene.lexicon, roles, country, day)
    if not found and mention.role.lower() == "leader":
        found = holders(scene.lexicon.directory, scene.lexicon, frozenset({"prime-minister"}), country, day)
    return scene.known(found[0], mention.span, 0.85, mention.role) if len(found) == 1 else None


def _at_institution(scene: Scene, mention: Mention, day: date | None) -> Attributed | None:
    """Ask the directory for the head of a body that is no state's: “the UN secretary-general”."""
    if not mention.institution or day is None:
        return None
    found = [
        person
        for person in scene.lexicon.directory.speakers
        for office in person.offices
        if office.role in mention.roles and office.sourced and office.holds(day) and _body_name(scene, office.institution) == mention.institution
    ]
    single = {role.slug for role in scene.lexicon.directory.roles if role.unique}
    return scene.known(found[0], mention.span, 0.85, mention.role) if len(found) == 1 and single & set(mention.roles) else None


def _institution(scene: Scene, mention: Mention) -> Attributed | None:
    """Give the institution that a spokesperson speaks for: the one printed, the office of whoever he serves, the nearest one."""
    institution = mention.institution
    if not institution and mention.owner and mention.country:
        institution = "Presidency"
    if institution and mention.country:
        return scene.body(mention.country, institution, mention.span, 0.8)
    if institution:
        known = scene.lexicon.institutions.get(institution)
        return scene.known(known, mention.span, 0.8) if known else nearest_body(scene, mention, institution)
    return None


def _body_name(scene: Scene, slug: str) -> str:
    body = scene.lexicon.directory.by_slug.get(slug)
    return body.name.split(": ")[-1] if body else ""


def _name_span(scene: Scene, mention: Mention) -> tuple[int, int]:
    """Find where the name set beside an office stands."""
    start = scene.text.find(mention.name, mention.span[1], mention.span[1] + 80)
    return (start, start + len(mention.name)) if start >= 0 else mention.span


def _by_name(scene: Scene, mention: Mention) -> Person | None:
    return next((person for person in scene.cast.people if (person.slug and person.slug in mention.slugs) or person.name == mention.name), None)
