"""Work out the day of what states none itself: from the same sentence, the same speaker, the dateline, or what it reacts to.

Background (“has repeatedly said”) gets no day, and where a passage offers two days there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from extraction.dates.sayings import Passing, Saying
from extraction.records import Dated

REACTING = re.compile(
    r"\b(?:respon(?:d|ded|ding|se)|react(?:ed|ing|ion)?|repl(?:y|ied|ying)|answer(?:ed|ing)|retort(?:ed)?|hit back|fired back|in turn|"
    r"for (?:his|her|its|their) part|(?:asked|pressed) (?:for comment|about|to comment)|commenting on|at the same (?:meeting|briefing|event|session)|"
    r"shortly after|hours later|the same day|meanwhile)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:quoted|cited|told (?:the )?\w+ newspaper|ha(?:s|ve)(?: (?:also|already|since|long|not))? \w+(?:ed|en)|had long)\b", re.IGNORECASE
)
"""Words said at some other time or place than the passage's: quoted by others, or told in the perfect tense."""
STALE = 8
"""Days after which what somebody is reported to have said once tells nothing of when he said the rest."""
MOST = 30
"""Statements back that are looked at: a bound on the cost."""
NEAR = 3
"""Paragraphs back within which a reaction looks for what it reacts to."""


def infer_days(
    sayings: Sequence[Saying],
    stated: Sequence[Dated],
    dateline: Dated,
    dateline_paragraph: int,
    passing: Sequence[Passing] = (),
    today: date | None = None,
) -> list[Dated]:
    """Give each attribution its stated day, else the one that its surroundings show."""
    days = list(stated)
    open_ones = [index for index, saying in enumerate(sayings) if days[index].day is None and not saying.background and not saying.vague]
    _from_dateline(sayings, days, open_ones, dateline, dateline_paragraph)
    same_speaker = partial(_same_speaker, today=today)
    steps: tuple[Callable[[Sequence[Saying], list[Dated], list[int]], None], ...] = (
        _same_sentence,
        same_speaker,
        _reaction,
        same_speaker,
        _same_state,
    )
    _since_then(sayings, days, open_ones, passing)
    for step in steps:
        step(sayings, days, open_ones)
    _passage(sayings, days, open_ones, passing)
    return days


def _settle(days: list[Dated], index: int, source: Dated, confidence: float) -> None:
    days[index] = Dated(source.day, source.precision, "inferred", confidence, source.evidence)


def _from_dateline(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int], dateline: Dated, paragraph: int) -> None:
    """Date what opens a datelined story, and what was said to the outlet itself, by the dateline."""
    if dateline.day is None:
        return
    for index in unsettled:
        if sayings[index].paragraph == paragraph or sayings[index].to_outlet:
            _settle(days, index, dateline, 0.7)


def _same_sentence(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int]) -> None:
    by_sentence = {saying.sentence: days[index] for index, saying in enumerate(sayings) if saying.sentence and days[index].basis == "stated"}
    for index in unsettled:
        sentence = sayings[index].sentence
        if days[index].day is None and sentence and (found := by_sentence.get(sentence)):
            _settle(days, index, found, 0.8)


def _same_speaker(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int], today: date | None = None) -> None:
    """Take the only day on which the article has the speaker speak."""
    known: dict[str, dict[date, Dated]] = {}
    for saying, dated in zip(sayings, days, strict=True):
        if saying.speaker and dated.day and dated.precision == "day" and (today is None or (today - dated.day).days <= STALE):
            known.setdefault(saying.speaker, {}).setdefault(dated.day, dated)
    for index in unsettled:
        options = list(known.get(sayings[index].speaker, {}).values())
        if days[index].day is None and len(options) == 1:
            _settle(days, index, options[0], 0.7)


def _reaction(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int]) -> None:
    """Date an answer by the nearest dated words before it."""
    for index in unsettled:
        saying = sayings[index]
        if days[index].day is not None or not REACTING.search(saying.around):
            continue
        for before in range(index - 1, max(-1, index - 1 - MOST), -1):
            if saying.paragraph - sayings[before].paragraph > NEAR:
                break
            # days[before] may itself be an inference: the answer to an answer is of the same day
            if days[before].day in saying.told:
                break
            if days[before].day and not sayings[before].background:
                _settle(days, index, days[before], 0.6)
                break


def _same_state(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int]) -> None:
    """Date a government by the official who speaks for it in the next or previous paragraph."""
    for index in unsettled:
        saying = sayings[index]
        if days[index].day is not None or saying.kind != "government" or not saying.country:
            continue
        near = {
            days[other].day: days[other]
            for other in (index - 1, index + 1)
            if 0 <= other < len(sayings)
            and sayings[other].country == saying.country
            and sayings[other].official
            and abs(sayings[other].paragraph - saying.paragraph) <= 1
            and days[other].day
        }
        if len(near) == 1:
            _settle(days, index, next(iter(near.values())), 0.5)


def _since_then(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int], passing: Sequence[Passing]) -> None:
    """Date by a day named since the speaker's last dated words: “Back in Orvend on Friday, X struck a sober note.”"""
    places = [one.at for one in passing]
    known = {dated.day for dated in days if dated.day}
    for index in unsettled:
        saying = sayings[index]
        before = bisect_left(places, saying.at)
        last = passing[before - 1] if before else None
        if (
            days[index].day is None
            and last
            and last.clear
            and not last.speakers
            and saying.paragraph == last.paragraph
            and last.dated.day not in known
        ):
            _settle(days, index, last.dated, 0.6)


def _steps_back(passing: Sequence[Passing]) -> bool:
    """Tell whether the last day named goes back behind one named before: “A day earlier, on Saturday, …” holds for itself alone."""
    last = passing[-1].dated.day if passing and passing[-1].speakers else None
    return any(last and one.dated.day and one.dated.day > last for one in passing[-MOST:-1])


def _passage(sayings: Sequence[Saying], days: list[Dated], unsettled: Sequence[int], passing: Sequence[Passing]) -> None:
    """Date news told in passing by the day that its passage is about, as long as that is clear."""
    single = len({one.dated.day for one in passing}) == 1
    places = [one.at for one in passing]
    lead = min((saying.paragraph for saying in sayings), default=0)
    for index in unsettled:
        saying = sayings[index]
        if days[index].day is not None or ELSEWHERE.search(saying.around):
            continue
        before = bisect_left(places, saying.at)
        last = passing[before - 1] if before else None
        own = last is not None and last.dated.day in saying.told and REACTING.search(saying.around)
        if own or _steps_back(passing[:before]):
            continue
        if saying.present and saying.paragraph > lead and not (last and last.paragraph == saying.paragraph):
            continue
        # Several days in one article: each holds for its own paragraph and the next
        if last is None and single and passing[0].clear and saying.paragraph <= lead:
            _settle(days, index, passing[0].dated, 0.45)
        elif last and last.clear and (single or saying.paragraph - last.paragraph <= 1):
            _settle(days, index, last.dated, 0.55)
