"""Confirming, rejecting and restoring a quote as it stands: by post alone, by editors alone, with the revision they saw."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from statements.auditing import audit
from statements.models import Correction, Quote
from tests.factories import make_speaker, make_topic
from tests.reading_room import found, person, read, stored_quote

pytestmark = pytest.mark.django_db
DEEDS = ["confirm-quote", "reject-quote", "restore-quote"]


@pytest.fixture
def quote() -> Quote:
    """Store a quote."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig")
    return stored_quote()


@pytest.fixture
def editor(client: Client) -> Client:
    """Log an editor in."""
    client.force_login(person("nara", "editor"))
    return client


def do(client: Client, deed: str, quote: Quote, **sent: Any) -> Any:
    return client.post(reverse(deed, args=[quote.pk]), {"revision": 1, "why": "a caption"} | sent)


def state(quote: Quote) -> tuple[str, int]:
    quote.refresh_from_db()
    return quote.review, quote.revision


@pytest.mark.parametrize("deed", DEEDS)
def test_strangers_are_sent_to_log_in_and_on_to_the_editor(client: Client, quote: Quote, deed: str) -> None:
    assert do(client, deed, quote)["Location"] == f"/login/?next=/quotes/{quote.pk}/edit/"
    client.force_login(person("ana", "analyst"))
    assert do(client, deed, quote).status_code == 403
    assert state(quote) == ("unchecked", 1)


@pytest.mark.parametrize("deed", DEEDS)
def test_nothing_is_done_by_following_a_link(editor: Client, quote: Quote, deed: str) -> None:
    assert editor.get(reverse(deed, args=[quote.pk])).status_code == 405
    assert state(quote) == ("unchecked", 1)


@pytest.mark.parametrize("deed", DEEDS)
def test_a_quote_that_is_none(editor: Client, deed: str) -> None:
    assert editor.post(f"/quotes/999999/{deed.split('-')[0]}/", {"revision": 1, "why": "so"}).status_code == 404


@pytest.mark.parametrize("deed", DEEDS)
def test_it_refuses_a_form_from_elsewhere(quote: Quote, deed: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person("nara", "editor"))
    assert do(strict, deed, quote).status_code == 403


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("revision", ["", "x", "0", "-2", "1.5"])
def test_it_refuses_a_form_without_a_proper_revision(editor: Client, quote: Quote, deed: str, revision: str) -> None:
    response = do(editor, deed, quote, revision=revision)
    assert response.status_code == 422
    assert "does not say which state of the quote you saw" in response.content.decode()
    assert state(quote) == ("unchecked", 1)


@pytest.mark.parametrize("deed", ["confirm-quote", "reject-quote"])
def test_it_refuses_what_was_decided_on_an_older_state(editor: Client, quote: Quote, deed: str) -> None:
    do(editor, "confirm-quote", quote)
    response = do(editor, deed, quote, why="not said by anybody")
    assert response.status_code == 409
    assert "Somebody changed this quote after you opened it" in response.content.decode()
    assert state(quote) == ("confirmed", 2)
    if deed == "reject-quote":
        assert 'value="not said by anybody"' in response.content.decode()


def test_confirming_leaves_a_trace_and_goes_to_the_quote(editor: Client, quote: Quote) -> None:
    response = do(editor, "confirm-quote", quote, why="")
    assert response["Location"] == quote.get_absolute_url()
    assert state(quote) == ("confirmed", 2)
    row = Correction.objects.get()
    assert (row.field, row.old, row.new, row.who_name) == ("review", "unchecked", "confirmed", "Nara Veil")
    assert list(audit()) == []


def test_confirming_passes_over_no_change_that_was_typed(editor: Client, quote: Quote) -> None:
    response = do(editor, "confirm-quote", quote, kind="indirect", act="pledge", speaker="Dara Solveig", piece_1="The road will", why="trimmed")
    assert response.status_code == 422
    content = response.content.decode()
    assert "Press “Save corrections” to keep your changes" in content
    assert "The road will</textarea>" in content
    assert state(quote) == ("unchecked", 1)


def test_confirming_a_rejected_quote_is_refused(editor: Client, quote: Quote) -> None:
    do(editor, "reject-quote", quote)
    assert do(editor, "confirm-quote", quote, revision=2).status_code == 409
    assert state(quote) == ("rejected", 2)


@pytest.mark.parametrize("why", ["", "   ", "x" * 2001])
def test_a_rejection_needs_a_reason_of_some_length(editor: Client, quote: Quote, why: str) -> None:
    response = do(editor, "reject-quote", quote, why=why)
    assert response.status_code == 422
    assert 'id="reject-why-problem"' in response.content.decode()
    assert state(quote) == ("unchecked", 1)


def test_a_rejected_quote_is_gone_for_readers_and_stays_so_when_read_again(editor: Client, quote: Quote) -> None:
    assert do(editor, "reject-quote", quote).status_code == 302
    assert quote.words not in Client().get(quote.get_absolute_url()).content.decode()
    assert quote not in Quote.objects.shown()
    read(quote.version, found(act="demand"), extractor="rules-2.0.0")
    assert state(quote) == ("rejected", 2)
    assert Quote.objects.count() == 1


def test_a_rejected_quote_can_be_restored(editor: Client, quote: Quote) -> None:
    do(editor, "reject-quote", quote)
    content = editor.get(reverse("edit-quote", args=[quote.pk])).content.decode()
    assert "This quote is rejected" in content
    assert "a caption" in content
    assert do(editor, "restore-quote", quote, revision=2)["Location"] == quote.get_absolute_url()
    assert state(quote) == ("unchecked", 3)
    assert quote in Quote.objects.shown()


def test_a_quote_that_is_not_rejected_cannot_be_restored(editor: Client, quote: Quote) -> None:
    assert do(editor, "restore-quote", quote).status_code == 409
    assert state(quote) == ("unchecked", 1)
