"""What the stages hand to each other and to the caller.

Every `Span` is a `(start, end)` pair of character offsets into the very text that was given, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Span = tuple[int, int]
QuoteType = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organisation", "government", "unnamed"]
DatePrecision = Literal["day", "month", "year", "none"]
DateBasis = Literal["stated", "inferred", ""]
Act = Literal["threaten", "accuse", "deny", "demand", "pledge", "affirm", "inform"]


@dataclass(frozen=True, slots=True)
class Text:
    """One article's text as given, with what is known of its publication."""

    text: str
    published: date | None = None
    outlet: str = ""
    title: str = ""
    time_zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """A cue, source or content found by `attribution`; `cue` is the index of the cue it hangs on, where known."""

    label: Literal["cue", "source", "content"]
    span: Span
    confidence: float
    cue: int | None = None
    lemma: str = ""
    """The cue's lemma with its particles, as in the lexicon: “call on”."""
    form: str = ""
    """How the cue stands: finite, participle, infinitive, passive, agent (passive, “by”), according, nominal, said (any verb beside a quotation)."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content linked to its cue and source by `contents`, before anybody asks who the source is."""

    type: QuoteType
    content: tuple[Span, ...]
    cue: Span | None
    cue_lemma: str
    source: Span | None
    confidence: float
    continues: int | None = None
    """Index of the attribution whose speaker goes on here without a cue, if any."""
    nested: bool = False
    """Whether it stands inside another attribution's content and has a speaker of its own."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, organisation, place, nationality or office named in the text."""

    span: Span
    kind: Literal["person", "organisation", "government", "place", "nationality", "office", "pronoun", "group", "name"]
    """`name`: capitalised words that may be a person, a place or a body."""
    slugs: tuple[str, ...] = ()
    """Speakers of the directory that these words may name; several when they cannot be told apart."""
    name: str = ""
    """The fullest printed name of the person, where it is one."""
    role: str = ""
    """The office as printed, `roles` the kinds of office in the directory that it may be."""
    country: str = ""
    roles: tuple[str, ...] = ()
    institution: str = ""
    """The body that an office belongs to, or that an organisation is, without its country: “Ministry of Defence”."""
    gender: str = ""
    plural: bool = False
    former: bool = False
    surname: bool = False
    """Whether only the last part of the name is printed."""
    owner: Span | None = None
    """The words that name the person to whom an office answers: “Pashinyan” in “Pashinyan's spokeswoman”."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """Who a statement is attributed to: a speaker of the directory, a candidate by printed name, or nobody."""

    name: str | None
    slug: str | None
    kind: SpeakerKind | None
    confidence: float
    evidence: tuple[Span, ...] = ()
    country: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event named in the text: as the occasion of a statement or as something that it mentions."""

    slug: str
    name: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Dated:
    """When a statement was made, to which precision, and the words that say so."""

    day: date | None
    precision: DatePrecision = "none"
    basis: DateBasis = ""
    confidence: float = 0.0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Acting:
    """What a statement does, with the words that show it."""

    act: Act
    confidence: float = 0.0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Topical:
    """What a statement is about, most central first, with the terms that were matched."""

    slugs: tuple[str, ...] = ()
    confidence: float = 0.0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Occasions:
    """The event at which a statement was made, and the events that it mentions."""

    occasion: Occasion | None = None
    mentioned: tuple[Occasion, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement of one text, with the evidence for each of its fields."""

    type: QuoteType
    content: tuple[Span, ...]
    cue: Span | None
    speaker_mention: Span | None
    speaker: Attributed
    also: tuple[Attributed, ...]
    said_on: date | None
    date_precision: DatePrecision
    date_basis: DateBasis
    act: Act
    topics: tuple[str, ...]
    occasion: Occasion | None
    mentioned: tuple[Occasion, ...]
    confidence: Mapping[str, float] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All statements of one text in order of appearance, and the version of the rules or model that found them."""

    statements: tuple[Statement, ...]
    model: str
