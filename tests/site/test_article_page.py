"""The page of one article: its text with every quote marked, beside the quotes themselves."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, ArticleVersion
from statements.actions.correct_quote import reject_quote
from statements.actions.store_reading import store_reading
from statements.core.values import NamedSpeaker
from statements.models import Quote
from tests.busy_article import busy_article, found_in, store_text, world
from tests.factories import make_outlet
from tests.reading_room import person
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, article_text, client_of, opened, queries_of

pytestmark = pytest.mark.django_db

PAYLOAD = "<img src=x onerror=alert(1)>"


def page(version: ArticleVersion, group: str = "", query: str = "", status: int = 200) -> str:
    return opened(version.article.get_absolute_url() + query, group, status)


def test_it_shows_the_whole_text_with_every_quote_marked_and_numbered() -> None:
    version = busy_article(3)
    content = page(version, "analyst")
    assert "".join(article_text(content)) == version.text
    for number, quote in enumerate(Quote.objects.filter(version=version).order_by("pk"), start=1):
        assert f'<span id="mark-{quote.pk}" class="anchor"></span>' in content
        assert f'<mark class="m-content">{quote.words}</mark>' in content
        assert f'<a href="#quote-{quote.pk}" aria-label="Quote {number}, by Dara Solveig">{number}</a>' in content
        assert f'href="#mark-{quote.pk}"' in content
        assert f'id="quote-{quote.pk}"' in content


def test_a_stranger_sees_the_paragraphs_that_hold_quotes() -> None:
    version = busy_article(2)
    content = page(version)
    assert [text.strip() for text in article_text(content)] == [
        "[…]",
        "“Road number 1 will open,” Dara Solveig said of the war.",
        "“Road number 2 will open,” Dara Solveig said of the war.",
        "[…]",
    ]
    assert "Nobody else spoke" not in content
    assert "Log in" in content


def test_it_names_outlet_day_language_and_the_way_to_the_original() -> None:
    version = busy_article(1, title="A road at last")
    content = page(version)
    assert "<h1" in content
    assert "A road at last" in content
    assert version.article.outlet.name in content
    assert "published 8 November 2024" in content
    assert "English" in content
    assert 'href="https://lamp.example/road" rel="external nofollow"' in content


def test_hidden_quotes_are_neither_marked_nor_listed() -> None:
    version = busy_article(2)
    gone = Quote.objects.filter(version=version).earliest("pk")
    reject_quote(quote_id=gone.pk, revision=gone.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = page(version, group)
        assert f'id="quote-{gone.pk}"' not in content
        assert f'id="mark-{gone.pk}"' not in content
    assert gone.words not in page(version)


def test_each_version_has_its_own_text_and_quotes() -> None:
    version = busy_article(2)
    text = "“A bridge will open,” Dara Solveig said."
    newer = store_text(text, article=version.article)
    store_reading(version_id=newer.pk, extractor="rules-1.0.0", found=[found_in(text, "A bridge will open")])
    newest = page(version, "analyst")
    assert "".join(article_text(newest)) == text
    assert "Road number 1" not in newest
    older = page(version, "analyst", "?version=1")
    assert "".join(article_text(older)) == version.text
    assert "This is version 1 of the text" in older
    assert "2 quotes" in newest
    assert '?version=1"' in newest


@pytest.mark.parametrize("query", ["?version=2", "?version=0", "?version=x", "?version=-1", "?version=99999999999999999999"])
def test_a_version_that_is_none_is_not_found(client: Client, query: str) -> None:
    assert client.get(busy_article(1).article.get_absolute_url() + query).status_code == 404


def test_a_retracted_article_is_a_tombstone_for_readers() -> None:
    version = busy_article(1)
    Article.objects.update(retracted_at=timezone.now(), retraction_reason="It was made up.")
    for group in ("", "analyst"):
        content = page(version, group, status=410)
        assert "It was made up." in content
        assert "article-text" not in content
        assert "said of the war" not in content
        assert "article retracted" in content
        assert '<meta name="robots" content="noindex">' in content
    assert "".join(article_text(page(version, "editor"))) == version.text


def test_it_says_why_there_are_no_quotes() -> None:
    waiting = store_text("Nothing yet.")
    assert "has not been read for quotes yet" in page(waiting)
    assert "No paragraph is shown here" in page(waiting)
    other = store_text("Ոչինչ։", language="hy")
    ArticleVersion.objects.filter(pk=other.pk).update(extraction="skipped")
    content = page(other, "analyst")
    assert "This article is in Armenian" in content
    assert 'class="article-text" lang="hy"' in content
    assert "".join(article_text(content)) == "Ոչինչ։"
    read = store_text("Nothing said.")
    store_reading(version_id=read.pk, extractor="rules-1.0.0", found=[])
    assert "no quote was found in it" in page(read)


def test_invented_articles_and_reprints_say_so() -> None:
    world()
    original = store_text("First.", outlet=make_outlet(is_sample=True), title="The first")
    assert "A sample article of an invented outlet" in page(original)
    copy = store_text("Second.", copy_of=original.article)
    assert "This text reprints" in page(copy)
    assert "The first" in page(copy)


def test_overlapping_quotes_and_many_pieces_leave_the_text_whole() -> None:
    world()
    text = "“One two three,” she said, “four five six.”\n\nSeven."
    version = store_text(text)
    pieces = tuple((text.index(words), text.index(words) + len(words)) for words in ("One two three", "four five six"))
    found = [found_in(text, "One", pieces=pieces), found_in(text, "two three,” she said, “four")]
    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=found)
    content = page(version, "analyst")
    assert "".join(article_text(content)) == text
    assert "[quote 1 pauses]" in content
    assert "[quote 1 goes on:]" in content


def test_text_with_markup_is_shown_as_text() -> None:
    world()
    text = f"{PAYLOAD}\n\n“{PAYLOAD} it is,” said {PAYLOAD}."
    version = store_text(text, title=PAYLOAD, outlet=make_outlet(name=PAYLOAD))
    speaker = NamedSpeaker("odd-one", PAYLOAD, "person", known=False, office=PAYLOAD)
    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=[found_in(text, f"{PAYLOAD} it is", speaker=speaker)])
    for group in READERS:
        content = page(version, group)
        assert PAYLOAD not in content
        assert "&lt;img src=x" in content
    assert "".join(article_text(page(version, "analyst"))) == text


def test_a_link_of_an_article_never_runs_code() -> None:
    version = store_text("Nothing.", url='https://lamp.example/?a="><script>alert(1)</script>')
    assert "<script>alert" not in page(version)


@pytest.mark.parametrize("path", ["/articles/0/", "/articles/424242/", "/articles/99999999999999999999999/", "/articles/abc/"])
def test_an_address_without_an_article_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(method: str) -> None:
    assert getattr(client_of("editor"), method)(busy_article(1).article.get_absolute_url()).status_code == 405


@pytest.mark.parametrize("group", READERS)
def test_the_number_of_queries_does_not_grow_with_the_quotes(group: str) -> None:
    counts = [queries_of(busy_article(quotes).article.get_absolute_url(), group) for quotes in SEVERAL]
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts


def test_the_page_holds_no_inline_style_or_script() -> None:
    content = page(busy_article(1), "analyst")
    assert " style=" not in content
    assert len(re.findall(r"<script(?! src=)", content)) == 0
