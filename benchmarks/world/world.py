"""The invented world as a whole: who lives there, what happens, and the articles about it."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.world.articles import Article, Newsroom
from benchmarks.world.countries import RIVALS
from benchmarks.world.names import make_places
from benchmarks.world.occasions import Occasion, plan_occasions
from benchmarks.world.outlets import Outlet, make_outlets
from benchmarks.world.phrasebook import Saying
from benchmarks.world.settings import Settings
from benchmarks.world.utterances import Mouths, Utterance
from benchmarks.world.voices import Voice, make_voices
from benchmarks.world.zipf import Zipf

CAST = (2, 2, 3, 3, 4, 5)
NEW_WORDS = 0.6
"""How much of what is reported about an occasion is something that no other article has."""


class World:
    """Everybody and everything; small but for the articles, which come one by one."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.places = make_places(settings)
        self.disputed = [place for place in self.places if place.country in RIVALS]
        self.voices = make_voices(settings, self.places)
        self.outlets = make_outlets(settings, self.places)
        self.occasions = plan_occasions(settings, self.disputed)
        self.events = sorted((occasion.event for occasion in self.occasions if occasion.event), key=lambda event: (event.day, event.slug))

    def articles(self) -> Iterator[Article]:
        """Write the articles in the order of the days on which things were said."""
        random = self.settings.random("articles")
        mouths = Mouths(self.settings, self.disputed, list(self.events))
        newsroom = Newsroom(random, mouths)
        voices, outlets = Zipf(self.voices, 1.0), Zipf(self.outlets, 0.9)
        number = 0
        for occasion in self.occasions:
            for outlet, utterances in self._coverage(random, occasion, mouths, voices, outlets):
                number += 1
                yield newsroom.write(number, outlet, occasion, utterances)

    def _coverage(
        self, random: Random, occasion: Occasion, mouths: Mouths, voices: Zipf[Voice], outlets: Zipf[Outlet]
    ) -> Iterator[tuple[Outlet, list[Utterance]]]:
        """Give what each article about an occasion reports: some of what others report too, some of its own."""
        cast = self._cast(random, occasion, voices)
        said: list[Utterance] = []
        for quotes in occasion.articles:
            known = random.sample(said, min(len(said), sum(random.random() > NEW_WORDS for _ in range(quotes))))
            new: list[Utterance] = []
            for _ in range(quotes - len(known)):
                new.append(self._say(random, occasion, mouths, cast, {utterance.saying for utterance in said + new}))
            said += new
            yield outlets.draw(random), sorted(known + new, key=lambda utterance: cast.index(utterance.voice))

    def _cast(self, random: Random, occasion: Occasion, voices: Zipf[Voice]) -> list[Voice]:
        """Choose who speaks on an occasion, among those who hold their office that day."""
        wanted, cast = random.choice(CAST), list[Voice]()
        while len(cast) < wanted:
            voice = voices.draw(random)
            if voice not in cast and voice.speaks_on(occasion.day):
                cast.append(voice)
        return cast

    def _say(self, random: Random, occasion: Occasion, mouths: Mouths, cast: list[Voice], said: set[Saying]) -> Utterance:
        voice = Zipf(cast, 0.7).draw(random)
        partners = [one for one in cast if one != voice and one.kind == voice.kind == "person" and one.office and voice.office]
        return mouths.speak(voice, occasion, partners[0] if partners else None, said)
