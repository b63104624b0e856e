"""The values of a quote in the one form that readings and corrections share.

Offsets are characters into the version's text, end exclusive. Speakers, topics and events are named by slug.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Span = tuple[int, int]
JOIN = " … "

CORRECTABLE = ("speaker", "also", "pieces", "kind", "said_on", "act", "topics")
FIELDS = (*CORRECTABLE, "cue", "mention", "occasion", "mentioned_events", "mentioned_people")


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When it was said: first day of the period, how exactly that is known, and where it comes from."""

    day: date | None = None
    precision: str = "none"
    basis: str = ""

    def to_json(self) -> dict[str, str | None]:
        """Give the stored form."""
        return {"day": self.day.isoformat() if self.day else None, "precision": self.precision, "basis": self.basis}

    @classmethod
    def from_json(cls, form: Mapping[str, str | None]) -> SaidOn:
        """Read the stored form."""
        day = form["day"]
        return cls(date.fromisoformat(day) if day else None, form["precision"] or "none", form["basis"] or "")


@dataclass(frozen=True, slots=True)
class NamedSpeaker:
    """A speaker as a reading names it: by the directory's slug, or a new name with what the text tells about it."""

    slug: str
    name: str
    kind: str
    known: bool
    country: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """What one extraction run says of one quote, before it is stored."""

    pieces: tuple[Span, ...]
    kind: str
    cue: Span | None
    mention: Span | None
    speaker: NamedSpeaker | None
    also: tuple[NamedSpeaker, ...]
    said_on: SaidOn
    act: str
    topics: tuple[str, ...]
    occasion: str | None = None
    mentioned_events: tuple[str, ...] = ()
    confidence: Mapping[str, float] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)

    def values(self) -> dict[str, Any]:
        """Give every field in the form that is stored."""
        return {
            "pieces": [list(piece) for piece in self.pieces],
            "kind": self.kind,
            "cue": list(self.cue) if self.cue else None,
            "mention": list(self.mention) if self.mention else None,
            "speaker": self.speaker.slug if self.speaker else None,
            "also": [speaker.slug for speaker in self.also],
            "said_on": self.said_on.to_json(),
            "act": self.act,
            "topics": list(self.topics),
            "occasion": self.occasion,
            "mentioned_events": list(self.mentioned_events),
            "mentioned_people": [],
        }


def words_of(text: str, pieces: list[list[int]] | tuple[Span, ...]) -> str:
    """Give the pieces' words as they are stored beside the quote."""
    return JOIN.join(text[start:end] for start, end in pieces)


def check_pieces(text: str, pieces: list[list[int]]) -> None:
    """Raise ValueError unless the pieces lie inside the text, in order, apart, and hold more than spaces."""
    if not pieces:
        raise ValueError("a quote needs at least one piece")
    last = 0
    for start, end in pieces:
        if not last <= start < end <= len(text):
            raise ValueError(f"piece {start}–{end} is empty, out of order or outside the text of {len(text):,} characters")
        if not text[start:end].strip():
            raise ValueError(f"piece {start}–{end} holds only spaces")
        last = end
