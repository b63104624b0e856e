"""Name the events of a statement. Reads attributions, sentences and days; leaves `doc._.occasions`, one `Occasions` per attribution.

An event named beside the cue with “at”, “during” or “on the sidelines of” is where the words were said; one named in the words is
only mentioned. A name that several events share needs the year or the day to tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from spacy.language import Language
from spacy.tokens import Doc

from extraction.directory import Directory, Event
from extraction.offsets import span_at
from extraction.phrases import PhraseBook
from extraction.records import Attribution, Dated, Occasion, Occasions, Span

WHERE = re.compile(
    r"\b(?:at|during|in|on|from|to|addressing|opening|attending)\s+(?:(?:the|a|an|his|her|its|their|this|today’s|today's)\s+)?"
    r"(?:(?:sidelines|margins|fringes|opening|session|closing|eve)\s+(?:of|session of)\s+)?(?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
AT_PLACE = re.compile(
    r"\b(?:at|during|in|addressing|opening|attending|telling|told)\s+(?:an?|the)\s+(?P<what>(?:[\w-]+\s+){0,2}(?:conference|forum|summit))\s+in\s+"
    r"(?P<place>[A-Z][\w-]+)"
)
"""An event by what and where it was alone: “an address at an international conference in Hesk”."""
KINDS = frozenset({"conference", "summit"})
AROUND = timedelta(days=1)
LOOK_BACK = 60
NEAR = timedelta(days=3)
"""How long after its last day an event may still be the occasion of words reported then."""


class Book(PhraseBook[Event]):
    """Looks events up by the words of their names, and holds all of them."""

    def __init__(self, events: Sequence[Event] = ()) -> None:
        """Collect the events under their names."""
        super().__init__((name, event) for event in events for name in {event.name, *event.aliases})
        self.events = tuple(events)


def read_events(directory: Directory) -> Book:
    """Make the names of the directory's events ready for look-up."""
    return Book(directory.events)


def find_events(text: str, span: Span, book: Book, day: date | None) -> Iterator[Occasion]:
    """Give the events named in a span that can be told apart, in order."""
    covered = span[0]
    for place, events in book.find_all(text, *span):
        if place[0] < covered:
            continue
        covered = place[1]
        if event := which_event(events, text[max(0, place[0] - 12) : place[1] + 12], day):
            yield Occasion(event.slug, event.name, place)


def which_event(events: Sequence[Event], printed: str, day: date | None) -> Event | None:
    """Tell which of the events that share a name is meant: the only one, the one of the year printed, the one going on that day."""
    different = {event.slug: event for event in events}
    years = {int(year) for year in YEAR.findall(printed)}
    if years:
        different = {slug: event for slug, event in different.items() if event.start is None or _in_years(event, years)}
    if len(different) > 1 and day is not None:
        different = {slug: event for slug, event in different.items() if is_on(event, day)}
    return next(iter(different.values())) if len(different) == 1 else None


def is_on(event: Event, day: date) -> bool:
    """Tell whether an event was going on that day or had ended just before."""
    return event.start is not None and event.start <= day <= (event.end or event.start) + NEAR


def find_occasions(text: str, attribution: Attribution, sentence: Span | None, day: date | None, book: Book) -> Occasions:
    """Tell at which event the words were said and which events they mention."""
    mentioned = [found for piece in attribution.content for found in find_events(text, piece, book, day)]
    occasion = _occasion(text, attribution, sentence, day, book) if sentence and attribution.cue else None
    mentioned = [found for found in {each.slug: each for each in mentioned}.values() if not occasion or found.slug != occasion.slug]
    return Occasions(occasion, tuple(mentioned), 0.8 if occasion else 0.7 if mentioned else 0.0)


def _occasion(text: str, attribution: Attribution, sentence: Span, day: date | None, book: Book) -> Occasion | None:
    """Look beside the cue, outside the words said."""
    at = sentence[0]
    for start, end in [*sorted(attribution.content), (sentence[1], sentence[1])]:
        for found in find_events(text, (at, max(at, min(start, sentence[1]))), book, day):
            before = text[max(sentence[0], found.evidence[0] - LOOK_BACK) : found.evidence[0]]
            if WHERE.search(before) and _fits(book, text, found, day):
                return found
        at = max(at, end)
    return _by_place(text, attribution, sentence, day, book)


def _by_place(text: str, attribution: Attribution, sentence: Span, day: date | None, book: Book) -> Occasion | None:
    """Give the only conference that was held at the printed place on the day."""
    for found in AT_PLACE.finditer(text, *sentence):
        said = any(start <= found.start("what") < end for start, end in attribution.content)
        if said or day is None:
            continue
        fitting = {event.slug: event for event in book.events if _held_at(event, found["place"], day)}
        if len(fitting) == 1:
            event = next(iter(fitting.values()))
            return Occasion(event.slug, event.name, (found.start("what"), found.end("place")))
    return None


def _held_at(event: Event, place: str, day: date) -> bool:
    there = place in re.findall(r"[\w-]+", event.place)
    return event.kind in KINDS and there and event.start is not None and event.start - AROUND <= day <= (event.end or event.start) + AROUND


def _fits(book: Book, text: str, found: Occasion, day: date | None) -> bool:
    """Refuse an event that was not going on when the words were said, as far as both days are known."""
    events = [event for _, values in book.find_all(text, *found.evidence) for event in values if event.slug == found.slug]
    return day is None or any(event.start is None or is_on(event, day) for event in events)


def _in_years(event: Event, years: set[int]) -> bool:
    end = event.end or event.start
    return event.start is not None and end is not None and any(event.start.year <= year <= end.year for year in years)


class Events:
    """The component around `find_occasions`."""

    def __init__(self) -> None:
        """Start without events; `use` brings them."""
        self.book = Book()

    def use(self, directory: Directory) -> None:
        """Take the directory's events."""
        self.book = read_events(directory)

    def __call__(self, doc: Doc) -> Doc:
        """Leave the events of each attribution on the document."""
        text = doc.text  # spaCy joins the tokens anew each time it is asked
        attributions: Sequence[Attribution] = doc._.attributions
        when: Sequence[Dated] = doc._.when
        published, sentences = doc._.article.published, doc._.sentences
        days = [dated.day or published for dated in when] if len(when) == len(attributions) else [published] * len(attributions)
        doc._.occasions = tuple(
            find_occasions(text, found, span_at(found.cue[0], sentences) if found.cue else None, day, self.book)
            for found, day in zip(attributions, days, strict=True)
        )
        return doc


@Language.factory("events", assigns=["doc._.occasions"], requires=["doc._.attributions", "doc._.sentences", "doc._.when"])
def make_events(nlp: Language, name: str) -> Events:
    """Make the component for a pipeline."""
    return Events()
