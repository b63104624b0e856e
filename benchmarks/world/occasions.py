"""When things are said: occasions small and great over the days of the world, the greatest of them named events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.utils.text import slugify

from benchmarks.world.names import Place
from benchmarks.world.settings import Settings
from benchmarks.world.zipf import Zipf

TOPICS = (
    "hostilities mediation peace-treaty border-delimitation transport-links prisoners constitution displacement armament "
    "domestic-politics foreign-support highland territorial-integrity economy human-rights landmines heritage"
).split()
QUOTES_IN_ARTICLE = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), (6, 10, 14, 16, 15, 12, 9, 7, 6, 5))
MOST_ARTICLES = 250
NAMED_ONE_IN = 30
MOST_EVENTS = 2_000
CALM_WEEKEND = 0.5
DAYS_TO_A_CRISIS, CRISIS_DAYS, CRISIS_WEIGHT = 730, 45, 5.0
KINDS = {
    "hostilities": ("clash", "{place} clashes of {month}"),
    "mediation": ("negotiation", "{place} talks of {month}"),
    "peace-treaty": ("summit", "{place} summit of {month}"),
    "economy": ("conference", "{place} trade conference of {month}"),
    "prisoners": ("other", "{place} prisoner exchange of {month}"),
    "transport-links": ("other", "opening of the {place} checkpoint in {month}"),
    "domestic-politics": ("other", "{place} protests of {month}"),
    "foreign-support": ("visit", "visit of the allies to {place} in {month}"),
    "human-rights": ("trial", "{place} trial of {month}"),
}
ELSE = ("conference", "{place} meeting of {month}")


@dataclass(frozen=True, slots=True)
class Event:
    """A named happening."""

    slug: str
    name: str
    kind: str
    day: date
    place: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day on which things are said about something somewhere; `articles` are the numbers of quotes in each article about it."""

    day: date
    topic: str
    place: Place
    articles: tuple[int, ...]
    event: Event | None = None


def plan_occasions(settings: Settings, places: list[Place]) -> list[Occasion]:
    """Plan every occasion in the order of days: the wanted quotes, or articles, in all."""
    random = settings.random("occasions")
    sizes = list(_sizes(random, settings))
    days = sorted(_days(random, settings, len(sizes)))
    topics, nearby = Zipf(TOPICS, 0.6), Zipf(places, 0.8)
    plain = [Occasion(day, topics.draw(random), nearby.draw(random), size) for day, size in zip(days, sizes, strict=True)]
    great = sorted(range(len(plain)), key=lambda number: -sum(plain[number].articles))
    named = set(great[: max(3, min(MOST_EVENTS, len(plain) // NAMED_ONE_IN))])
    return list(_with_events(plain, named))


def _sizes(random: Random, settings: Settings) -> Iterator[tuple[int, ...]]:
    """Draw how many articles there are about each occasion, and how many quotes in each; few occasions get very many."""
    left = settings.articles or settings.quotes
    most = min(MOST_ARTICLES, max(4, left // 20))
    while left > 0:
        number = min(most, int(random.paretovariate(1.4)))
        articles = random.choices(*QUOTES_IN_ARTICLE, k=number)
        if settings.articles:
            articles = articles[:left]
            left -= len(articles)
        else:
            articles = _fitting(articles, left)
            left -= sum(articles)
        yield tuple(articles)


def _fitting(articles: list[int], most: int) -> list[int]:
    """Cut the articles off where they hold as many quotes as are wanted."""
    fitting: list[int] = []
    for quotes in articles:
        if most > 0:
            fitting.append(min(quotes, most))
            most -= quotes
    return fitting


def _days(random: Random, settings: Settings, number: int) -> list[date]:
    """Draw days: fewer at weekends, many more while a crisis lasts."""
    days = [settings.first + timedelta(n) for n in range((settings.last - settings.first).days + 1)]
    crises = [random.randrange(len(days)) for _ in range(max(1, len(days) // DAYS_TO_A_CRISIS))]
    weights = [CALM_WEEKEND if day.weekday() >= 5 else 1.0 for day in days]
    for begin in crises:
        for place in range(begin, min(len(days), begin + min(CRISIS_DAYS, len(days) // 12))):
            weights[place] *= CRISIS_WEIGHT
    return random.choices(days, weights, k=number)


def _with_events(plain: list[Occasion], named: set[int]) -> Iterator[Occasion]:
    taken: set[str] = set()
    for number, occasion in enumerate(plain):
        kind, form = KINDS.get(occasion.topic, ELSE)
        name = form.format(place=occasion.place.name, month=f"{occasion.day:%B %Y}")
        if number in named and name not in taken:
            taken.add(name)
            event = Event(slugify(name), name[0].upper() + name[1:], kind, occasion.day, occasion.place.name)
            yield Occasion(occasion.day, occasion.topic, occasion.place, occasion.articles, event)
        else:
            yield occasion
