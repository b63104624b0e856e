"""What the inference of days needs to know of each attribution, and of each day that the reporter names in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extraction.offsets import index_at
from extraction.records import Attributed, Attribution, Dated, Span

PRESENT = re.compile(
    r"(?:say|claim|insist|maintain|argue|believe|deny|den(?:y|ie)|note|warn|call|report|dispute|think|contend)(?:e?s)?(?: (?:on|for))?", re.IGNORECASE
)
SPEAKING_FOR_STATE = re.compile(r"president|prime minister|premier|foreign minister|spokes|press secretary", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """What the inference needs to know of one attribution."""

    at: int
    sentence: Span | None
    paragraph: int
    speaker: str
    country: str
    official: bool
    kind: str
    around: str
    """The reporter's own words around the cue."""
    background: bool
    vague: bool
    """Whether a time is stated that names no day."""
    to_outlet: bool = False
    present: bool = False
    """Whether the cue is in the present tense: “insists” is what somebody always says, unless it opens the news."""
    told: frozenset[date] = frozenset()
    """The days of which the words themselves tell: those of what was done, not of the saying."""


def describe(
    attribution: Attribution, speakers: Sequence[Attributed], sentence: Span | None, paragraphs: Sequence[Span], around: str, cue: str, *,
    background: bool, vague: bool, to_outlet: bool, told: frozenset[date] = frozenset(),
) -> Saying:  # fmt: skip
    """Collect what is known of one attribution."""
    speaker = speakers[0] if speakers else Attributed(None, None, None, 0.0)
    at = (attribution.cue or attribution.content[0])[0]
    paragraph = index_at(at, paragraphs)
    official = speaker.kind == "organisation" or bool(SPEAKING_FOR_STATE.search(speaker.office))
    return Saying(
        at, sentence, -1 if paragraph is None else paragraph, speaker.name or "", speaker.country, official, speaker.kind or "", around, background,
        vague, to_outlet, bool(PRESENT.fullmatch(cue)), told,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passing:
    """A day that the reporter's words name; not `clear` where it is the day of something else that happened."""

    at: int
    paragraph: int
    dated: Dated
    clear: bool
    speakers: frozenset[str] = frozenset()
    """Who speaks in the sentence that names the day; it says nothing of when others spoke."""
