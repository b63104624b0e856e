"""What every resolver looks at: the text, its mentions in order, its people, and who has spoken so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from extraction.directory import Speaker
from extraction.entities.lexicon import Lexicon
from extraction.offsets import Spread, index_at
from extraction.records import Attributed, Attribution, Mention, Span
from extraction.speakers.cast import Cast
from extraction.speakers.person import Person

QUESTION = re.compile(r"^[ \t]*(?:Q|Question)\s*[:.–—-]", re.MULTILINE)
PLACED = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Ll]eft|[Rr]eached)\s+([A-Z][\w’-]+(?:[ \n][A-Z][\w’-]+){0,3})(?![’'])")
LOOK_BACK = 8
"""Sentences before a pronoun or a bare office in which whoever it means must be named."""
MOST = 60
"""Mentions looked at on the way back: a bound on the cost."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke at a place of the text; `joint` when there were several."""

    at: int
    speakers: tuple[Attributed, ...]
    plural: bool = False
    """Whether it was a group: “residents” are no “she”."""

    @property
    def joint(self) -> bool:
        """Tell whether several spoke together."""
        return len(self.speakers) > 1


@dataclass(slots=True)
class Scene:
    """One article while its speakers are resolved, in order of appearance."""

    text: str
    mentions: Sequence[Mention]
    sentences: Sequence[Span]
    words_said: Spread
    """Contents and quotations."""
    cast: Cast
    lexicon: Lexicon
    published: date | None
    spoken: list[Spoken] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    resolved: dict[tuple[Span, str], tuple[Attributed, ...]] = field(default_factory=dict)
    """What earlier mentions were resolved to when a pronoun asked."""
    places: frozenset[str] = frozenset()
    """Names that the text puts behind “in”, “near” or “outside”: no people."""
    first_question: int | None = None
    """Where an interview printed as questions and answers begins."""

    def __post_init__(self) -> None:
        """Make the mentions ready for bisection and look for a first question."""
        self.starts = [mention.span[0] for mention in self.mentions]
        self.places = frozenset(" ".join(found.group(1).split()) for found in PLACED.finditer(self.text))
        question = QUESTION.search(self.text)
        self.first_question = question.start() if question else None

    def overlapping(self, span: Span) -> list[Mention]:
        """Give the mentions that share a character with a span, in order."""
        low = bisect_left(self.starts, span[0] - 250)
        return [mention for mention in self.mentions[low : bisect_left(self.starts, span[1])] if mention.span[1] > span[0]]

    def before(self, offset: int, *, said: bool = False) -> Iterator[tuple[int, Mention]]:
        """Give the mentions before a place, nearest first, each with how many sentences back it stands; `said` takes words said too."""
        here = self.sentence_index(offset)
        at = bisect_left(self.starts, offset)
        for mention in reversed(self.mentions[max(0, at - MOST) : at]):
            back = here - self.sentence_index(mention.span[0])
            if back > LOOK_BACK:
                return
            if mention.span[1] <= offset and (said or self.is_reported(mention, offset)):
                yield back, mention

    def after(self, offset: int) -> Iterator[Mention]:
        """Give the reporter's mentions after a place, nearest first."""
        at = bisect_left(self.starts, offset)
        for mention in self.mentions[at : at + MOST]:
            if self.is_reported(mention, offset):
                yield mention

    def is_reported(self, mention: Mention, offset: int) -> bool:
        """Tell whether a mention is the reporter's own word, or stands in the same said words as the place asked from."""
        at = mention.span[0]
        return not any(not start <= offset < end for start, end in self.words_said.near(at, at + 1))

    def sentence_index(self, offset: int) -> int:
        """Give the index of the sentence at or before a place."""
        at = index_at(offset, self.sentences)
        return at if at is not None else bisect_right(self.sentences, (offset, float("inf"))) - 1

    def last_spoken(self, offset: int) -> Spoken | None:
        """Give the nearest speaker before a place, if not too far back."""
        for spoken in reversed(self.spoken):
            if spoken.at < offset and spoken.speakers and spoken.speakers[0].name:
                return spoken if self.sentence_index(offset) - self.sentence_index(spoken.at) <= 2 * LOOK_BACK else None
        return None

    def is_subject(self, mention: Mention) -> bool:
        """Tell whether a mention may be the subject of its clause: no preposition before it, nothing of its own after it."""
        before = self.text[max(0, mention.span[0] - 20) : mention.span[0]].split()
        owns = self.text[mention.span[1] : mention.span[1] + 2] in {"’s", "'s"} or self.text[mention.span[0] : mention.span[1]].endswith(("’s", "'s"))
        return not owns and not (before and before[-1].lower().strip('“"') in PREPOSITIONS)

    def gender_of(self, found: Attributed) -> str:
        """Give the gender of a person of the cast, as far as the article or the directory shows it."""
        person = self.cast.by_name.get(found.name or "")
        known = self.lexicon.directory.by_slug.get(found.slug or "")
        return person.gender if person else known.gender if known else ""

    def person(self, person: Person, mention: Span, confidence: float) -> Attributed:
        """Make the record of a person."""
        office = next((held.title for held in self.cast.offices(person)), "")
        return Attributed(person.name, person.slug or None, "person", confidence, (mention,), self.code(person.country), office)

    def known(self, speaker: Speaker, mention: Span, confidence: float, office: str = "") -> Attributed:
        """Make the record of a speaker of the directory."""
        kind = speaker.kind
        country = self.code(self.lexicon.country_of(speaker))
        return Attributed(speaker.name, speaker.slug, kind, confidence, (mention,), country, office)  # type: ignore[arg-type]

    def body(self, country: str, institution: str, mention: Span, confidence: float) -> Attributed:
        """Make the record of a state's body by its name after the country: “Armenia: Ministry of Defence”."""
        name = f"{country}: {institution}"
        known = self.lexicon.institutions.get(name)
        kind = "government" if institution == "Government" else "organisation"
        return Attributed(name, known.slug if known else None, kind, confidence, (mention,), self.code(country))  # type: ignore[arg-type]

    def code(self, country: str) -> str:
        """Give a country's code, or its name where it has none."""
        return self.lexicon.codes.get(country) or country


PREPOSITIONS = frozenset(
    ["with", "to", "of", "by", "from", "for", "against", "about", "on", "at", "in", "after", "before", "between", "toward", "towards", "over", "into"]
    + ["told", "urged", "accused", "met", "than", "including", "like", "behind", "under", "warned", "asked", "called", "praised", "blamed", "thanked"]
)
"""Words after which a name is an object: “met with Putin”, “told Lavrov”."""


def make_scene(
    text: str, mentions: Sequence[Mention], attributions: Sequence[Attribution], sentences: Sequence[Span], quoted: Sequence[Span],
    lexicon: Lexicon, published: date | None,
) -> Scene:  # fmt: skip
    """Set the scene of one article."""
    said = Spread([*quoted, *(piece for found in attributions for piece in found.content)])
    return Scene(text, mentions, sentences, said, Cast(mentions, lexicon, published), lexicon, published)
