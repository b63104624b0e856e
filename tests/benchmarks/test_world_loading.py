"""A world loaded straight into the database: nothing contradicts anything, and people have been at work."""

from __future__ import annotations

from collections import Counter

import pytest

from articles.models import Article
from benchmarks.world import Settings, World
from benchmarks.world.loading import NotEmptyError, load_world
from statements.auditing import audit
from statements.models import Correction, JointSpeaker, Piece, Quote, Reading, Speaker, Statement

pytestmark = [pytest.mark.django_db, pytest.mark.once]
QUOTES = 1_000


def test_a_thousand_quotes_contradict_nothing() -> None:
    world = World(Settings(quotes=QUOTES))
    assert load_world(world) == QUOTES
    assert list(audit()) == []
    assert Quote.objects.count() == Reading.objects.count() == QUOTES
    assert Piece.objects.count() > QUOTES
    assert Article.objects.filter(outlet__is_sample=False).count() == 0
    reviews = Counter(Quote.objects.values_list("review", flat=True))
    assert 0.02 * QUOTES < QUOTES - reviews["unchecked"] < 0.09 * QUOTES
    assert all(reviews[state] for state in ("confirmed", "corrected", "rejected"))
    assert Correction.objects.filter(field="act").count() == reviews["corrected"]
    assert Statement.objects.filter(quotes__isnull=False).distinct().count() == Statement.objects.count() > 0.05 * QUOTES
    assert JointSpeaker.objects.exists()
    assert Quote.objects.filter(mentioned_events__isnull=False).exists()
    assert Quote.objects.filter(said_on__isnull=True).exists()
    assert set(Speaker.objects.values_list("status", flat=True)) == {"accepted", "candidate"}


def test_a_loaded_world_says_what_the_articles_say() -> None:
    world = World(Settings(quotes=100, seed=2))
    load_world(world)
    said = Counter((article.url, statement.utterance.voice.name) for article in world.articles() for statement in article.statements)
    assert Counter(Quote.objects.values_list("version__article__url", "speaker__name")) == said


def test_it_refuses_a_database_with_articles() -> None:
    load_world(World(Settings(quotes=20)))
    with pytest.raises(NotEmptyError):
        load_world(World(Settings(quotes=20)))
