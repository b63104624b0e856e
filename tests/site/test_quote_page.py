"""The page of one quote: its words in their article, what speaks for it, how to cite it, and what is left of it when it is gone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Outlet
from statements.actions.correct_quote import confirm_quote, correct_quote, reject_quote
from statements.actions.store_reading import store_reading
from statements.core.values import NamedSpeaker, SaidOn
from statements.models import Quote
from tests.busy_article import DAY, busy_article, found_in, store_text, world
from tests.factories import make_speaker, make_topic
from tests.reading_room import TEXT, found, person, read, span, stored_quote
from tests.site.pages import MOST_QUERIES, READERS, SEVERAL, article_text, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db

PAYLOAD = "<script>alert('x')</script>"


@pytest.fixture
def quote() -> Quote:
    """Store a quote of the minister, with another one in the same article."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig")
    return stored_quote(found("The road is long", mention=span("the minister"), cue=span("added"), kind="direct"))


def page(quote: Quote, group: str = "", status: int = 200) -> str:
    return opened(quote.get_absolute_url(), group, status)


def section(content: str, name: str) -> str:
    """Give one part of the page as it reads."""
    found = re.search(rf'<section aria-labelledby="{name}">(.*?)</section>', content, re.DOTALL)
    return " ".join(plain(re.sub(r"(?=<(?:dt|dd|li|p|h2)\b)", " ", found[1])).split()) if found else ""


def test_a_stranger_reads_the_paragraph_of_the_quote_and_no_other(quote: Quote) -> None:
    content = page(quote)
    assert article_text(content) == ["[…] ", TEXT.split("\n\n")[1] + "\n\n", "[…] "]
    assert "The talks on the road began" not in content
    assert "Log in" in section(content, "in-article")


def test_whoever_has_logged_in_reads_the_whole_text_to_the_last_character(quote: Quote) -> None:
    content = page(quote, "analyst")
    assert "".join(article_text(content)) == TEXT
    assert "Only the paragraph" not in content


def test_a_deployment_may_show_whole_texts_to_everybody(quote: Quote, settings: Any) -> None:
    settings.PUBLIC_FULL_TEXT = True
    assert "".join(article_text(page(quote))) == TEXT


def test_words_source_and_cue_are_marked_and_the_paragraph_is_the_place_to_go_to(quote: Quote) -> None:
    content = page(quote, "analyst")
    assert '<mark class="m-content">The road will open</mark>' in content
    assert '<span class="m-source">Minister Dara Solveig</span>' in content
    assert '<span class="m-cue">said</span>' in content
    assert re.search(r'<p id="quote" class="ringed">“', content)
    assert content.count("ringed") == 1
    assert '<span class="unseen">[this quote begins:] </span><mark class="m-content">' in content
    assert '</mark><span class="unseen"> [this quote ends]</span>' in content


def test_other_quotes_are_marked_faintly_and_lead_to_their_pages(quote: Quote) -> None:
    other = Quote.objects.get(words="The road is long")
    content = page(quote, "analyst")
    assert '<mark class="m-other">The road is long</mark>' in content
    assert f'href="{other.get_absolute_url()}" aria-label="Quote 2, by Dara Solveig"' in content
    assert "“The road is long” Dara Solveig" in section(content, "others")


def test_the_legend_names_the_marks_that_occur(quote: Quote) -> None:
    assert page(quote).count('<span class="m-other">another quote</span>') == 0
    assert page(quote, "analyst").count('<span class="m-other">another quote</span>') == 1


def test_quotes_inside_one_another_are_both_marked(quote: Quote) -> None:
    read(quote.version, found(), found("road will", mention=None, cue=None))
    content = page(quote)
    assert '<mark class="m-content m-other">road will</mark>' in content
    assert article_text(content)[1] == TEXT.split("\n\n")[1] + "\n\n"


def test_each_code_shows_its_evidence_and_how_sure_the_reading_was() -> None:
    quote = Quote.objects.filter(version=busy_article(1)).get()
    evidence = section(page(quote), "evidence")
    assert "Speaker Dara Solveig likely (0.70) because of Dara Solveig" in evidence
    assert "Act Pledge doubtful (0.30) because of said" in evidence
    assert "Topics Transport links and Hostilities uncertain (0.60) because of Road" in evidence
    assert "Words Direct speech very likely (0.90) because of said" in evidence
    assert "Date said 8 November 2024, stated in the article uncertain (0.50)" in evidence
    assert "Occasion Orvend summit uncertain (0.60)" in evidence


def test_what_a_person_decided_is_not_credited_to_the_machine() -> None:
    quote = Quote.objects.filter(version=busy_article(1)).get()
    correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"act": "threaten"}, who=person("nara", "editor"), why="read it again")
    content = page(quote)
    evidence = section(content, "evidence")
    assert "Act Threaten decided by a person, see the history" in evidence
    assert "doubtful" not in evidence
    assert "read it again" in content


def test_evidence_comes_from_the_reading_that_the_values_come_from() -> None:
    """A newer reading that a person's decision holds off must not lend its evidence to values that are not its own."""
    version = busy_article(1)
    quote = Quote.objects.get(version=version)
    confirm_quote(quote_id=quote.pk, revision=quote.revision, who=person("nara", "editor"))
    words = "Road number 1 will open"
    other = NamedSpeaker("ilan-verd", "Ilan Verd", "person", known=True)
    newer = found_in(version.text, words, speaker=other, confidence={"speaker": 0.99}, evidence={"speaker": (span("summit", version.text),)})
    store_reading(version_id=version.pk, extractor="rules-9", found=[newer])
    evidence = section(page(quote), "evidence")
    assert "Speaker Dara Solveig likely (0.70) because of Dara Solveig" in evidence
    assert "0.99" not in evidence


def test_the_citation_names_everything_but_authors(quote: Quote) -> None:
    Article.objects.update(url="https://lamp.example/road")
    quote.version.article.outlet.name = "The Lamp"
    quote.version.article.outlet.save()
    assert plain(re.findall(r'id="citation">(.*?)</p>', page(quote))[0]) == (
        "Dara Solveig: “The road will open” (said on 8 November 2024). In: “A road”, The Lamp, 8 November 2024, "
        f"https://lamp.example/road – http://testserver/quotes/{quote.pk}/"
    )


def test_the_citation_of_a_sample_leads_to_no_address_that_is_none(quote: Quote) -> None:
    Article.objects.update(url="https://lamp.example/road")
    Outlet.objects.update(is_sample=True)
    citation = plain(re.findall(r'id="citation">(.*?)</p>', page(quote))[0])
    assert "sample data – http://testserver/quotes/" in citation
    assert "lamp.example" not in citation


def test_the_history_of_the_quote_is_part_of_the_page(quote: Quote) -> None:
    assert "No person has decided anything" in page(quote)
    confirm_quote(quote_id=quote.pk, revision=quote.revision, who=person("nara", "editor"), why="heard it myself")
    assert "heard it myself" in page(quote)
    assert "Nara Veil" in page(quote)


def test_editors_get_the_way_to_the_editor_and_others_do_not(quote: Quote) -> None:
    edit = f"/quotes/{quote.pk}/edit/"
    assert edit in page(quote, "editor")
    assert edit not in page(quote, "analyst")
    assert edit not in page(quote)


def test_a_rejected_quote_leaves_a_tombstone_with_the_reason_and_not_the_words(quote: Quote) -> None:
    reject_quote(quote_id=quote.pk, revision=quote.revision, who=person("nara", "editor"), why="It was a headline.")
    response = Client().get(quote.get_absolute_url())
    content = response.content.decode()
    assert response.status_code == 410
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in content
    assert "It was a headline." in content
    assert "An editor found" in content
    for word in ("The road will open", "Dara Solveig", "Nara Veil"):
        assert word not in content
        assert word not in page(quote, "analyst", 410)
    assert "Nara Veil" in page(quote, "editor")


def test_a_withdrawn_quote_leaves_a_tombstone_that_names_the_reading(quote: Quote) -> None:
    read(quote.version, found("The road is long", mention=None), extractor="rules-7.0.0")
    content = page(quote, status=410)
    assert "rules-7.0.0" in content
    assert "no longer taken for a quote" in content
    assert "The road will open" not in content


def test_editors_see_a_hidden_quote_whole_and_marked_as_hidden(quote: Quote) -> None:
    reject_quote(quote_id=quote.pk, revision=quote.revision, who=person("nara", "editor"), why="It was a headline.")
    content = page(quote, "editor")
    assert "Hidden from readers" in content
    assert '<mark class="m-content">The road will open</mark>' in content
    assert '<meta name="robots" content="noindex">' in content


def test_hidden_quotes_are_neither_marked_nor_listed_on_the_pages_of_others(quote: Quote) -> None:
    other = Quote.objects.get(words="The road is long")
    reject_quote(quote_id=other.pk, revision=other.revision, who=person("nara", "editor"), why="no")
    for group in READERS:
        content = page(quote, group)
        assert "m-other" not in content
        assert section(content, "others") == ""


def test_a_retracted_article_keeps_its_text_from_readers_but_not_from_editors(quote: Quote) -> None:
    Article.objects.update(retracted_at=timezone.now(), retraction_reason="It was made up.")
    for group in ("", "analyst"):
        content = page(quote, group)
        assert "It was made up." in content
        assert "article-text" not in content
        assert "Minister Dara Solveig said on Friday" not in content
        assert "article retracted since" in content
    assert "".join(article_text(page(quote, "editor"))) == TEXT


def test_the_page_says_when_the_article_has_changed_since(quote: Quote) -> None:
    assert "Version 1 of the text" in page(quote)
    assert "the article has changed since" not in page(quote)
    store_text("Another text altogether.", article=quote.version.article)
    assert "the article has changed since" in page(quote)
    assert "See version 2" in page(quote)


def test_more_of_the_speaker_on_the_topic_is_offered_newest_first() -> None:
    version = busy_article(1)
    quote = Quote.objects.get(version=version)
    text = "Talk of roads. Talk of bridges. Talk of weather."
    further = store_text(text, title="More")
    topical = {"topics": ("transport-links",)}
    quotes = [
        found_in(text, "Talk of roads", said_on=SaidOn(DAY.replace(year=2023), "day", "stated"), **topical),
        found_in(text, "Talk of bridges", **topical),
        found_in(text, "Talk of weather"),
    ]
    store_reading(version_id=further.pk, extractor="rules-1.0.0", found=quotes)
    similar = section(page(quote), "similar")
    assert similar.index("Talk of bridges") < similar.index("Talk of roads")
    assert "weather" not in similar
    assert "/quotes/?speaker=dara-solveig&amp;topic=transport-links&amp;topic=hostilities" in page(quote)


def test_text_with_markup_is_shown_as_text() -> None:
    world()
    text = f"{PAYLOAD} stands here.\n\n“{PAYLOAD} & so on,” {PAYLOAD} said."
    version = store_text(text, title=PAYLOAD)
    words = f"{PAYLOAD} & so on"
    speaker = NamedSpeaker("odd-one", PAYLOAD, "person", known=False, office=PAYLOAD)
    store_reading(version_id=version.pk, extractor=PAYLOAD, found=[found_in(text, words, speaker=speaker, confidence={"speaker": 0.5})])
    quote = Quote.objects.get(version=version)
    for group in READERS:
        content = page(quote, group)
        assert PAYLOAD not in content
        assert "&lt;script&gt;alert(" in content
    assert "".join(article_text(page(quote, "analyst"))) == text


@pytest.mark.parametrize("path", ["/quotes/0/", "/quotes/424242/", "/quotes/99999999999999999999999/", "/quotes/abc/", "/quotes/-1/"])
def test_an_address_without_a_quote_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_page_is_only_read(quote: Quote, method: str) -> None:
    assert getattr(client_of("editor"), method)(quote.get_absolute_url()).status_code == 405


@pytest.mark.parametrize("group", READERS)
def test_the_number_of_queries_does_not_grow_with_the_article(group: str) -> None:
    counts = [queries_of(Quote.objects.filter(version=busy_article(quotes)).earliest("pk").get_absolute_url(), group) for quotes in SEVERAL]
    assert len(set(counts)) == 1, counts
    assert counts[0] <= MOST_QUERIES, counts


def test_a_joint_statement_is_cited_with_the_office_beside_the_one_who_holds_it() -> None:
    quote = Quote.objects.get(version=busy_article(1))
    quote.office = quote.speaker.offices.latest("start") if quote.speaker else None
    quote.save()
    citation = plain(re.findall(r'id="citation">(.*?)</p>', page(quote))[0])
    assert citation.startswith("Dara Solveig (Minister of Roads) and Ilan Verd: “Road number 1 will open”")


def test_a_speaker_who_was_not_identified_is_cited_as_printed(quote: Quote) -> None:
    read(quote.version, found(slug=None, said_on=SaidOn(DAY, "day", "inferred")))
    content = page(quote)
    citation = plain(re.findall(r'id="citation">(.*?)</p>', content)[0])
    assert citation.startswith("“Minister Dara Solveig” (not identified): “The road will open”")
    assert "said about 8 November 2024, inferred from the day of publication" in citation
    assert "Quote by a speaker not identified" in content
