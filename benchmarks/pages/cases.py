"""The kinds of pages that are timed, as addresses of the world that is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlencode

from django.db.models import Count
from django.urls import reverse

from articles.models import Outlet
from statements.filters.keyset import Cursor
from statements.models import Event, Quote, Speaker, Topic

COMMON_WORD = "border"
SAMPLE = 4_000


def cases() -> Iterator[tuple[str, str]]:
    """Give each kind of page with an address of it: the busiest speaker, outlet, topic and event, and rare and common words."""
    quotes, speaker = reverse("quotes"), _busiest(Speaker.objects.filter(status="accepted"))
    topic, place, many = _busiest(Topic.objects.all()), _deep_place(), _longest_article()
    yield "home", reverse("home")
    yield "quotes, newest", quotes
    yield "quotes, newest published first", _asking(quotes, sort="published")
    yield "quotes, 80 % down the list", _asking(quotes, after=str(place))
    yield "quotes of the busiest speaker", _asking(quotes, speaker=speaker.slug)
    yield "quotes on a topic by act", _asking(quotes, topic=topic.slug, act="accuse")
    yield f"quotes with a common word (“{COMMON_WORD}”)", _asking(quotes, q=COMMON_WORD)
    yield "quotes with a common word, best first", _asking(quotes, q=COMMON_WORD, sort="relevance")
    yield "quotes with a rare word", _asking(quotes, q=_rare_word())
    yield "quote", reverse("quote", args=[place.pk])
    yield "article", reverse("article", args=[many])
    yield "articles", reverse("articles")
    yield "speaker", speaker.get_absolute_url()
    yield "speakers", reverse("speakers")
    yield "outlet", _busiest(Outlet.objects.all(), "articles__versions__quotes").get_absolute_url()
    yield "outlets", reverse("outlets")
    yield "topic", topic.get_absolute_url()
    yield "topics", reverse("topics")
    yield "event", _busiest(Event.objects.all(), "occasioned").get_absolute_url()
    yield "events", reverse("events")
    yield "typeahead", _asking(reverse("speaker-typeahead"), q="ha")


def _asking(path: str, **asked: str) -> str:
    return f"{path}?{urlencode(asked)}"


def _busiest(rows, by: str = "quotes"):  # type: ignore[no-untyped-def]
    return rows.order_by().annotate(number=Count(by)).order_by("-number", "pk")[0]


def _deep_place() -> Cursor:
    shown = Quote.objects.shown().newest_first()
    return Cursor(*shown.values_list("sort_date", "pk")[int(shown.count() * 0.8)])


def _longest_article() -> int:
    return int(Quote.objects.order_by().values_list("version__article").annotate(number=Count("pk")).order_by("-number")[0][0])


def _rare_word() -> str:
    """Find a word that a sample of the quotes has once."""
    words = Counter(word for text in Quote.objects.order_by("pk").values_list("search_text", flat=True)[:SAMPLE] for word in set(text.split()))
    return min(word for word, number in words.items() if number == 1 and len(word) > 7)
