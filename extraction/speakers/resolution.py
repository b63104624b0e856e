"""Resolve the words of a source to speakers: which mention they are, who that is, who joins in, and who goes on without a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extraction.dates import Surroundings
from extraction.dates.attachment import stated_time
from extraction.entities import words
from extraction.entities.lexicon import Lexicon
from extraction.records import Attributed, Attribution, Mention, Span, Text
from extraction.speakers.governments import owned_by, resolve_body, resolve_generic, resolve_place
from extraction.speakers.interviews import interviewee
from extraction.speakers.joint import resolve_both, split_joint
from extraction.speakers.names import resolve_name
from extraction.speakers.offices import resolve_office
from extraction.speakers.pronouns import resolve_pronoun
from extraction.speakers.scene import Scene, Spoken, make_scene
from extraction.speakers.unnamed import unnamed

MAKERS = frozenset({"person", "organisation", "government"})
MADE_BY = re.compile(
    r"\b(?:commissioned|published|issued|released|signed|prepared|compiled|sent|written|posted|made|circulated|carried out) by (?:the |an? )?", re.I
)
Speakers = tuple[Attributed, ...]
OPEN = Attributed(None, None, None, 0.1)
OWNERS = frozenset({"his", "her", "its", "their"})
RELATING = frozenset({"of", "for", "to", "from", "with", "near", "by", "under", "around", "behind", "against", "about"})
OWNER_GENDER = {"its": "n", "his": "m", "her": "f"}


def find_speakers(
    article: Text, attributions: Sequence[Attribution], mentions: Sequence[Mention], sentences: Sequence[Span], quoted: Sequence[Span],
    lexicon: Lexicon,
) -> tuple[Speakers, ...]:  # fmt: skip
    """Give the speakers of every attribution, resolved in the order in which the text names them."""
    scene = make_scene(article.text, mentions, attributions, sentences, quoted, lexicon, article.published)
    surroundings = Surroundings(attributions, sentences, quoted)
    found: dict[int, Speakers] = {}
    order = sorted(range(len(attributions)), key=lambda index: _place(attributions[index]))
    for index in order:
        attribution = attributions[index]
        labelled = attribution.source is not None and scene.text[slice(*attribution.source)] in {"A", "Answer"}
        if (labelled or (attribution.source is None and attribution.continues is None)) and (asked := interviewee(scene, attribution.content[0])):
            found[index] = (asked,)
        elif attribution.source is not None and not labelled:
            day = _day(scene, attribution, surroundings)
            found[index] = resolve_source(scene, attribution.source, day)
            scene.spoken.append(Spoken(attribution.source[0], found[index], _is_plural(scene, attribution.source)))
    return tuple(found.get(index) or _continued(scene, attributions, index, found) for index in range(len(attributions)))


def resolve_source(scene: Scene, source: Span, day: date | None) -> Speakers:
    """Give the speakers whom the words of a source name."""
    mentions = [mention for mention in scene.overlapping(source) if mention.kind != "nationality" and not _only_owns(scene, mention, source)]
    chain = split_joint(scene.text, _leading(mentions, source), source)
    if not chain or _belongs_to_another(scene, chain[0], source):
        return (_without_mention(scene, source),)
    found: list[Attributed] = []
    for mention in chain:
        speakers = resolve_mention(scene, _widened(mention, source), day)
        scene.resolved[mention.span, mention.kind] = speakers
        found += speakers
    if len(chain) == len(found) == 1 and found[0].kind == "unnamed" and source[0] <= chain[0].span[0] and source[1] > chain[0].span[1]:
        # Whoever has no name is called by all of the text's own words: “an officer who refused to give his name”
        found = [unnamed(scene, source)]
    distinct = {speaker.name or str(index): speaker for index, speaker in enumerate(found)}
    return tuple(distinct.values())


def resolve_mention(scene: Scene, mention: Mention, day: date | None) -> Speakers:
    """Hand a mention to the resolver of its kind."""
    if mention.kind == "pronoun":
        return resolve_pronoun(scene, mention, lambda earlier: _resolve_earlier(scene, earlier, day))
    if both := resolve_both(scene, mention):
        return both
    if mention.kind in {"person", "name"}:
        return (resolve_name(scene, mention) or OPEN,)
    if mention.kind == "office":
        return (resolve_office(scene, _with_owner(scene, mention, day), day),)
    if mention.kind == "place":
        return (resolve_place(scene, mention),)
    if mention.kind in {"organisation", "government"}:
        return (resolve_body(scene, _with_owner(scene, mention, day)),)
    return (_group(scene, mention, day),)


def _resolve_earlier(scene: Scene, mention: Mention, day: date | None) -> Speakers:
    """Resolve a mention that a pronoun may stand for, once; whose body it is by another pronoun is not asked."""
    key = mention.span, mention.kind
    if key not in scene.resolved:
        scene.resolved[key] = resolve_mention(scene, replace(mention, owner=None), day)
    return scene.resolved[key]


def _with_owner(scene: Scene, mention: Mention, day: date | None) -> Mention:
    """Say whose a body is where a pronoun says it: “its general staff”."""
    if mention.owner is None or mention.country:
        return mention
    gender = OWNER_GENDER.get(scene.text[slice(*mention.owner)].lower())
    if gender is None:
        return mention
    pronoun = Mention(mention.owner, "pronoun", gender=gender)
    owners = resolve_pronoun(scene, pronoun, lambda earlier: _resolve_earlier(scene, earlier, day))
    return owned_by(scene, mention, owners[0]) if len(owners) == 1 else mention


def _group(scene: Scene, mention: Mention, day: date | None) -> Attributed:
    """Resolve a noun for people or bodies: a statement speaks for whoever made it, “the ministry” is the one named before."""
    printed = scene.text[slice(*mention.span)].lower().split()
    if any(word in words.DOCUMENTS for word in printed):
        return _owner(scene, mention, day) or _author(scene, mention, day)
    return resolve_generic(scene, mention) or _capitalised_body(scene, mention) or unnamed(scene, mention.span)


def _capitalised_body(scene: Scene, mention: Mention) -> Attributed | None:
    """Take “the Council of the Displaced” for a body by its capital."""
    first, *rest = scene.text[slice(*mention.span)].split()
    name = rest if first.lower() in words.DETERMINERS else [first, *rest]
    opens = mention.span[0] == scene.sentences[scene.sentence_index(mention.span[0])][0] and name[:1] == [first]
    if opens or len(name) < 2 or not name[0][0].isupper() or name[0].lower() not in words.ORGANISATION_WORDS:
        return None
    return Attributed(" ".join(name), None, "organisation", 0.6, (mention.span,), scene.code(mention.country))


def _owner(scene: Scene, mention: Mention, day: date | None) -> Attributed | None:
    """Give whoever “its report” belongs to."""
    gender = OWNER_GENDER.get(scene.text[slice(*mention.owner)].lower()) if mention.owner else None
    if mention.owner is None or gender is None:
        return None
    owners = resolve_pronoun(scene, Mention(mention.owner, "pronoun", gender=gender), lambda one: _resolve_earlier(scene, one, day))
    return owners[0] if len(owners) == 1 else OPEN


def _author(scene: Scene, mention: Mention, day: date | None) -> Attributed:
    """Give whoever made a statement: the body in front of it, “by” or “from” whom it is, else whoever spoke last."""
    if mention.institution and mention.country:
        return scene.body(mention.country, mention.institution, mention.span, 0.8)
    made = MADE_BY.search(scene.text, mention.span[0], mention.span[1] + 60)
    upto = made.end() + 1 if made else mention.span[1]
    inner = [one for one in scene.overlapping((mention.span[0], upto)) if one.span[0] > mention.span[0] and one.kind in MAKERS]
    if inner:
        return resolve_mention(scene, inner[-1] if made else inner[0], day)[0]
    last = scene.last_spoken(mention.span[0])
    joint = "joint" in scene.text[slice(*mention.span)].lower()
    if not last or last.joint or joint:
        return OPEN
    # A body's statement may be taken up from afar, a person's only at once
    near = scene.sentence_index(mention.span[0]) - scene.sentence_index(last.at) <= 2
    return replace(last.speakers[0], confidence=0.5) if near or last.speakers[0].kind in {"organisation", "government"} else OPEN


def _leading(mentions: Sequence[Mention], source: Span) -> list[Mention]:
    """Drop mentions inside a larger one, and what the source's words do not begin with or belong to."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: (one.span[0], -one.span[1])):
        inside = kept and mention.span[1] <= kept[-1].span[1] and mention.span != kept[-1].span
        if inside and kept[-1].kind == "office" and mention.kind in {"person", "name"} and mention.span[0] <= source[0] < mention.span[1]:
            kept[-1] = mention
        elif not inside:
            kept.append(mention)
    return kept


def _is_plural(scene: Scene, source: Span) -> bool:
    mentions = scene.overlapping(source)
    return any(mention.plural and mention.span[0] <= source[0] + 4 for mention in mentions)


def _only_owns(scene: Scene, mention: Mention, source: Span) -> bool:
    """Tell whether a pronoun only says whose somebody is: “her neighbour” is not she."""
    return mention.kind == "pronoun" and scene.text[slice(*mention.span)].lower() in OWNERS and source[1] > mention.span[1] + 1


def _belongs_to_another(scene: Scene, mention: Mention, source: Span) -> bool:
    """Tell whether the source is somebody else by way of the one named: “a cousin of Aliyev”, “people close to him”, “Aliyev's driver”."""
    before = scene.text[source[0] : mention.span[0]].lower().split() if mention.span[0] > source[0] else []
    if set(before) & RELATING:
        return True
    after = scene.text[mention.span[1] : source[1]]
    owns = after.startswith(("’s ", "'s ", "’ ", "' "))
    return owns and mention.kind in {"person", "name", "place"} and not set(after.lower().split()) & words.DOCUMENTS


def _widened(mention: Mention, source: Span) -> Mention:
    """Let the own words of unnamed people be the source's words where those say more."""
    if mention.kind in {"group", "office"} and source[0] <= mention.span[0] and source[1] >= mention.span[1]:
        return mention if mention.kind == "office" and not mention.plural else replace(mention, span=source)
    return mention


def _without_mention(scene: Scene, source: Span) -> Attributed:
    """Take the source's own words where nothing in them is known."""
    printed = " ".join(scene.text[slice(*source)].split())
    if not any(letter.isalpha() for letter in printed):
        return OPEN
    return unnamed(scene, source, 0.5)


def _continued(scene: Scene, attributions: Sequence[Attribution], index: int, found: dict[int, Speakers]) -> Speakers:
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


def _place(attribution: Attribution) -> int:
    return (attribution.source or attribution.cue or attribution.content[0])[0]


def _day(scene: Scene, attribution: Attribution, surroundings: Surroundings) -> date | None:
    """Give the day that decides who held an office: the one stated beside the cue, else that of publication."""
    if attribution.cue is None:
        return scene.published
    sentence, others = surroundings.of(attribution.cue)
    time = stated_time(scene.text, sentence, attribution.cue, others, scene.published)
    return time.day if time and time.day and time.precision == "day" else scene.published
