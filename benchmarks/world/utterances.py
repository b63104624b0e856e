"""What is said once: a speaker, a day, words, and a reporter's wording of them; any number of articles may report it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.world.countries import REGIONS, RIVALS, Country
from benchmarks.world.names import Place
from benchmarks.world.numerals import spelt
from benchmarks.world.occasions import Event, Occasion
from benchmarks.world.phrasebook import Saying, lists, pairs, sayings, words
from benchmarks.world.settings import Settings
from benchmarks.world.voices import Voice, side_of
from benchmarks.world.zipf import Deck, Zipf

MONTHS = "January February March April May June July August September October November December".split()
ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
FIRST_EVENT = "the Hesk truce talks"
SLOT = re.compile(r"\{(\w+)\}")
FIRST_PERSON = re.compile(r"\b(I|me|my|myself)\b")
QUOTED = re.compile(r"“([^”]*)”")
RIDERS = ((0, 1, 2), (45, 40, 15))
JOINT_ONE_IN = 8
JOINT_ACTS = ("pledge", "affirm", "inform")
TURNS = 12


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words said once; `reported` is the reporter's wording, in which “…” marks the speaker's own."""

    voice: Voice
    also: Voice | None
    day: date
    saying: Saying
    sentences: tuple[str, ...]
    reported: str
    mentioned: tuple[Event, ...]

    @property
    def has_own_words(self) -> bool:
        """Tell whether the reporter's wording has some of the speaker's words in it."""
        return "“" in self.reported


class Mouths:
    """Puts words into the mouths of voices, dealing out what can be said so that nothing comes again soon."""

    def __init__(self, settings: Settings, places: list[Place], outlook: list[Event]) -> None:
        self._random = settings.random("utterances")
        self._places, self._things = Zipf(places, 0.9), Zipf(words("things"), 0.8)
        self._events = outlook
        self._decks: dict[tuple[str, str], Deck[Saying]] = {}
        self._riders = {who: Deck(sentences, self._random) for who, sentences in pairs("riders").items()}

    def speak(self, voice: Voice, occasion: Occasion, partner: Voice | None, said: Collection[Saying]) -> Utterance:
        """Let a voice say something on an occasion that has not been said there yet, now and then together with another."""
        saying = self._saying(voice, occasion, said)
        can_join = saying.act in JOINT_ACTS and "{o" not in saying.words + saying.reported
        also = partner if partner and can_join and self._random.randrange(JOINT_ONE_IN) == 0 else None
        slots = Slots(self._random, self._fillers(side_of(voice, self._random), occasion))
        riders = [self._riders[voice.who].deal() for _ in range(self._random.choices(*RIDERS)[0])]
        sentences = tuple(slots.fill(sentence) for sentence in (saying.words, *riders))
        reported = slots.fill(saying.reported)
        mentioned = tuple(event for event in self._past(occasion)[-1:] if any(event.name in sentence for sentence in sentences))
        return Utterance(voice, also, occasion.day, saying, sentences, reported, mentioned)

    def fill(self, template: str, occasion: Occasion) -> str:
        """Fill the slots of a reporter's own sentence."""
        return Slots(self._random, self._fillers(occasion.place.country, occasion)).fill(template)

    def _saying(self, voice: Voice, occasion: Occasion, said: Collection[Saying]) -> Saying:
        """Deal something to say: mostly about the matter, else about another."""
        for turn in range(TURNS):
            on_topic = turn < TURNS / 2 and self._random.random() < 0.85 and (occasion.topic, voice.who) in SAID
            saying = self._deck(voice.who, occasion.topic if on_topic else self._random.choice(TOPICS_OF[voice.who])).deal()
            if saying not in said and (voice.kind == "person" or not FIRST_PERSON.search(saying.words)):
                break
        return saying

    def _deck(self, who: str, topic: str) -> Deck[Saying]:
        if (topic, who) not in self._decks:
            self._decks[topic, who] = Deck(SAID[topic, who], self._random)
        return self._decks[topic, who]

    def _past(self, occasion: Occasion) -> list[Event]:
        """Give what has happened before; `outlook` is in the order of days and only grows shorter from the front."""
        while len(self._events) > 1 and self._events[1].day < occasion.day:
            self._events.pop(0)
        return self._events[:1] if self._events and self._events[0].day < occasion.day else []

    def _fillers(self, own: Country, occasion: Occasion) -> Mapping[str, Callable[[], str]]:
        random = self._random
        pair = list(RIVALS)
        random.shuffle(pair)
        other = RIVALS.get(own, pair[0])
        past = self._past(occasion)
        near = Zipf([occasion.place, self._places.draw(random)], 2.0)
        return {
            "own": lambda: own.name,
            "owns": lambda: own.demonym,
            "capital": lambda: own.capital,
            "other": lambda: other.name,
            "othersadj": lambda: other.demonym,
            "othercap": lambda: other.capital,
            "a": lambda: pair[0].name,
            "b": lambda: pair[1].name,
            "region": lambda: REGIONS[random.random() < 0.3],
            "place": lambda: near.draw(random).name,
            "place2": lambda: self._places.draw(random).name,
            "river": lambda: random.choice(lists("names")["rivers"]),
            "number": lambda: str(random.randint(3, 60)),
            "number2": lambda: str(random.randint(2, 9)),
            "nth": lambda: random.choice(ORDINALS),
            "month": lambda: random.choice(MONTHS),
            "thing": lambda: self._things.draw(random),
            "thing2": lambda: self._things.draw(random),
            "person": lambda: {"Veltria": "Elmin", "Kasmara": "Halizade"}.get(other.name, "Harcastle"),
            "event": lambda: f"the {past[0].name}" if past and not past[0].name.startswith(("Opening", "Visit")) else FIRST_EVENT,
        }


class Slots:
    """The fillings of the slots of one utterance: the same wherever its words and their report have the same slot."""

    def __init__(self, random: Random, fillers: Mapping[str, Callable[[], str]]) -> None:
        self._fillers = fillers
        self._filled: dict[str, str] = {}

    def fill(self, template: str) -> str:
        """Fill a template's slots."""
        return _sentence(SLOT.sub(lambda slot: self._filling(slot[1]), template), template)

    def _filling(self, name: str) -> str:
        if name not in self._filled:
            filling = self._fillers[name]()
            # two things of one kind are two
            for _ in range(5):
                if filling not in self._filled.values():
                    break
                filling = self._fillers[name]()
            self._filled[name] = filling
        return self._filled[name]


def _sentence(text: str, template: str) -> str:
    """Spell a number at the beginning; begin with a capital letter what begins with a slot and is a sentence of its own."""
    first, space, rest = text.partition(" ")
    text = spelt(int(first)) + space + rest if first.isdecimal() else text
    return text[0].upper() + text[1:] if template.startswith("{") and template.endswith(".") else text


def _said() -> dict[tuple[str, str], tuple[Saying, ...]]:
    found: dict[tuple[str, str], tuple[Saying, ...]] = {}
    for saying in sayings():
        found[saying.topics[0], saying.who] = (*found.get((saying.topics[0], saying.who), ()), saying)
    return found


SAID = _said()
TOPICS_OF = {who: sorted({topic for topic, said_by in SAID if said_by == who}) for who in "stc"}
