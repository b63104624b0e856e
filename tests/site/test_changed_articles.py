"""Changed articles as readers and editors see them: what changed, what became of each quote, and what waits for an editor."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from articles.models import ArticleVersion
from statements.actions.correct_quote import confirm_quote
from statements.models import Quote
from tests.factories import make_speaker, make_topic
from tests.reading_room import TEXT, found, person, read, span, stored_quote
from tests.site.pages import MOST_QUERIES, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db
LONG, SOON = "The road is long", "“The road may open soon,” Minister Dara Solveig said on Friday."
NEW = TEXT.replace("“The road will open,” Minister Dara Solveig said on Friday.", SOON)


@pytest.fixture
def quote() -> Quote:
    """Store an article with two quotes, the first of them confirmed."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig")
    make_speaker("Ilan Verd", slug="ilan-verd")
    quote = stored_quote(found(LONG, mention=span("the minister"), cue=span("added")))
    confirm_quote(quote_id=quote.pk, revision=1, who=person("nara", "editor"))
    return quote


def change(quote: Quote, text: str = NEW) -> ArticleVersion:
    """Store another text of the article, without its quotes."""
    number = quote.version.article.versions.count() + 1
    fields = dict.fromkeys(("text_sha256", "source_sha256", "fingerprint"), f"{number:064d}")
    return ArticleVersion.objects.create(article=quote.version.article, number=number, text=text, paragraph_starts=[0], sentence_starts=[0], **fields)


def found_again(words: str, text: str = NEW, **fields: Any) -> Any:
    return found(pieces=(span(words, text),), mention=None, cue=None, **fields)


def reworded(quote: Quote) -> Quote:
    """Change the article so that the confirmed words are others, and give the new quote."""
    version = change(quote)
    read(version, found_again("The road may open soon", slug="ilan-verd"), found_again(LONG))
    return Quote.objects.get(version=version, words="The road may open soon")


def rows(content: str) -> list[list[str]]:
    """Give the table of quotes as it reads."""
    body = re.search(r"<tbody>(.*?)</tbody>", content, re.DOTALL)
    assert body
    return [
        [" ".join(plain(cell).split()) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL)]
        for row in body[1].split("</tr>")
        if "<td" in row
    ]


def test_the_page_of_changes_tells_each_quotes_fate_and_puts_the_texts_against_each_other(quote: Quote) -> None:
    heir = reworded(quote)
    path = f"/articles/{quote.version.article_id}/changes/"
    content = opened(path, "analyst")
    assert rows(content) == [
        ["“The road will open” Dara Solveig", "reworded, and given to somebody else", "“The road may open soon” Ilan Verd"],
        ["“The road is long” Dara Solveig", "stands as it stood", "“The road is long” Dara Solveig"],
    ]
    assert f'href="{heir.get_absolute_url()}"' in content
    assert "“The road " in content
    assert '<del><span class="unseen">[taken out:] </span>will' in content
    assert re.search(r"<ins><span class=\"unseen\">\[put in:\] </span>may", content)
    assert "[… 2 paragraphs unchanged …]" in content
    assert "decided on, not carried over" in opened(path, "editor")
    assert "decided on, not carried over" not in content


def test_without_the_right_to_the_text_the_quotes_alone_are_compared(quote: Quote) -> None:
    reworded(quote)
    content = opened(f"/articles/{quote.version.article_id}/changes/?from=1&to=2")
    assert len(rows(content)) == 2
    assert "<ins>" not in content
    assert "on Thursday" not in content
    assert "to see what changed in the text itself" in content


@pytest.mark.parametrize("query", ["?from=2&to=1", "?from=1&to=9", "?from=x", "?to=1", "?from=2"])
def test_versions_that_are_none_cannot_be_compared(client: Client, quote: Quote, query: str) -> None:
    change(quote)
    assert client.get(f"/articles/{quote.version.article_id}/changes/{query}").status_code == 404


def test_an_article_of_one_version_has_no_changes(client: Client, quote: Quote) -> None:
    assert client.get(f"/articles/{quote.version.article_id}/changes/").status_code == 404


def test_an_old_permalink_tells_what_happened_and_leads_on(quote: Quote) -> None:
    heir = reworded(quote)
    content = plain(opened(quote.get_absolute_url()))
    assert "From a former text." in content
    assert "They are worded differently there, and given to somebody else: “The road may open soon” (Ilan Verd)" in " ".join(content.split())
    assert heir.get_absolute_url() in opened(quote.get_absolute_url())
    assert "Not carried over" not in content
    assert "Not carried over" in opened(quote.get_absolute_url(), "editor")
    other = Quote.objects.get(version=quote.version, words=LONG)
    assert "The same words stand there, said by the same." in opened(other.get_absolute_url())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("Nothing was said.", "These words are no longer in it.", id="gone"),
        pytest.param(NEW + "\n\nA sign reads: The road will open.", "no longer found as a quote", id="still printed"),
    ],
)
def test_an_old_permalink_tells_that_there_is_nothing_to_lead_to(quote: Quote, text: str, sentence: str) -> None:
    read(change(quote, text))
    assert sentence in opened(quote.get_absolute_url())


def test_a_changed_article_is_marked_on_its_quotes_and_lists_its_versions(quote: Quote) -> None:
    assert "article changed" not in opened("/quotes/")
    reworded(quote)
    assert opened("/quotes/").count("article changed<") == 2
    article = opened(quote.version.article.get_absolute_url())
    assert "/changes/?from=1&amp;to=2" in article
    assert "from a former text</span>" in opened(quote.version.article.get_absolute_url() + "?version=1")


def test_editors_get_a_list_of_what_waits_and_a_decision_takes_it_off(quote: Quote) -> None:
    reworded(quote)
    path, article = "/quotes/?left=former", quote.version.article.get_absolute_url()
    listed = opened(path, "editor")
    assert "1 quote that a person decided on and that no newer text took over" in listed
    assert f'id="quote-{quote.pk}"' in listed
    assert "not carried over" in opened(article, "editor")
    for group in ("", "analyst"):
        assert 'id="quote-' not in opened(path, group)
        assert "not carried over" not in opened(article, group)
    confirm_quote(quote_id=quote.pk, revision=Quote.objects.get(pk=quote.pk).revision, who=person("mara", "editor"))
    assert 'id="quote-' not in opened(path, "editor")
    assert "not carried over" not in opened(article, "editor")


def test_the_texts_of_retracted_articles_are_not_compared_for_readers(quote: Quote) -> None:
    from articles.actions.retract_article import retract_article

    reworded(quote)
    retract_article(article_id=quote.version.article_id, reason="made up", who=person("mara", "editor"))
    path = f"/articles/{quote.version.article_id}/changes/"
    assert client_of("analyst").get(path)["Location"] == quote.version.article.get_absolute_url()
    assert "<ins>" in opened(path, "editor")


@pytest.mark.parametrize("group", ["", "analyst", "editor"])
def test_pages_of_changed_articles_ask_few_questions(quote: Quote, group: str) -> None:
    reworded(quote)
    article = quote.version.article.get_absolute_url()
    for path in (quote.get_absolute_url(), article, article + "changes/", article + "?version=1", "/quotes/?left=former"):
        assert queries_of(path, group) <= MOST_QUERIES, path


def test_markup_in_texts_is_words(quote: Quote) -> None:
    read(change(quote, NEW.replace("Friday", "<script>alert(1)</script>")))
    content = opened(f"/articles/{quote.version.article_id}/changes/", "analyst")
    assert "<script>alert" not in content
