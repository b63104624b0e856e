"""An invented article with as many quotes as a test wants, each with everything that a page may load with it."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from model_bakery import baker

from articles.models import Article, ArticleVersion, Country
from language.segments import paragraph_spans
from statements.actions.store_reading import store_reading
from statements.core.values import FoundQuote, NamedSpeaker, SaidOn
from statements.models import Event, Office, Quote, Role, Speaker, Statement
from tests.factories import make_outlet, make_speaker, make_topic

DAY = date(2024, 11, 8)
SPEAKER, JOINT, BODY = "dara-solveig", "ilan-verd", "veltria-government"
TOPICS = ("transport-links", "hostilities")
OCCASION, MENTIONED = "orvend-summit", "veltrian-war"


def world() -> None:
    """Store the speakers, topics, events and the outlet that busy articles name; once."""
    if Speaker.objects.filter(slug=SPEAKER).exists():
        return
    country = baker.make(Country, slug="veltria", name="Veltria")
    body = make_speaker("Veltria: Government", slug=BODY, kind=Speaker.Kind.GOVERNMENT, country=country)
    ministry = make_speaker("Veltria: Ministry of Roads", slug="ministry-of-roads", kind=Speaker.Kind.ORGANISATION, part_of=body, country=country)
    role = baker.make(Role, slug="minister", name="minister")
    source = {"source": "https://source.example/offices", "as_of": DAY}
    for slug, name in ((SPEAKER, "Dara Solveig"), (JOINT, "Ilan Verd")):
        person = make_speaker(name, f"{name.split()[1]}s", slug=slug, country=country)
        title = {"title": "Minister of Roads", "role": role, "speaker": person}
        baker.make(Office, institution=ministry, start=date(2020, 1, 2), end=None, **title, **source)
        baker.make(Office, institution=body, start=date(2015, 1, 2), end=date(2019, 5, 6), **title)
    for slug in TOPICS:
        make_topic(slug.replace("-", " ").capitalize())
    baker.make(Event, slug=OCCASION, name="Orvend summit", kind="summit", start=DAY, place="Orvend", aliases=["Orvend talks"])
    baker.make(Event, slug=MENTIONED, name="Veltrian war", kind="war")
    make_outlet(slug="lamp", name="The Lamp", country=country)


def busy_article(quotes: int, **fields: Any) -> ArticleVersion:
    """Store an article with one quote a paragraph, as a run finds them; `fields` are the article's."""
    world()
    paragraphs = [f"“Road number {number} will open,” Dara Solveig said of the war." for number in range(1, quotes + 1)]
    text = "\n\n".join(["The summit began in Orvend.", *paragraphs, "Nobody else spoke."])
    version = store_text(text, **fields)
    found = [_found(text, text.index(paragraph)) for paragraph in paragraphs]
    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=found)
    Quote.objects.filter(version=version).update(statement=baker.make(Statement))
    return version


def store_text(text: str, **fields: Any) -> ArticleVersion:
    """Store an article of the outlet with this text, or a further version of the article given."""
    article = fields.get("article")
    if article is None:
        digest = hashlib.sha256(f"{text}{fields}{Article.objects.count()}".encode()).hexdigest()
        values = {"title": "A road", "published_on": DAY, "url": "https://lamp.example/road", "identity": digest}
        outlet = fields.pop("outlet", None) or make_outlet()
        article = baker.make(Article, outlet=outlet, **values | fields)
    starts = [start for start, _ in paragraph_spans(text)]
    sha = hashlib.sha256(text.encode()).hexdigest()
    number = article.versions.count() + 1
    return baker.make(ArticleVersion, article=article, number=number, text=text, text_sha256=sha, paragraph_starts=starts, sentence_starts=starts)


def found_in(text: str, words: str, **fields: Any) -> FoundQuote:
    """Give a direct quote of the speaker that a run finds at the first place of the words."""
    start = text.index(words)
    values: dict[str, Any] = {
        "pieces": ((start, start + len(words)),),
        "kind": "direct",
        "cue": None,
        "mention": None,
        "speaker": NamedSpeaker(SPEAKER, "Dara Solveig", "person", known=True),
        "also": (),
        "said_on": SaidOn(DAY, "day", "stated"),
        "act": "pledge",
        "topics": (),
    }
    return FoundQuote(**values | fields)


def _found(text: str, start: int) -> FoundQuote:
    line = text[start : text.index("\n", start)]

    def span(words: str) -> tuple[int, int]:
        place = start + line.index(words)
        return place, place + len(words)

    words = line[1 : line.index(",”")]
    return found_in(
        text,
        words,
        pieces=(span(words),),
        cue=span("said"),
        mention=span("Dara Solveig"),
        also=(NamedSpeaker(JOINT, "Ilan Verd", "person", known=True),),
        topics=TOPICS,
        occasion=OCCASION,
        mentioned_events=(MENTIONED,),
        confidence={"content": 0.9, "speaker": 0.7, "said_on": 0.5, "act": 0.3, "topics": 0.6, "occasion": 0.6},
        evidence={"cue": (span("said"),), "act": (span("said"),), "topics": (span("Road"),), "said_on": ()},
    )
