"""Read interviews and transcripts: paragraphs that a label opens, “Q:” and “A:”, or a speaker's name and a colon.

Quotation marks are rare there; the whole paragraph behind an answer's label is what was said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.records import Span

LABEL = re.compile(
    r"(?:(?P<question>Q|Question|QUESTION)|(?P<answer>A|Answer|ANSWER)|(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})) ?[:.] ?(?=\S)"
)
FEWEST = 2
"""How many labelled paragraphs make a transcript: one colon alone is a sentence's."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What was said in one paragraph, and the label that names its speaker, if it is a name."""

    paragraph: int
    said: Span
    name: Span | None


def find_turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """Give the answers of an interview, or the turns of a transcript in which at least one name speaks twice."""
    labels = [
        (number, start, match) for number, (start, end) in enumerate(paragraphs) if (match := LABEL.match(text, start, end)) and ":" in match.group()
    ]
    answers = [(number, match) for number, _, match in labels if match["answer"]]
    if answers and any(match["question"] for _, _, match in labels):
        return tuple(Turn(number, (match.end(), paragraphs[number][1]), None) for number, match in answers)
    names = Counter(match["name"] for _, _, match in labels if match["name"])
    if max(names.values(), default=0) < FEWEST or len(names) < FEWEST:
        return ()
    turns = [Turn(number, (match.end(), paragraphs[number][1]), match.span("name")) for number, _, match in labels if match["name"]]
    return tuple(turn for turn in turns if not text[slice(*turn.said)].endswith("?"))
