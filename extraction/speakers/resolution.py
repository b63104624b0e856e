"""Resolve the words of a source to speakers: which mention they are, who that is, who joins in, and who goes on without a source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extraction.dates import Surroundings
from extraction.dates.attachment import stated_time
from extraction.entities import words
from extraction.entities.lexicon import Lexicon
from extraction.records import Attributed, Attribution, Mention, Span, Text
from extraction.speakers.clause_subjects import missing_source, replaced_source
from extraction.speakers.going_on import going_on
from extraction.speakers.governments import resolve_body, resolve_place
from extraction.speakers.groups import resolve_group, with_owner
from extraction.speakers.interviews import interviewee
from extraction.speakers.joint import resolve_both, split_joint, split_others
from extraction.speakers.names import resolve_name
from extraction.speakers.offices import resolve_office
from extraction.speakers.parties import resolve_parties
from extraction.speakers.pronouns import resolve_pronoun
from extraction.speakers.scene import Scene, Spoken, make_scene
from extraction.speakers.unnamed import unnamed

Speakers = tuple[Attributed, ...]
OPEN = Attributed(None, None, None, 0.1)
OWNERS = frozenset({"his", "her", "its", "their"})
RELATING = frozenset({"of", "for", "to", "from", "with", "near", "by", "under", "around", "behind", "against", "about"})


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
            found[index] = resolve_source(scene, attribution.source, day, attribution.cue)
            scene.spoken.append(Spoken(attribution.source[0], found[index], _is_plural(scene, attribution.source)))
        elif subject := missing_source(scene, attribution):
            found[index] = resolve_mention(scene, subject, scene.published)
    return tuple(found.get(index) or going_on(scene, attributions, index, found) for index in range(len(attributions)))


def resolve_source(scene: Scene, source: Span, day: date | None, cue: Span | None = None) -> Speakers:
    """Give the speakers whom the words of a source name."""
    mute, subject = replaced_source(scene, source, cue)
    if mute:
        return resolve_mention(scene, subject, day) if subject else (OPEN,)
    if parties := resolve_parties(scene, source):
        return parties
    named, others = split_others(scene.text, source)
    found = _resolve_named(scene, named, day)
    return (*found, unnamed(scene, others)) if others else found


def _resolve_named(scene: Scene, source: Span, day: date | None) -> Speakers:
    """Give those whom a source names side by side."""
    mentions = [mention for mention in scene.overlapping(source) if mention.kind != "nationality" and not _only_points(scene, mention, source)]
    chain = split_joint(scene.text, _leading(mentions, source), source)
    if not chain or _belongs_to_another(scene, chain[0], source):
        return (_without_mention(scene, source),)
    found: list[Attributed] = []
    for mention in chain:
        speakers = resolve_mention(scene, _widened(mention, source) if len(chain) == 1 else mention, day)
        scene.resolved[mention.span, mention.kind] = speakers
        found += speakers
    if len(chain) == len(found) == 1 and found[0].kind == "unnamed" and source[0] <= chain[0].span[0] and source[1] > chain[0].span[1]:
        # Whoever has no name is called by all of the text's own words: “an officer who refused to give his name”
        found = [unnamed(scene, source)]
    distinct = {speaker.name or str(index): speaker for index, speaker in enumerate(found)}
    return tuple(distinct.values())


def resolve_mention(scene: Scene, mention: Mention, day: date | None) -> Speakers:
    """Hand a mention to the resolver of its kind."""

    def resolve(earlier: Mention) -> Speakers:
        return _resolve_earlier(scene, earlier, day)

    if mention.kind == "pronoun":
        return resolve_pronoun(scene, mention, resolve)
    if both := resolve_both(scene, mention):
        return both
    if mention.kind in {"person", "name"}:
        return (resolve_name(scene, mention) or OPEN,)
    if mention.kind == "office":
        return (resolve_office(scene, with_owner(scene, mention, resolve), day),)
    if mention.kind == "place":
        return (resolve_place(scene, mention),)
    if mention.kind in {"organisation", "government"}:
        return (resolve_body(scene, with_owner(scene, mention, resolve)),)
    return (resolve_group(scene, mention, resolve),)


def _resolve_earlier(scene: Scene, mention: Mention, day: date | None) -> Speakers:
    """Resolve a mention that a pronoun may stand for, once; whose body it is by another pronoun is not asked."""
    key = mention.span, mention.kind
    if key not in scene.resolved:
        scene.resolved[key] = resolve_mention(scene, replace(mention, owner=None), day)
    return scene.resolved[key]


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


def _only_points(scene: Scene, mention: Mention, source: Span) -> bool:
    """Tell whether a pronoun only says whose somebody is or how many: “her neighbour” is not she, “both” of “both A and B” are A and B."""
    return mention.kind == "pronoun" and scene.text[slice(*mention.span)].lower() in {*OWNERS, "both"} and source[1] > mention.span[1] + 1


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


def _place(attribution: Attribution) -> int:
    return (attribution.source or attribution.cue or attribution.content[0])[0]


def _day(scene: Scene, attribution: Attribution, surroundings: Surroundings) -> date | None:
    """Give the day that decides who held an office: the one stated beside the cue, else that of publication."""
    if attribution.cue is None:
        return scene.published
    sentence, others = surroundings.of(attribution.cue)
    time = stated_time(scene.text, sentence, attribution.cue, others, scene.published)
    return time.day if time and time.day and time.precision == "day" else scene.published
