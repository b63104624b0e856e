"""Tell which words for a day belong to a cue, and not to something that is only talked about.

“said during a briefing on Wednesday” is dated; “said after Tuesday's clashes” and “X, who arrived on Monday, said” are not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extraction.dates.expressions import Time, find_times
from extraction.records import Dated, Span

APART = re.compile(
    r"\b(?:after|following|since|before|until|till|when|which|that|who|whom|whose|where|while|because|if|over|about|against|amid|despite|due|"
    r"ahead|prior|referring|regarding|concerning|between|killed|held|signed|reached|adopted|started|began|erupted|broke|scheduled|planned|"
    r"comes?|came|by the end|than)\b|[;:\n]",
    re.IGNORECASE,
)
"""Words between a cue and a day that make the day somebody else's."""
SUBORDINATE = re.compile(
    r"\b(?:after|following|since|before|until|till|when|which|that|who|whom|whose|where|while|because|if|despite|due|ahead|prior|killed|signed)\b",
    re.I,
)
"""Words before a day, on its way to a later cue, that begin a clause of its own."""
HAPPENING = re.compile(
    r"\b(?:clash(?:es)?|attacks?|fighting|shelling|incidents?|war|ceasefire|truce|explosions?|strikes?|agreement|vote|elections?|decision|ruling|"
    r"offensive|operation|hostilities|parade|protests?|accident|crash|deal|treaty|exercises?)[,]? (?:\w+ )?(?:on |of )?$",
    re.IGNORECASE,
)
TALKING = re.compile(
    r"\b(?:after|following|before|ahead of) (?:an? |the |his |her |their |its )?(?:\w+ ){0,2}(?:talks|meetings?|summit|session|calls?|conversation|"
    r"visit|negotiations|briefing|speech|vote)\b",
    re.IGNORECASE,
)
"""Occasions at whose end words are said the same day: “said after talks in Hesk on Thursday”."""
COMING = re.compile(
    r"\b(?:will|would|shall|is to|are to|due|scheduled|planned|plans?|expected|begins?|opens?|next|coming|upcoming|until|till|by|go to|set to)\b",
    re.I,
)
"""Words for what is still to come: their weekday is not the last one."""
OWNED = re.compile(r"^(?:[’']s?\b|[’'])")
SITTING = re.compile(
    r"[’']s? (?:\w+ ){0,2}(?:session|hour|briefing|meeting|(?:press|news) conference|speech|address|talks|sitting|hearing|summit|debate|rally)\b",
    re.I,
)
"""“Wednesday's question hour” is the day of what is said there."""
BEFORE = re.compile(r"\b(?:the|a|an|this|that|its|their|his|her|from|since|until|till|by|before|after|for|of|between|to)\s+(?:\w+ )?$", re.IGNORECASE)
NOUN_AFTER = re.compile(r"^ (?!said|told|that|as|in|at|to|on|during|and|but|with|from|after|before|by|for|when|while|he|she|it|they)[a-z]+")
BACKGROUND = re.compile(
    r"\b(?:repeatedly|often|always|in the past|previously|on (?:several|many|numerous|multiple) occasions|for (?:years|months|decades)|"
    r"(?:has|have|had) (?:long|consistently|routinely|regularly|frequently|traditionally|never|once)|routinely|regularly|frequently|traditionally|"
    r"many times|continu(?:e|es|ed) to|historically|over the years|in recent (?:\w+)|daily|a (?:day|week|month|year) (?:after|before|earlier|ago)|"
    r"(?:days?|weeks?|months?|years?) (?:after|before|earlier|ago)|at the time|so far|in his memoir|back then)\b",
    re.IGNORECASE,
)
"""Manner of background: what was said at no one day."""
AGAIN_AND_AGAIN = re.compile(
    r"(?:\s+[A-Z]\w+)?[\s,]*(?:(?:so )?(?:many|several|numerous|countless|multiple) times|repeatedly|(?:time|again|day) (?:and|after) (?:again|day)|"
    r"(?:almost )?(?:every day|daily))\b"
)
"""Manner right behind a cue, which the words said may have swallowed: “has said many times that”."""
OPENING = re.compile(r"\s*[A-Z][a-z]+ing\b[^,;:]*$")
"""A participle before the subject: its day is that of all that the sentence reports, “Speaking in Hesk on Friday, Ann demanded …”."""


def stated_time(text: str, sentence: Span, cue: Span, others: Sequence[Span], published: date | None) -> Time | None:
    """Give the time that the words around a cue state; `others` are contents and quotations, whose words do not count."""
    plain = blanked(text, sentence, others)
    times = [time for time in find_times(plain, (0, len(plain)), published) if plain[time.span[0] : time.span[1]].strip()]
    at = cue[0] - sentence[0], cue[1] - sentence[0]
    attached = [time for time in times if is_attached(plain, at, time)]
    if not attached:
        return None
    nearest = min(attached, key=lambda time: min(abs(time.span[0] - at[1]), abs(at[0] - time.span[1])))
    return Time((nearest.span[0] + sentence[0], nearest.span[1] + sentence[0]), nearest.day, nearest.precision)


def is_attached(plain: str, cue: Span, time: Time) -> bool:
    """Tell whether a time belongs to a cue; both are offsets into a sentence whose contents are blanked."""
    start, end = time.span
    before, after = plain[:start], plain[end:]
    if start < cue[1] and cue[0] < end:
        return False
    on = re.search(r"\bon\s+$", before, re.IGNORECASE)
    if OWNED.search(after) or (BEFORE.search(before) and not on) or HAPPENING.search(before):
        return False
    if not on and time.precision == "day" and NOUN_AFTER.search(after) and start > 0:
        return False
    if start >= cue[1]:
        return not APART.search(TALKING.sub("", plain[cue[1] : start]))
    if OPENING.match(before) and after.startswith(",") and not SUBORDINATE.search(re.sub(r"ing before\b", "", before)):
        return True
    clause = TALKING.sub("", re.split(r"[,;:\n–—]", before)[-1])
    return not SUBORDINATE.search(clause) and not re.search(r"\b(?:who|which|that|when|where|whose)\b|[;\n]", plain[end : cue[0]])


def is_background(text: str, sentence: Span, cue: Span, others: Sequence[Span]) -> bool:
    """Tell whether the words around a cue report what was said often or some time ago."""
    if AGAIN_AND_AGAIN.match(text, cue[1]):
        return True
    plain = blanked(text, sentence, others)
    return bool(BACKGROUND.search(plain[max(0, cue[0] - sentence[0] - 160) : cue[1] - sentence[0] + 60]))


def passing_days(plain: str, published: date | None) -> list[tuple[int, Time, bool]]:
    """Give the days that the reporter's words of a sentence name, each with its place and whether it is plainly that of the passage.

    A day of something that happened (“after Tuesday's clashes”) makes the passage's day unclear; what is still to come does not count.
    """
    found = []
    for time in find_times(plain, (0, len(plain)), published):
        start, end = time.span
        if time.precision != "day" or time.day is None or not plain[start:end].strip():
            continue
        before = plain[max(0, start - 100) : start]
        clause = re.split(r"[,;:\n–—]", before)[-1]
        if COMING.search(clause[-40:]):
            continue
        on = re.search(r"\bon\s+$", before, re.IGNORECASE)
        if SITTING.match(plain, end):
            found.append((start, time, True))
            continue
        apart = SUBORDINATE.search(TALKING.sub("", clause[-60:])) or HAPPENING.search(before) or OWNED.match(plain[end : end + 3])
        found.append((start, time, not apart and not (BEFORE.search(before) and not on)))
    return found


def blanked(text: str, sentence: Span, others: Sequence[Span]) -> str:
    """Give a sentence with spaces in place of the words of contents and quotations, so that offsets stay."""
    start, end = sentence
    plain = list(text[start:end])
    for first, last in others:
        low, high = max(first, start) - start, min(last, end) - start
        if low < high:
            plain[low:high] = " " * (high - low)
    return "".join(plain)


def dated(time: Time | None) -> Dated:
    """Make the record of a stated time; a vague one dates nothing."""
    if time is None or time.day is None:
        return Dated(None)
    return Dated(time.day, time.precision, "stated", 0.9 if time.precision == "day" else 0.6, (time.span,))
