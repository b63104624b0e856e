"""Articles: texts put together from frames, background and datelines, with every statement's place in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from benchmarks.world.frames import CUELESS, Frames, Placed
from benchmarks.world.headlines import headline
from benchmarks.world.marked_text import MarkedText
from benchmarks.world.mentions import Cast
from benchmarks.world.occasions import Occasion
from benchmarks.world.outlets import Outlet
from benchmarks.world.phrasebook import pairs
from benchmarks.world.utterances import Mouths, Utterance
from benchmarks.world.zipf import Deck

INDIRECT, DIRECT, MIXED = 0.43, 0.40, 0.17
TIMED = 0.8
HOURS = range(24)
BUSY = (2, 1, 1, 1, 1, 2, 4, 7, 10, 12, 13, 13, 11, 11, 12, 13, 13, 12, 10, 8, 7, 6, 5, 3)


@dataclass(frozen=True, slots=True)
class Statement:
    """One utterance as one article has it."""

    utterance: Utterance
    placed: Placed
    said_on: date | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the invented world."""

    number: int
    outlet: Outlet
    title: str
    published_on: date
    published_at: datetime | None
    url: str
    text: str
    statements: tuple[Statement, ...]
    occasion: Occasion
    structure: tuple[str, ...]

    @property
    def name(self) -> str:
        """Name its file."""
        return f"{self.published_on.isoformat()}-{self.outlet.slug}-{self.number}"


class Newsroom:
    """Writes articles about what was said on an occasion."""

    def __init__(self, random: Random, mouths: Mouths) -> None:
        self._random, self._mouths = random, mouths
        self._frames = Frames(random)
        self._backgrounds = {topic: Deck(sentences, random) for topic, sentences in pairs("background").items()}

    def write(self, number: int, outlet: Outlet, occasion: Occasion, utterances: list[Utterance]) -> Article:
        """Write one article that reports the utterances in this order."""
        published_on, published_at = self._published(outlet, occasion.day)
        story = Story(self, outlet, occasion, published_on)
        statements = tuple(story.tell(utterances))
        title = headline(self._random, utterances[0], occasion)
        url = f"https://{outlet.slug}.example/{published_on:%Y/%m/%d}/{occasion.topic}-{number}"
        return Article(number, outlet, title, published_on, published_at, url, str(story.text), statements, occasion, tuple(story.structure))

    def background(self, occasion: Occasion) -> str:
        """Give a sentence of the reporter's own."""
        deck = self._backgrounds[occasion.topic if self._random.random() < 0.12 else "*"]
        sentence = self._mouths.fill(deck.deal(), occasion)
        return sentence[0].upper() + sentence[1:]

    @property
    def random(self) -> Random:
        """Give the newsroom's source of chance."""
        return self._random

    @property
    def frames(self) -> Frames:
        """Give the frames."""
        return self._frames

    def fill(self, template: str, occasion: Occasion) -> str:
        """Fill what a frame needs of the occasion."""
        return self._mouths.fill(template.replace("{when}", "{{when}}"), occasion) if "{when}" not in template else template

    def _published(self, outlet: Outlet, day: date) -> tuple[date, datetime | None]:
        lag = self._random.choices(range(len(outlet.lag)), outlet.lag)[0]
        published = day + timedelta(lag)
        if self._random.random() >= TIMED:
            return published, None
        local = datetime(published.year, published.month, published.day, self._random.choices(HOURS, BUSY)[0], self._random.randrange(60))
        return published, local.replace(tzinfo=ZoneInfo(outlet.country.time_zone)).astimezone(UTC)


class Story:
    """One text in the making. `structure` lists what it was put together from."""

    def __init__(self, newsroom: Newsroom, outlet: Outlet, occasion: Occasion, published_on: date) -> None:
        self._room, self._outlet, self._occasion, self._published_on = newsroom, outlet, occasion, published_on
        self._random = newsroom.random
        self._cast = Cast(self._random)
        self._when_given = self._random.random() < 0.9
        self.text = MarkedText()
        self.structure: list[str] = []

    def tell(self, utterances: list[Utterance]) -> Iterator[Statement]:
        """Write the whole text and give the statements in the order of it."""
        self._open(len(utterances))
        last: Utterance | None = None
        for utterance in utterances:
            again = last is not None and last.voice == utterance.voice and not last.also and not utterance.also
            kind = self._kind(utterance)
            frame = self._room.frames.choose(kind, utterance, again=again)
            self._go_on(again, frame)
            placed = self._report(utterance, kind, frame)
            yield Statement(utterance, placed, utterance.day if self._when_given else None)
            last = utterance
        if self._random.random() < 0.55 or len(utterances) < 3:
            self._add_background(new_paragraph=True)

    def _open(self, quotes: int) -> None:
        """Begin with a dateline, a scene, or at once."""
        if self._outlet.is_agency or self._random.random() < 0.2:
            day = f"{self._occasion.day:%B} {self._occasion.day.day}" if self._when_given else ""
            place = self._random.choice((self._occasion.place.name, self._outlet.country.capital)).upper()
            self.text.add(f"{place}, {day} ({self._outlet.name}) – " if day else f"{place} – ")
            self.structure.append("dateline")
        elif quotes > 2 and self._random.random() < 0.35:
            self._add_background(new_paragraph=False)

    def _go_on(self, again: bool, frame: str) -> None:
        """Begin the next sentence: in the same paragraph, in a new one, or after some background.

        Words that nothing but their place gives to a speaker follow that speaker's last ones in a paragraph of their own.
        """
        if not self.text.length or self.structure == ["dateline"]:
            return
        chance = self._random.random()
        if again and chance < 0.5 and not (frame.startswith("“") and self.text.ends_with("”")):
            self.text.add(" ")
            return
        if chance > 0.72 and frame != CUELESS:
            self._add_background(new_paragraph=self._random.random() < 0.5)
        self.text.add("\n\n")
        self.structure.append("¶")

    def _add_background(self, *, new_paragraph: bool) -> None:
        self.text.add("" if not self.text.length else "\n\n" if new_paragraph else " ")
        self.text.add(" ".join(self._room.background(self._occasion) for _ in range(self._random.choice((1, 1, 2)))))
        self.structure.append("background")

    def _report(self, utterance: Utterance, kind: str, frame: str) -> Placed:
        self.structure.append(frame)
        return self._room.frames.write(
            self.text, frame, kind, utterance, self._cast, self._when(), lambda template: self._room.fill(template, self._occasion)
        )

    def _kind(self, utterance: Utterance) -> str:
        """Choose the kind; where words of the speaker's own are wanted in a report that has none, it is indirect."""
        chance = self._random.random()
        if chance < DIRECT:
            return "direct"
        return "mixed" if chance < DIRECT + MIXED / 0.75 and utterance.has_own_words else "indirect"

    def _when(self) -> str:
        """Say when, now and then, where the text says it at all and the day is no longer ago than a week."""
        if not self._when_given or self._random.random() < 0.4 or (self._published_on - self._occasion.day).days > 6:
            return ""
        return f" on {self._occasion.day:%A}"
