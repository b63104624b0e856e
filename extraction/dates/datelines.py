"""Find a story's dateline (“KUALA LUMPUR, Sept 14 (Agency) —”) and a line that only gives the day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extraction.dates.expressions import Time, find_times
from extraction.records import Span

OPENING = 120
"""Characters of a paragraph in which a dateline ends."""
PARAGRAPHS = 8
"""A dateline stands among the first paragraphs or nowhere."""
DASH = re.compile(r"\s*(?:—|–|--|\s-\s|/|:)")
AGENCY = re.compile(r"\(([^()\n]{2,40})\)|/([^/\n]{2,40})/")
PLACE = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:[ /,]+[A-ZÀ-Þ(][\w’'.()-]*){0,5}[,.]?\s*$")
ALONE = re.compile(r"(?:[.,]?\s*[A-Z][\w’'/ -]{1,30})?[.:]?")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day a story is sent on, the paragraph that it opens and the agency it names."""

    time: Time
    paragraph: Span
    agency: str


def find_dateline(text: str, paragraphs: Sequence[Span], published: date | None) -> Dateline | None:
    """Give the dateline of a story, if it has one with a day."""
    for paragraph in paragraphs[:PARAGRAPHS]:
        opening = paragraph[0], min(paragraph[1], paragraph[0] + OPENING)
        for time in find_times(text, opening, published)[:1]:
            rest = text[time.span[1] : opening[1]]
            agency = AGENCY.match(rest.lstrip())
            after = rest.lstrip()[agency.end() :] if agency else rest
            alone = paragraph[1] <= opening[1] and ALONE.fullmatch(after.strip())
            placed = PLACE.fullmatch(text[opening[0] : time.span[0]])
            if time.day and time.precision == "day" and placed and (DASH.match(after) or alone):
                return Dateline(time, paragraph, next(filter(None, agency.groups()), "") if agency else "")
    return None


def find_stamp(text: str, paragraphs: Sequence[Span]) -> date | None:
    """Give the day of a line that holds nothing but a full date, as pages print it over a story."""
    for paragraph in paragraphs[:PARAGRAPHS]:
        if paragraph[1] - paragraph[0] > 60:
            continue
        for time in find_times(text, paragraph, None):
            rest = text[paragraph[0] : time.span[0]] + text[time.span[1] : paragraph[1]]
            if time.day and time.precision == "day" and not re.search(r"[^\W\d_]{3,}", re.sub(r"(?i)published|updated|posted|date", "", rest)):
                return time.day
    return None
