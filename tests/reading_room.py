"""An invented article and its quotes, stored by the same actions that the site uses, and people to work on them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from django.contrib.auth.models import Group, User
from model_bakery import baker

from articles.models import Article, ArticleVersion
from statements.actions.store_reading import Stored, store_reading
from statements.core.values import FoundQuote, NamedSpeaker, SaidOn
from statements.models import Quote
from tests.factories import make_outlet

TEXT = (
    "The talks on the road began in Orvend on Thursday.\n\n"
    "“The road will open,” Minister Dara Solveig said on Friday. “The road is ready.”\n\n"
    "Orvend warned that the border could close again if the talks fail.\n\n"
    "“The road is long,” the minister added, and left."
)
STARTS = [0, *(i + 2 for i in range(len(TEXT)) if TEXT.startswith("\n\n", i))]
DAY = date(2024, 11, 8)


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    """Give the offsets of the words' first place in the text."""
    start = text.index(words)
    return start, start + len(words)


def found(words: str = "The road will open", slug: str | None = "dara-solveig", **fields: Any) -> FoundQuote:
    """Give what a run may find: by default the minister's first words."""
    speaker = NamedSpeaker(slug, slug.replace("-", " ").title(), "person", known=True) if slug else None
    values: dict[str, Any] = {
        "pieces": (span(words),),
        "kind": "direct",
        "cue": span("said"),
        "mention": span("Minister Dara Solveig"),
        "speaker": speaker,
        "also": (),
        "said_on": SaidOn(DAY, "day", "stated"),
        "act": "pledge",
        "topics": ("transport-links",),
        "confidence": {"content": 0.9, "speaker": 0.8},
    }
    return FoundQuote(**values | fields)


def read(version: ArticleVersion, *quotes: FoundQuote, extractor: str = "rules-1.0.0") -> Stored:
    """Store one run over the version."""
    return store_reading(version_id=version.pk, extractor=extractor, found=quotes)


def stored_article() -> ArticleVersion:
    """Store the article."""
    article = baker.make(Article, outlet=make_outlet(), identity="url:road", title="A road", published_on=DAY)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return baker.make(ArticleVersion, article=article, number=1, text=TEXT, text_sha256=digest, paragraph_starts=STARTS, sentence_starts=STARTS)


def stored_quote(*further: FoundQuote) -> Quote:
    """Store the article and the minister's first words as a run finds them, and give them."""
    version = stored_article()
    read(version, found(), *further)
    return Quote.objects.filter(version=version).earliest("pk")


def person(name: str, *groups: str, **fields: Any) -> User:
    """Make an account of some groups."""
    user = User.objects.create_user(name, first_name=name.title(), last_name="Veil", password="a phrase for tests", **fields)
    user.groups.set(Group.objects.get(name=group) for group in groups)
    return user
