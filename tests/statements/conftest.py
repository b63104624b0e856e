"""A small world of invented speakers, topics and one article, for tests of what is done to quotes."""

import hashlib
from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth.models import User

from articles.models import Article, ArticleVersion, Outlet
from statements.core.values import FoundQuote, NamedSpeaker, SaidOn
from statements.models import Quote, Speaker, Topic

TEXT = (
    "“The road will open,” Minister Dara Solveig said on Friday.\n\n"
    "Orvend warned that the border could close again if the talks fail.\n\n"
    "“We shall see,” the minister added."
)


def span(words: str) -> tuple[int, int]:
    """Give the offsets of words in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def editor(db: None) -> User:
    """Give somebody who may correct quotes."""
    return User.objects.create_user("nara", first_name="Nara", last_name="Veil")


@pytest.fixture
def world(db: None) -> dict[str, Speaker]:
    """Store two speakers and two topics."""
    for slug in ("transport-links", "hostilities"):
        Topic.objects.create(slug=slug, name=slug.replace("-", " "))
    names = {"dara-solveig": ("Dara Solveig", "person"), "veltria-government": ("Veltria: Government", "government")}
    return {
        slug: Speaker.objects.create(slug=slug, name=name, folded=name.casefold(), kind=kind, status=Speaker.Status.ACCEPTED)
        for slug, (name, kind) in names.items()
    }


@pytest.fixture
def version(world: dict[str, Speaker]) -> ArticleVersion:
    """Store the article."""
    outlet = Outlet.objects.create(slug="lamp", name="The Lamp", kind="independent")
    article = Article.objects.create(outlet=outlet, identity="url:https://lamp.example/1", title="A road", published_on=date(2024, 11, 8))
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return ArticleVersion.objects.create(
        article=article, number=1, text=TEXT, text_sha256=digest, source_sha256=digest, fingerprint=digest, paragraph_starts=[0], sentence_starts=[0]
    )


@pytest.fixture
def found() -> Callable[..., FoundQuote]:
    """Give a maker of what a run may find: by default the minister's first words."""

    def make(
        words: str = "The road will open",
        slug: str | None = "dara-solveig",
        *,
        known: bool = True,
        name: str = "Dara Solveig",
        act: str = "pledge",
        topics: tuple[str, ...] = ("transport-links",),
        kind: str = "direct",
    ) -> FoundQuote:
        return FoundQuote(
            pieces=(span(words),),
            kind=kind,
            cue=span("said"),
            mention=span("Dara Solveig"),
            speaker=NamedSpeaker(slug, name, "person", known) if slug else None,
            also=(),
            said_on=SaidOn(date(2024, 11, 8), "day", "stated"),
            act=act,
            topics=topics,
            confidence={"content": 0.9, "speaker": 0.8},
            evidence={"cue": (span("said"),)},
        )

    return make


@pytest.fixture
def quote(version: ArticleVersion, found: Callable[..., FoundQuote]) -> Quote:
    """Store the minister's first words as the first run finds them."""
    from statements.actions.store_reading import store_reading

    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=[found()])
    return Quote.objects.get()
