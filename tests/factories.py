"""Make rows for tests: each function fills in what its test does not care about."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from model_bakery import baker

from articles.models import Article, ArticleVersion, Outlet
from language.folding import fold
from language.searchable import searchable
from statements.models import Alias, Quote, QuoteTopic, Speaker, Topic

_numbers = count(1)


def make_speaker(name: str, *aliases: str, **fields: Any) -> Speaker:
    """Make an accepted person, known under further names."""
    fields = {"kind": Speaker.Kind.PERSON, "status": Speaker.Status.ACCEPTED, "slug": f"speaker-{next(_numbers)}"} | fields
    speaker: Speaker = baker.make(Speaker, name=name, folded=fold(name), **fields)
    for alias in aliases:
        baker.make(Alias, speaker=speaker, text=alias, folded=fold(alias))
    return speaker


def make_outlet(**fields: Any) -> Outlet:
    """Make an outlet."""
    number = next(_numbers)
    return baker.make(Outlet, **{"slug": f"outlet-{number}", "name": f"Outlet {number}", "kind": Outlet.Kind.INDEPENDENT} | fields)


def make_version(text: str = "Nothing happened.", *, published: date | None = date(2024, 11, 8), **fields: Any) -> ArticleVersion:
    """Make an article with one version; `fields` are the article's."""
    number = next(_numbers)
    fields = {"outlet": fields.get("outlet") or make_outlet(), "identity": f"url:{number}", "title": f"Article {number}"} | fields
    article = baker.make(Article, published_on=published, **fields)
    return baker.make(ArticleVersion, article=article, number=1, text=text, text_sha256=f"{number:064d}", paragraph_starts=[0], sentence_starts=[0])


def make_quote(words: str = "Nothing happened.", *, topics: tuple[Topic, ...] = (), **fields: Any) -> Quote:
    """Make a direct, unchecked quote, said on the day that its article was published."""
    version = fields.pop("version", None) or make_version(words)
    said_on = fields.pop("said_on", version.article.published_on)
    dated = {"said_on": said_on, "said_on_precision": "day", "said_on_basis": "stated"} if said_on else {}
    fields = {"kind": Quote.Kind.DIRECT, "sort_date": said_on or version.article.day} | dated | fields
    quote: Quote = baker.make(Quote, version=version, words=words, search_text=searchable(words), **fields)
    for ordinal, topic in enumerate(topics):
        QuoteTopic.objects.create(quote=quote, topic=topic, ordinal=ordinal)
    return quote


def make_topic(name: str) -> Topic:
    """Make a topic."""
    return baker.make(Topic, slug=name.lower().replace(" ", "-"), name=name)
