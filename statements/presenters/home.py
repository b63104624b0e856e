"""The front page as it is printed."""

from __future__ import annotations

from typing import Any

from statements.filters.front import Front
from statements.presenters.activity import activity_chart
from statements.presenters.quote_card import quote_cards
from statements.presenters.wording import counted


def home_page(front: Front) -> dict[str, Any]:
    """Give the front page everything that it prints."""
    return {
        "cards": quote_cards(front.latest, front.outlets),
        "chart": activity_chart(front.activity),
        "total_written": counted(front.activity.total, "quote", "quotes"),
        "most_quoted": front.most_quoted,
        "topics": front.topics,
    }
