"""Name whoever answers in an interview printed as questions and answers."""

from __future__ import annotations

import re

from extraction.records import Attributed, Span
from extraction.speakers.scene import Scene

ANSWER = re.compile(r"(?:^|\n)[ \t]*(?:A|Answer)\s*[:.–—-]\s*[“\"«]?\s*$")


def interviewee(scene: Scene, answer: Span) -> Attributed | None:
    """Give the one person introduced before the first question, for words that stand behind “A:”."""
    labelled = ANSWER.search(scene.text[max(0, answer[0] - 20) : answer[0]])
    if not labelled:
        return None
    first = scene.first_question
    introduced = [person for person in scene.cast.people if first is not None and person.last_before(first) >= 0]
    if len(introduced) != 1:
        return None
    return scene.person(introduced[0], introduced[0].spans[0], 0.7)
