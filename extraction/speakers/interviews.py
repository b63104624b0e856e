"""Name whoever answers in an interview printed as questions and answers."""

from __future__ import annotations

import re

from extraction.records import Attributed, Span
from extraction.speakers.scene import Scene

ANSWER = re.compile(r"(?:^|\n)[ \t]*(?:A|Answer)\s*[:.–—-]\s*[“\"«]?\s*$")
QUESTION = re.compile(r"(?:^|\n)[ \t]*(?:Q|Question)\s*[:.–—-]")


def interviewee(scene: Scene, answer: Span) -> Attributed | None:
    """Give the one person introduced before the first question, for words that stand behind “A:”."""
    if not ANSWER.search(scene.text[max(0, answer[0] - 20) : answer[0]]):
        return None
    first = QUESTION.search(scene.text)
    introduced = [person for person in scene.cast.people if first and any(span[0] < first.start() for span in person.spans)]
    if len(introduced) != 1:
        return None
    return scene.person(introduced[0], introduced[0].spans[0], 0.7)
