"""Read transcripts: paragraphs that a label opens, “Q:” and “A:”, or a speaker's name and a colon; interviews without labels are read elsewhere.

Quotation marks are rare there; the whole paragraph behind an answer's label is what was said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.contents.interviews import find_answers
from extraction.records import Span

HOSTS = "HOST|PRESENTER|MODERATOR|INTERVIEWER|REPORTER|JOURNALIST"
LABEL = re.compile(
    rf"(?:(?P<question>Q|Question|QUESTION|(?:{HOSTS}|{HOSTS.title()})(?: \d)?)|(?P<answer>A|Answer|ANSWER)"
    r"|(?P<name>[A-Z][\w.’'-]*(?: (?:of |the )*[A-Z][\w.’'-]*){0,4}))(?: \([^()\n]{1,40}\))? ?[:.] ?(?=\S)"
)
FEWEST = 2
"""How many labelled paragraphs make a transcript: one colon alone is a sentence's."""
FEWEST_NAMES = 3
"""How many names that speak once each make one, if most paragraphs are labelled."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What was said in one paragraph, and the label that names its speaker, if it is a name."""

    paragraph: int
    said: Span
    name: Span | None
    answers: bool = False
    """Whether it stands among questions labelled as such: what it tells of others is said by its speaker."""


def find_turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """Give the answers of an interview, or the turns of a transcript in which a name speaks twice, or answers questions."""
    found = [(number, match) for number, (start, end) in enumerate(paragraphs) if (match := LABEL.match(text, start, end))]
    labels = [(number, match) for number, match in found if ":" in match.group() or not match["name"]]
    answers = [(number, match) for number, match in labels if match["answer"]]
    questions = [match for _, match in labels if match["question"]]
    if answers and questions:
        return tuple(Turn(number, (match.end(), paragraphs[number][1]), None) for number, match in answers)
    names = Counter(match["name"] for _, match in labels if match["name"])
    if not _is_transcript(names, bool(questions), len(labels) / max(len(paragraphs), 1)):
        return () if labels else tuple(Turn(number, answer, None) for number, answer in find_answers(text, paragraphs))
    briefing = any(match["question"][0] in "qQ" for match in questions)
    turns = [Turn(number, (match.end(), paragraphs[number][1]), match.span("name"), briefing) for number, match in labels if match["name"]]
    return tuple(turn for turn in turns if not text[slice(*turn.said)].endswith("?"))


def _is_transcript(names: Counter[str], questioned: bool, share: float) -> bool:
    if max(names.values(), default=0) >= FEWEST and (len(names) >= FEWEST or questioned):
        return True
    return len(names) >= FEWEST_NAMES and share > 0.5
