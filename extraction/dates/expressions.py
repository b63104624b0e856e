"""Read the words for days in a text and work out which day they mean from the day of publication.

General date parsers read “Friday” as the coming one and “November 8” as this year's; news means the last such day on or before publication.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extraction.records import DatePrecision, Span

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_SPACE = str.maketrans({"\u00a0": " ", "\u202f": " ", "\n": " "})

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")),
    ("figures", re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)\b")),
    ("date", re.compile(rf"\b{_MONTH} {_DAY}\b(?![:%]|\.\d){_YEAR}")),
    ("date", re.compile(rf"\b{_DAY} (?:of )?{_MONTH}\b{_YEAR}")),
    ("weekday", re.compile(rf"\b(?P<which>last |next |this )?(?P<name>{'|'.join(day.title() for day in DAYS)})\b")),
    ("today", re.compile(r"\b(?:earlier )?(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)),
    ("yesterday", re.compile(r"\b(?:yesterday|last night)\b", re.IGNORECASE)),
    ("month", re.compile(rf"\bin (?:early |mid-|late )?{_MONTH}(?: of)?{_YEAR}(?! \d)")),
    ("year", re.compile(r"\bin (?P<year>(?:19|20)\d\d)\b")),
    (
        "vague",
        re.compile(
            r"\b(?:(?:last|this|next|previous|past) (?:week|month|year|summer|spring|autumn|fall|winter|weekend)|"
            r"(?:\w+ )?(?:days?|weeks?|months?|years?|hours?) (?:ago|earlier|before|later|after)|"
            r"the (?:previous|next|following) day|the day before|(?:in )?recent(?:ly)?)\b",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Time:
    """Words for a time; `day` is None where they are too vague or no publication day anchors them."""

    span: Span
    day: date | None
    precision: DatePrecision


def find_times(text: str, span: Span, published: date | None) -> list[Time]:
    """Give the times named in a part of the text, in order; “Wednesday, November 8” is one."""
    part = text[slice(*span)].translate(_SPACE)
    found: list[Time] = []
    taken: list[Span] = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(part):
            place = span[0] + match.start(), span[0] + match.end()
            at = bisect_left(taken, place)
            if (at == 0 or taken[at - 1][1] <= place[0]) and (at == len(taken) or place[1] <= taken[at][0]):
                taken.insert(at, place)
                found.append(_time(kind, match, place, published))
    found.sort(key=lambda time: time.span)
    return list(_joined(text, found))


def _joined(text: str, times: list[Time]) -> Iterator[Time]:
    """Let a weekday go before the date that it stands beside."""
    for index, time in enumerate(times):
        following = times[index + 1] if index + 1 < len(times) else None
        if following and text[time.span[1] : following.span[0]].strip() in {",", ""} and following.precision == "day" and time.precision == "day":
            times[index + 1] = Time((time.span[0], following.span[1]), following.day, "day")
        else:
            yield time


def _time(kind: str, match: re.Match[str], place: Span, published: date | None) -> Time:
    groups = match.groupdict()
    if kind in {"iso", "figures"}:
        return Time(place, _valid(int(groups["year"]), int(groups["month"]), int(groups["day"])), "day")
    if kind == "date":
        return Time(place, _calendar_day(groups, published), "day")
    if kind == "weekday":
        return Time(place, _weekday(groups["name"], (groups["which"] or "").strip(), published), "day")
    if kind in {"today", "yesterday"}:
        back = timedelta(days=kind == "yesterday")
        return Time(place, published - back if published else None, "day")
    if kind == "month":
        return Time(place, _calendar_day({**groups, "day": "1"}, published), "month")
    if kind == "year":
        return Time(place, date(int(groups["year"]), 1, 1), "year")
    return Time(place, None, "none")


def _calendar_day(groups: dict[str, str | None], published: date | None) -> date | None:
    """Give the day of the year printed, else the last such day on or before publication, a day's grace for time zones."""
    month = MONTHS.index((groups["month"] or "").lower()[:3]) + 1
    day = int(groups["day"] or 1)
    if groups["year"]:
        return _valid(int(groups["year"]), month, day)
    if published is None:
        return None
    latest = published + timedelta(days=1)
    years = (published.year + 1, published.year, published.year - 1, published.year - 2, published.year - 3, published.year - 4)
    return next((found for year in years if (found := _valid(year, month, day)) and found <= latest), None)


def _weekday(name: str, which: str, published: date | None) -> date | None:
    if published is None or which == "next":
        return None
    back = (published.weekday() - DAYS.index(name.lower())) % 7
    return published - timedelta(days=back or (7 if which == "last" else 0))


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
