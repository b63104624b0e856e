"""Rows of quotes with all that hangs on them: pieces, topics, joint speakers, mentions, readings, and people's decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model

from benchmarks.world import articles as invented
from benchmarks.world.utterances import Utterance
from benchmarks.world.voices import Voice
from language.searchable import searchable
from statements.core.values import FoundQuote, NamedSpeaker, SaidOn, words_of
from statements.models import Correction, Event, ExtractionRun, JointSpeaker, Office, Piece, Quote, QuoteTopic, Reading, Speaker, Statement, Topic

ROWS = 500
REVIEWED = {Quote.Review.CONFIRMED: 0.025, Quote.Review.CORRECTED: 0.015, Quote.Review.REJECTED: 0.01}
REASON = "The reporter’s own words: nobody is quoted here."


@dataclass(frozen=True, slots=True)
class Source:
    """A statement with the article it stands in, the run that read it, and what people made of it."""

    statement: invented.Statement
    article: invented.Article
    run: ExtractionRun
    review: str
    confidence: float

    @property
    def day(self) -> date:
        """Give the day it sorts under."""
        return self.statement.said_on or self.article.published_on


class LoadedQuotes:
    """Loads quotes, knowing the rows they point to."""

    def __init__(self, random: Random, editor: User) -> None:
        self._random, self._editor = random, editor
        self._speakers = dict(Speaker.objects.values_list("slug", "pk"))
        self._topics = dict(Topic.objects.values_list("slug", "pk"))
        self._events = dict(Event.objects.values_list("slug", "pk"))
        self._offices = {office.speaker_id: office.pk for office in Office.objects.all()}

    def load(self, chunk: list[tuple[invented.Article, ExtractionRun]]) -> int:
        """Store the quotes of articles whose versions are stored, and tell how many."""
        sources = [self._source(statement, article, run) for article, run in chunk for statement in article.statements]
        statements = self._statements(sources)
        quotes = [self._quote(source, statements.get(id(source.statement.utterance))) for source in sources]
        Quote.objects.bulk_create(quotes, batch_size=ROWS)
        self._hang_on(list(zip(quotes, sources, strict=True)))
        return len(quotes)

    def _source(self, statement: invented.Statement, article: invented.Article, run: ExtractionRun) -> Source:
        chance, review = self._random.random(), str(Quote.Review.UNCHECKED)
        for state, share in REVIEWED.items():
            if 0 <= chance < share:
                review = str(state)
            chance -= share
        return Source(statement, article, run, review, round(0.4 + 0.6 * self._random.betavariate(4, 1.5), 4))

    def _statements(self, sources: list[Source]) -> dict[int, Statement]:
        """Make one statement of what several articles report."""
        times = Counter(id(source.statement.utterance) for source in sources)
        several = [utterance for utterance, number in times.items() if number > 1]
        made = Statement.objects.bulk_create([Statement() for _ in several], batch_size=ROWS)
        return dict(zip(several, made, strict=True))

    def _quote(self, source: Source, statement: Statement | None) -> Quote:
        said, placed, text = source.statement.utterance, source.statement.placed, source.article.text
        words = words_of(text, placed.content)
        when = _said_on(source.statement)
        event = source.article.occasion.event
        return Quote(
            version=source.run.version,
            words=words,
            search_text=searchable(words),
            kind=placed.kind,
            cue=text[slice(*placed.cue)] if placed.cue else "",
            cue_start=placed.cue[0] if placed.cue else None,
            cue_end=placed.cue[1] if placed.cue else None,
            mention=text[slice(*placed.mention)] if placed.mention else "",
            mention_start=placed.mention[0] if placed.mention else None,
            mention_end=placed.mention[1] if placed.mention else None,
            speaker_id=self._speakers[said.voice.slug],
            office_id=self._offices.get(self._speakers[said.voice.slug]) if said.voice.speaks_on(source.day) else None,
            said_on=when.day,
            said_on_precision=when.precision,
            said_on_basis=when.basis,
            sort_date=source.day,
            act=said.saying.act,
            occasion_id=self._events[event.slug] if event else None,
            review=source.review,
            confidence=source.confidence,
            revision=1 if source.review == Quote.Review.UNCHECKED else 2,
            statement=statement,
        )

    def _hang_on(self, loaded: list[tuple[Quote, Source]]) -> None:
        """Store what hangs on stored quotes."""
        mention = Quote.mentioned_events.through
        _store(
            Piece(quote=quote, ordinal=n, start=a, end=b) for quote, source in loaded for n, (a, b) in enumerate(source.statement.placed.content, 1)
        )
        _store(
            QuoteTopic(quote=quote, topic_id=self._topics[slug], ordinal=n)
            for quote, source in loaded
            for n, slug in enumerate(source.statement.utterance.saying.topics, 1)
        )
        _store(
            JointSpeaker(quote=quote, speaker_id=self._speakers[source.statement.utterance.also.slug], ordinal=1)
            for quote, source in loaded
            if source.statement.utterance.also
        )
        _store(
            mention(quote_id=quote.pk, event_id=self._events[event.slug])
            for quote, source in loaded
            for event in source.statement.utterance.mentioned
        )
        readings = _store(self._reading(quote, source) for quote, source in loaded)
        _store(
            correction for reading, (quote, source) in zip(readings, loaded, strict=True) for correction in self._corrections(quote, source, reading)
        )

    def _reading(self, quote: Quote, source: Source) -> Reading:
        """Make the reading that found the quote; what somebody corrected later it has wrong."""
        values = _found(source).values()
        if source.review == Quote.Review.CORRECTED:
            values["act"] = self._random.choice([act for act in Quote.Act.values if act != quote.act])
        sure = {"content": source.confidence, "speaker": round(min(1.0, source.confidence + 0.05), 4), "act": 0.7, "topics": 0.7, "said_on": 0.8}
        placed = source.statement.placed
        evidence = {name: [list(span)] for name, span in (("cue", placed.cue), ("act", placed.cue), ("speaker", placed.mention)) if span}
        return Reading(run=source.run, quote=quote, values=values, confidence=sure, evidence=evidence)

    def _corrections(self, quote: Quote, source: Source, reading: Reading) -> Iterable[Correction]:
        """Make the decisions that led to the quote's review state."""
        if source.review == Quote.Review.UNCHECKED:
            return
        by = {"quote": quote, "reading": reading, "who": self._editor, "who_name": self._editor.get_username()}
        if source.review == Quote.Review.CORRECTED:
            yield Correction(field="act", old=reading.values["act"], new=quote.act, **by)
        why = REASON if source.review == Quote.Review.REJECTED else ""
        yield Correction(field="review", old=str(Quote.Review.UNCHECKED), new=source.review, why=why, **by)


def _found(source: Source) -> FoundQuote:
    said, placed, event = source.statement.utterance, source.statement.placed, source.article.occasion.event
    return FoundQuote(
        pieces=placed.content,
        kind=placed.kind,
        cue=placed.cue,
        mention=placed.mention,
        speaker=_named(said.voice),
        also=(_named(said.also),) if said.also else (),
        said_on=_said_on(source.statement),
        act=said.saying.act,
        topics=said.saying.topics,
        occasion=event.slug if event else None,
        mentioned_events=_mentioned(said),
    )


def _mentioned(said: Utterance) -> tuple[str, ...]:
    return tuple(event.slug for event in said.mentioned)


def _named(voice: Voice) -> NamedSpeaker:
    return NamedSpeaker(voice.slug, voice.name, voice.kind, voice.accepted)


def _said_on(statement: invented.Statement) -> SaidOn:
    if statement.said_on is None:
        return SaidOn()
    return SaidOn(statement.said_on, "day", "stated" if statement.placed.dated else "inferred")


def _store(rows: Iterable[Any]) -> list[Any]:
    """Store rows of one model."""
    made: list[Model] = list(rows)
    return type(made[0])._default_manager.bulk_create(made, batch_size=ROWS) if made else []
