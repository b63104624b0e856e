"""Find the days that a text names in passing: in the reporter's words, at the head of a running report, in news of the day itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from extraction.dates.attachment import COMING, HAPPENING, blanked, dated, passing_days
from extraction.dates.datelines import Dateline
from extraction.dates.expressions import Time, find_times
from extraction.dates.sayings import Passing, Saying
from extraction.offsets import Spread, index_at, span_at
from extraction.records import Attribution, Dated, Span

FRESH, GRACE = 2, 1
"""News is of the last days; older days in a text are its background."""
CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s|:|–|—)")
"""A paragraph of a running report begins with the time of day."""
FEELING = re.compile(r"(?:express|voic|convey)(?:es|e|ed|ing)", re.IGNORECASE)
"""Cues with a noun behind them instead of a clause."""
SHORT = 60
"""Characters of a content that is a noun with a day behind it."""
READ = 400
"""Characters of what was said in which the day of the news is looked for."""


def find_passing(
    text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], said: Spread, dateline: Dateline | None, today: date | None
) -> Iterator[Passing]:
    """Give the days near publication that the reporter's own words name, in order."""
    for sentence in sentences:
        at = index_at(sentence[0], paragraphs)
        paragraph = -1 if at is None else at
        if today and at is not None and sentence[0] == paragraphs[at][0] and (clock := CLOCK.match(text, sentence[0])):
            yield Passing(sentence[0], paragraph, Dated(today, "day", "inferred", 0.6, (clock.span(),)), True)
        plain = blanked(text, sentence, said.near(*sentence))
        for place, time, clear in passing_days(plain, today):
            span = time.span[0] + sentence[0], time.span[1] + sentence[0]
            opens = dateline is not None and span == dateline.time.span
            if today and time.day and -GRACE <= (today - time.day).days <= FRESH:
                yield Passing(sentence[0] + place, paragraph, dated(Time(span, time.day, time.precision)), clear or opens)


def with_speakers(passing: Iterable[Passing], sayings: Sequence[Saying], sentences: Sequence[Span]) -> list[Passing]:
    """Add to each day who speaks in the sentence that names it."""
    speaking: dict[Span, set[str]] = {}
    for saying in sayings:
        if saying.sentence:
            speaking.setdefault(saying.sentence, set()).add(saying.speaker)
    return [replace(one, speakers=frozenset(speaking.get(span_at(one.at, sentences) or (0, 0), ()))) for one in passing]


def ends_said(text: str, attribution: Attribution, today: date | None) -> Dated:
    """Date a feeling or a call named by a few nouns by the day that closes them: “expressed deep concern on Tuesday”."""
    if attribution.cue is None or not FEELING.fullmatch(text, *attribution.cue) or attribution.content[-1][0] < attribution.cue[1]:
        return Dated(None)
    start, end = attribution.content[-1]
    times = find_times(text, (start, end), today) if end - start <= SHORT else []
    nouns = re.fullmatch(r"(?:(?:the|an?|his|her|its|their|deep|\w+) ){0,3}\w+ on ", text[start : times[-1].span[0]]) if times else None
    closes = times and times[-1].span[1] == end and times[-1].precision == "day"
    return dated(times[-1]) if closes and nouns and not HAPPENING.search(nouns.group()) else Dated(None)


def told_days(text: str, attribution: Attribution, today: date | None) -> frozenset[date]:
    """Give the days of which the words themselves tell."""
    times = (time for start, end in attribution.content for time in find_times(text, (start, min(end, start + READ)), today))
    return frozenset(time.day for time in times if time.day and time.precision == "day")


def happened_today(text: str, attribution: Attribution, today: date | None) -> Dated:
    """Date a report of something that happened on the day of publication: it can only have been said that day."""
    if today is None or attribution.type == "direct":
        return Dated(None)
    start, end = attribution.content[0]
    for time in find_times(text, (start, min(end, start + READ)), today):
        coming = COMING.search(text[max(start, time.span[0] - 60) : time.span[0]])
        if time.day == today and time.precision == "day" and not coming and text[time.span[0]].isupper() | text[time.span[0]].isdigit():
            return Dated(today, "day", "inferred", 0.6, (time.span,))
    return Dated(None)
