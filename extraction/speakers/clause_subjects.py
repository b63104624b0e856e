"""Find whose words they are where the source is no speaker: the place of a dateline, a participle that opens its sentence, or missing.

The subject of the clause speaks: “HESK, May 4 (LW) — President Ann Other …, telling”, “Speaking in Hesk, Ann Other demanded”,
“after Ann Other sent a letter, noting that”.
"""

from __future__ import annotations

import re

from extraction.records import Attribution, Mention, Span
from extraction.speakers.scene import Scene
from extraction.word_classes import is_verb

DATELINE = re.compile(r"[^\W\d_a-z]{2}[^\na-z]{0,40}?[,/(][^\n]{0,60}?(?:—|–|--|\s-\s|\.\s*/[^/\n]+/\.)\s*")
PARTICIPLE = re.compile(r"[A-Z][a-z]+ing")
SPEAKING = frozenset({"person", "name", "office", "place", "organisation", "government", "pronoun"})
Found = tuple[bool, Mention | None]


def replaced_source(scene: Scene, source: Span, cue: Span | None) -> Found:
    """Tell whether a source cannot speak, and whose words they are instead, if the sentence shows it."""
    start, end = scene.sentences[scene.sentence_index(source[0])]
    dateline = DATELINE.match(scene.text, _line_start(scene.text, source[0]))
    if dateline and source[1] <= dateline.end():
        return True, _first_at(scene, dateline.end())
    if source[0] == start and PARTICIPLE.fullmatch(scene.text, *source):
        return True, _after_comma(scene, source[1], min(end, cue[0] if cue else end))
    return False, None


def missing_source(scene: Scene, attribution: Attribution) -> Mention | None:
    """Give the subject before a participle that has no source: the nearest of the sentence that a verb follows."""
    cue = attribution.cue
    if attribution.source or cue is None or attribution.continues is not None or not scene.text[slice(*cue)].endswith("ing"):
        return None
    for back, mention in scene.before(cue[0]):
        if back > 0:
            return None
        if mention.kind in SPEAKING - {"pronoun"} and _has_verb(scene, mention):
            return mention
    return None


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _first_at(scene: Scene, at: int) -> Mention | None:
    """Give who is named at a place, nothing before the name."""
    return next((mention for mention in scene.overlapping((at, at + 1)) if mention.span[0] == at and mention.kind in SPEAKING), None)


def _after_comma(scene: Scene, start: int, end: int) -> Mention | None:
    """Give whoever a comma sets off as the subject; a name between two commas is a place's or an apposition."""
    found = None
    for mention in scene.overlapping((start, end)):
        opens = scene.text[start : mention.span[0]].rstrip().endswith(",")
        if opens and mention.kind in SPEAKING and scene.text[mention.span[1] : mention.span[1] + 1] != ",":
            found = mention if found is None or mention.span[0] >= found.span[1] else found
    return found


def _has_verb(scene: Scene, mention: Mention) -> bool:
    following = re.match(r"\s+([a-z]+)\b", scene.text[mention.span[1] : mention.span[1] + 30])
    return bool(following and is_verb(following.group(1)))
