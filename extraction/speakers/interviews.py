"""Name whoever answers in an interview printed as questions and answers."""

from __future__ import annotations

import re
from bisect import bisect_left

from extraction.records import Attributed, Span
from extraction.speakers.names import may_be_person
from extraction.speakers.scene import Scene

ANSWER = re.compile(r"(?:^|\n)[ \t]*(?:A|Answer)\s*[:.–—-]\s*[“\"«]?\s*$")


def interviewee(scene: Scene, answer: Span) -> Attributed | None:
    """Give the one person introduced before the first question, for words that stand behind “A:”."""
    labelled = ANSWER.search(scene.text[max(0, answer[0] - 20) : answer[0]])
    if not labelled:
        return None
    first = scene.first_question
    if first is None:
        return None
    introduced = {person.name: person.spans[0] for person in scene.cast.people if person.last_before(first) >= 0}
    unknown = [one for one in scene.mentions[: bisect_left(scene.starts, first)] if one.kind == "name" and may_be_person(scene, one)]
    if not introduced and len({one.name for one in unknown}) == 1:
        scene.cast.introduce(unknown[0])
        introduced = {unknown[0].name: unknown[0].span}
    if len(introduced) != 1:
        return None
    name, span = introduced.popitem()
    return scene.person(scene.cast.by_name[name], span, 0.7)
