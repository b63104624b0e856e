"""The trace of a quote: who changed what from what to what and why, and what each reading said."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from statements.actions.correct_quote import confirm_quote, correct_quote
from statements.core.values import SaidOn
from statements.models import Quote
from tests.factories import make_speaker, make_topic
from tests.reading_room import found, person, read, span, stored_quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote() -> Quote:
    """Store a quote."""
    for name in ("Transport links", "Hostilities"):
        make_topic(name)
    make_speaker("Dara Solveig", slug="dara-solveig")
    make_speaker("Ilan Verd", slug="ilan-verd")
    return stored_quote()


def shown(client: Client, quote: Quote) -> str:
    """Give the history on the quote's page as a reader reads it."""
    content = client.get(quote.get_absolute_url()).content.decode()
    section = content[content.index('<section class="history"') :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", section[: section.index("</section>")])).split())


def test_a_quote_nobody_has_touched_shows_its_reading(client: Client, quote: Quote) -> None:
    text = shown(client, quote)
    assert "No person has decided anything" in text
    assert "1 reading by machine rules-1.0.0" in text
    assert "words 0.90, speaker 0.80" in text
    assert "Says what the quote holds now" in text


def test_every_field_is_told_in_words_from_and_to(client: Client, quote: Quote) -> None:
    changes = {
        "speaker": None,
        "also": ["ilan-verd"],
        "pieces": [list(span("The road will"))],
        "kind": "mixed",
        "said_on": SaidOn().to_json(),
        "act": "deny",
        "topics": ["hostilities", "transport-links"],
    }
    correct_quote(quote_id=quote.pk, revision=1, changes=changes, who=person("nara", "editor"), why="read <again>")
    text = shown(client, quote)
    assert "Nara Veil" in text
    assert "“read <again>”" in text
    for told in (
        "Speaker from Dara Solveig → to left open",
        "Joint speakers from nobody else → to Ilan Verd",
        "Words from “The road will open” → to “The road will”",
        "Wording from Direct → to Mixed",
        "Date said from 8 November 2024, stated in the article → to not known",
        "Act from Pledge → to Deny",
        "Topics from Transport links → to Hostilities and Transport links",
        "State from unchecked → to corrected",
    ):
        assert told in text, told
    assert text.count("Nara Veil") == 1


def test_a_reading_is_told_where_it_differs_from_what_the_quote_holds(client: Client, quote: Quote) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "ilan-verd"}, who=person("nara", "editor"))
    read(quote.version, found(act="demand"), extractor="rules-2.0.0")
    text = shown(client, quote)
    assert re.search(r"2 readings by machine rules-2\.0\.0.*Speaker Dara Solveig Act Demand rules-1\.0\.0.*Speaker Dara Solveig$", text), text


def test_looking_again_at_a_corrected_quote_is_told(client: Client, quote: Quote) -> None:
    nara = person("nara", "editor")
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "deny"}, who=nara)
    confirm_quote(quote_id=quote.pk, revision=2, who=person("omar", "editor"), why="still so")
    text = shown(client, quote)
    assert "Omar Veil" in text
    assert "State corrected, looked at again" in text
    assert text.index("Omar Veil") < text.index("Nara Veil")


def test_only_editors_are_asked_about_what_the_machine_now_says(client: Client, quote: Quote) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "ilan-verd"}, who=person("nara", "editor"))
    read(quote.version, found(act="demand"), extractor="rules-2.0.0")
    asked = "The machine now says something else, and nobody has looked yet"
    assert asked not in client.get(quote.get_absolute_url()).content.decode()
    client.force_login(person("omar", "editor"))
    assert asked in client.get(quote.get_absolute_url()).content.decode()


def test_a_hidden_quotes_history_is_not_for_readers(client: Client, quote: Quote) -> None:
    read(quote.version)
    assert 'class="history"' not in client.get(quote.get_absolute_url()).content.decode()
    client.force_login(person("omar", "editor"))
    assert "1 reading by machine" in shown(client, quote)
