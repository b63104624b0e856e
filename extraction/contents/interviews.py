"""Read interviews without labels: questions to “you” are paragraphs of their own, or dashes open what either side says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.records import Span

FEWEST = 2
"""How many questions make an interview: a writer asks one now and then."""
TO_SOMEBODY = re.compile(r"\b[Yy]ou(?:rs?|['’](?:re|ve|d|ll))?\b")
FIRST_PERSON = re.compile(r"\b(?:I(?:['’](?:m|ve|d|ll))?|[Mm]y|[Oo]ur|[Ww]e(?:['’](?:re|ve|d|ll))?)\b")
LONGEST_QUESTION = 400
MARKS = "“\"«„‘'"
DASH = re.compile(r"[-–—―] ")


def find_answers(text: str, paragraphs: Sequence[Span]) -> list[tuple[int, Span]]:
    """Give the answers by paragraph: those in the first person behind the first question, or dashed ones behind dashed questions."""
    asked = [number for number, span in enumerate(paragraphs) if _is_question(text, span)]
    if len(asked) < FEWEST:
        return []
    dashed = all(DASH.match(text, paragraphs[number][0]) for number in asked)
    rest = [number for number in range(asked[0] + 1, len(paragraphs)) if text[paragraphs[number][1] - 1] in ".!…"]
    if dashed:
        dashes = {number: dash.end() for number in rest if number - 1 in asked and (dash := DASH.match(text, paragraphs[number][0]))}
        return [(number, (start, paragraphs[number][1])) for number, start in dashes.items()]
    answers = [number for number in rest if text[paragraphs[number][0]] not in MARKS and FIRST_PERSON.search(text, *paragraphs[number])]
    # a column asks its readers and goes on in the third person; who is asked answers at once
    return [(number, paragraphs[number]) for number in answers] if asked[0] + 1 in answers else []


def _is_question(text: str, paragraph: Span) -> bool:
    start, end = paragraph
    if text[end - 1] != "?" or end - start > LONGEST_QUESTION or text[start] in MARKS:
        return False
    return DASH.match(text, start) is not None or TO_SOMEBODY.search(text, start, end) is not None
