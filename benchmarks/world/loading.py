"""Load an invented world straight into an empty database, many rows at a time, as if it had been imported and read.

Every rule that the actions keep is kept here too: `manage.py verify` finds nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone

from articles.metadata.identities import identity_of
from articles.models import Article, ArticleVersion, Country, Outlet
from benchmarks.world import articles as invented
from benchmarks.world.loaded_quotes import LoadedQuotes
from benchmarks.world.reference import reference_of
from benchmarks.world.voices import Voice
from benchmarks.world.world import World
from language.folding import fold
from language.segments import paragraph_spans, sentence_spans
from statements.actions.load_reference import load_reference
from statements.models import ExtractionRun, Speaker

ROWS = 500
EXTRACTOR = "invented"
EDITOR = "invented-editor"


class NotEmptyError(Exception):
    """The database holds articles already."""


def load_world(world: World) -> int:
    """Fill the database and tell how many quotes were loaded; raise NotEmptyError where it holds articles."""
    if Article.objects.exists():
        raise NotEmptyError("the database holds articles: load an invented world into an empty one")
    _load_reference(world)
    _load_candidates(world)
    outlets = dict(Outlet.objects.values_list("slug", "pk"))
    editor, _ = User.objects.get_or_create(username=EDITOR)
    quotes = LoadedQuotes(world.settings.random("reviews"), editor)
    loaded = 0
    for chunk in _chunks(world):
        with transaction.atomic():
            runs = _load_articles(chunk, outlets)
            loaded += quotes.load(list(zip(chunk, runs, strict=True)))
    _look_at_rows()
    return loaded


def _load_reference(world: World) -> None:
    """Load the reference data by the same action as the command."""
    with TemporaryDirectory() as folder:
        for name, content in reference_of(world).items():
            (Path(folder) / name).write_text(json.dumps(content), encoding="utf-8")
        load_reference(Path(folder))


def _load_candidates(world: World) -> None:
    """Store the speakers that only texts know."""
    countries = {country.name: country for country in Country.objects.all()}
    candidates = (_candidate(voice, countries) for voice in world.voices if not voice.accepted)
    Speaker.objects.bulk_create(candidates, batch_size=ROWS)


def _candidate(voice: Voice, countries: dict[str, Country]) -> Speaker:
    country = countries[voice.country.name] if voice.country else None
    return Speaker(slug=voice.slug, name=voice.name, folded=fold(voice.name), kind=voice.kind, country=country, printed_office=voice.described)


def _chunks(world: World) -> Iterator[list[invented.Article]]:
    """Gather articles until they hold enough quotes; what is said on one occasion stays together."""
    chunk: list[invented.Article] = []
    quotes = 0
    for _, articles in groupby(world.articles(), key=lambda article: id(article.occasion)):
        for article in articles:
            chunk.append(article)
            quotes += len(article.statements)
        if quotes >= ROWS:
            yield chunk
            chunk, quotes = [], 0
    if chunk:
        yield chunk


def _load_articles(chunk: list[invented.Article], outlets: dict[str, int]) -> list[ExtractionRun]:
    """Store articles, a version of each and a run over it."""
    articles = Article.objects.bulk_create([_article(article, outlets) for article in chunk], batch_size=ROWS)
    versions = [_version(stored, article.text) for stored, article in zip(articles, chunk, strict=True)]
    ArticleVersion.objects.bulk_create(versions, batch_size=ROWS)
    return ExtractionRun.objects.bulk_create([ExtractionRun(version=version, extractor=EXTRACTOR) for version in versions], batch_size=ROWS)


def _article(article: invented.Article, outlets: dict[str, int]) -> Article:
    return Article(
        outlet_id=outlets[article.outlet.slug],
        identity=identity_of(url=article.url, title=article.title, day=article.published_on),
        title=article.title,
        url=article.url,
        published_on=article.published_on,
        published_at=article.published_at,
    )


def _version(article: Article, text: str) -> ArticleVersion:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleVersion(
        article=article,
        number=1,
        text=text,
        text_sha256=digest,
        source_sha256=digest,
        fingerprint=hashlib.sha256(" ".join(text.split()).encode()).hexdigest(),
        paragraph_starts=[start for start, _ in paragraph_spans(text)],
        sentence_starts=[start for start, _ in sentence_spans(text)],
        extraction=ArticleVersion.Extraction.DONE,
        extractor=EXTRACTOR,
        extracted_at=timezone.now(),
    )


def _look_at_rows() -> None:
    """Let PostgreSQL plan by what it holds now, as its own housekeeping would within the minute; nobody does so for SQLite."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE" if connection.in_atomic_block else "VACUUM ANALYZE")
