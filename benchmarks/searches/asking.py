"""Send random strings to every parameter that takes text, one after the other, and note how the pages answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from django.test import Client
from django.urls import reverse

from benchmarks.searches.strings import random_string

SERVER_ERROR = 500
RAN_OUT_OF_TIME = 503
QUOTES = "q speaker speaker_name institution institution_name said_from said_to published_to topic event act country outlet checked sort after before"


@dataclass
class Answers:
    """How many answers of each status each page gave; `broken` are addresses of those that failed."""

    statuses: dict[str, Counter[int]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    def note(self, page: str, status: int, address: str) -> None:
        """Count one answer."""
        self.statuses.setdefault(page, Counter())[status] += 1
        if status >= SERVER_ERROR:
            self.broken.append(f"{status} {address}")


def ask(count: int, seed: int) -> Answers:
    """Ask so many questions, drawn from a seed."""
    random, client, answers = Random(seed), Client(raise_request_exception=False), Answers()
    places = list(_places())
    for number in range(count):
        page, before = places[number % len(places)]
        address = before + random_string(random)
        path, _, query = address.partition("?")
        # Handed over as it is: the client's own encoding would mend what is broken on purpose
        answers.note(page, client.generic("GET", path, QUERY_STRING=query).status_code, address)
    return answers


def _places() -> list[tuple[str, str]]:
    quotes, speakers, articles, typeahead = reverse("quotes"), reverse("speakers"), reverse("articles"), reverse("speaker-typeahead")
    listed = [("quotes", f"{quotes}?{name}=") for name in QUOTES.split()]
    searched = [("quotes by words", f"{quotes}?q=")]
    searched += [(f"quotes by words, {sort}", f"{quotes}?sort={sort}&q=") for sort in ("relevance", "published")]
    return [
        *(place for several in zip(listed, searched * len(listed), strict=False) for place in several),
        *(("speakers", f"{speakers}?{name}=") for name in ("name", "country", "sort", "page")),
        *(("articles", f"{articles}?{name}=") for name in ("title", "outlet", "published_from", "page")),
        *(("typeahead", f"{typeahead}?{name}=") for name in ("q", "speaker_name", "institution_name", "speaker")),
    ]
