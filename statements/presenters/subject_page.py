"""The pages of outlets, topics and events as they are printed."""

from __future__ import annotations

from typing import Any

from articles.metadata.languages import language_name
from articles.models import Outlet
from statements.filters.counts import MOST
from statements.filters.subject_page import SubjectPage
from statements.models import Event, Topic
from statements.presenters.overview import overview_part
from statements.presenters.quote_card import quote_cards
from statements.presenters.wording import counted, number, period


def outlet_page(outlet: Outlet, page: SubjectPage, articles: int) -> dict[str, Any]:
    """Give the outlet's page everything that it prints."""
    return {
        "outlet": outlet,
        "stands_for": outlet.country.name if outlet.country else outlet.represents,
        "language": language_name(outlet.language),
        "articles": counted(articles, "article", "articles", MOST),
        **_shared(page, [("outlet", outlet.slug)]),
    }


def topic_page(topic: Topic, page: SubjectPage) -> dict[str, Any]:
    """Give the topic's page everything that it prints."""
    terms = sorted(topic.terms, key=lambda row: (-float(row["weight"]), row["term"]))
    return {"topic": topic, "terms": [row["term"].replace("*", "…") for row in terms], **_shared(page, [("topic", topic.slug)])}


def event_page(event: Event, page: SubjectPage) -> dict[str, Any]:
    """Give the event's page everything that it prints: what was said there, apart from what mentions it."""
    there = [quote for quote in page.newest.rows if quote.occasion_id == event.pk]
    about = [quote for quote in page.newest.rows if quote.occasion_id != event.pk]
    return {
        "event": event,
        "when": period(event.start, event.end or event.start) or "not known",
        "there": quote_cards(there, page.newest.outlets),
        "about": quote_cards(about, page.newest.outlets),
        "there_number": number(page.overview.apart["there"]),
        "about_number": number(page.overview.apart["about"]),
        **_shared(page, [("event", event.slug)]),
    }


def _shared(page: SubjectPage, asked: list[tuple[str, str]]) -> dict[str, Any]:
    cards = quote_cards(page.newest.rows, page.newest.outlets)
    return {"cards": cards, **overview_part(page.overview, asked, page.quoted)}
