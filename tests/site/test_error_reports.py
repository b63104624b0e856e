"""Reports of errors: any reader may send one, an editor answers it once, and whoever left an address is told."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import IntegrityError, transaction
from django.test import Client

from statements.actions.correct_quote import reject_quote
from statements.actions.report_error import AnsweredError, report_error, settle_report
from statements.auditing import audit
from statements.models import ErrorReport, Quote
from statements.views.report_error import MOST_AN_HOUR
from tests.factories import make_speaker, make_topic
from tests.reading_room import person, stored_quote
from tests.site.pages import MOST_QUERIES, client_of, opened, plain, queries_of

pytestmark = pytest.mark.django_db
PAYLOAD = "<script>alert('x')</script>"
SENT = {"kind": "speaker", "note": "It was the minister’s deputy.", "contact": "reader@reader.example"}


@pytest.fixture
def quote() -> Quote:
    """Store a quote; no reader has sent anything yet."""
    cache.clear()
    make_topic("Transport links")
    make_speaker("Dara Solveig", slug="dara-solveig")
    return stored_quote()


def report(quote: Quote, client: Client | None = None, **sent: str) -> Any:
    return (client or Client()).post(f"/quotes/{quote.pk}/report/", SENT | sent)


def answer(group: str, state: str = "settled", words: str = "The speaker is corrected.") -> Any:
    return client_of(group).post(f"/reports/{ErrorReport.objects.latest('pk').pk}/", {"state": state, "answer": words})


def test_any_reader_can_report_and_editors_see_it_beside_the_quote(quote: Quote) -> None:
    for path in (quote.get_absolute_url(), "/quotes/"):
        assert f'href="/quotes/{quote.pk}/report/"' in opened(path)
    assert "The road will open" in opened(f"/quotes/{quote.pk}/report/")
    response = report(quote, note=PAYLOAD)
    assert response["Location"] == quote.get_absolute_url()
    assert ErrorReport.objects.get().note == PAYLOAD
    listed = opened("/reports/", "editor")
    assert "Wrong speaker" in listed
    assert "The road will open" in listed
    assert PAYLOAD not in listed
    assert PAYLOAD in plain(listed)
    assert "reader@reader.example" not in listed
    assert '<span class="count">1' in opened("/", "editor")
    assert 'class="count"' not in opened("/", "analyst")
    assert "No report waits" not in listed


@pytest.mark.parametrize(
    ("sent", "problem"),
    [
        pytest.param({"kind": ""}, "kind-problem", id="nothing chosen"),
        pytest.param({"kind": "everything"}, "kind-problem", id="no such choice"),
        pytest.param({"kind": "other", "note": "  "}, "note-problem", id="something else, and not said what"),
        pytest.param({"note": "x" * 2001}, "note-problem", id="words without end"),
        pytest.param({"contact": "reader@reader\nBcc: all@reader.example"}, "contact-problem", id="no address"),
    ],
)
def test_a_report_that_says_nothing_is_refused_and_kept_in_the_form(quote: Quote, sent: dict[str, str], problem: str) -> None:
    response = report(quote, **sent)
    assert response.status_code == 422
    assert f'id="{problem}"' in response.content.decode()
    assert not ErrorReport.objects.exists()


def test_machines_and_forms_from_elsewhere_get_nowhere(quote: Quote) -> None:
    assert report(quote, website="https://spam.example").status_code == 302
    assert report(quote, Client(enforce_csrf_checks=True)).status_code == 403
    assert not ErrorReport.objects.exists()


def test_one_address_may_send_so_many_an_hour_and_loses_no_words(quote: Quote) -> None:
    assert {report(quote).status_code for _ in range(MOST_AN_HOUR)} == {302}
    late = report(quote, note="a last word")
    assert late.status_code == 429
    assert "a last word</textarea>" in late.content.decode()
    assert report(quote, Client(REMOTE_ADDR="203.0.113.9")).status_code == 302
    assert ErrorReport.objects.count() == MOST_AN_HOUR + 1


def test_a_quote_that_is_gone_or_none_cannot_be_reported(quote: Quote, client: Client) -> None:
    reject_quote(quote_id=quote.pk, revision=1, who=person("nara", "editor"), why="a caption")
    path = f"/quotes/{quote.pk}/report/"
    assert client.get(path)["Location"] == quote.get_absolute_url()
    assert report(quote)["Location"] == quote.get_absolute_url()
    assert not ErrorReport.objects.exists()
    assert client.get("/quotes/999999/report/").status_code == 404


def test_answering_ends_it_tells_the_reader_without_a_name_and_forgets_the_address(quote: Quote, django_capture_on_commit_callbacks: Any) -> None:
    report(quote)
    with django_capture_on_commit_callbacks(execute=True):
        assert answer("editor")["Location"] == "/reports/"
    (letter,) = mail.outbox
    assert letter.to == ["reader@reader.example"]
    assert "The speaker is corrected." in letter.body
    assert f"http://testserver/quotes/{quote.pk}/" in letter.body
    assert "Veil" not in letter.body
    row = ErrorReport.objects.get()
    assert (row.state, row.settled_by_name, row.contact) == ("settled", "One-Editor Veil", "")
    assert "No report waits" in opened("/reports/", "editor")
    assert "The speaker is corrected." in opened("/reports/?state=answered", "editor")
    assert list(audit()) == []


def test_without_an_address_nobody_is_told_and_a_broken_mail_server_loses_no_answer(
    quote: Quote, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(quote, contact="")
    with django_capture_on_commit_callbacks(execute=True):
        answer("admin", "dismissed", "It was she.")
    assert mail.outbox == []
    report(quote)

    def refuse(*_: object) -> int:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    with django_capture_on_commit_callbacks(execute=True):
        assert answer("editor").status_code == 302
    assert [row.state for row in ErrorReport.objects.order_by("pk")] == ["dismissed", "settled"]


def test_it_is_answered_once_and_with_words(quote: Quote) -> None:
    report(quote)
    assert answer("editor", words=" ").status_code == 422
    assert answer("editor", state="open").status_code == 422
    answer("editor")
    late = answer("admin", words="Something else.")
    assert late.status_code == 409
    assert "Somebody else has answered" in late.content.decode()
    assert ErrorReport.objects.get().answer == "The speaker is corrected."
    who, made = person("nara", "editor"), report_error(quote_id=quote.pk, kind="words")
    with pytest.raises(ValueError, match="with an answer"):
        settle_report(report_id=made.pk, state="settled", answer="", who=who, page="")
    settle_report(report_id=made.pk, state="settled", answer="so", who=who, page="")
    with pytest.raises(AnsweredError):
        settle_report(report_id=made.pk, state="settled", answer="so", who=who, page="")


def test_only_those_who_review_see_reports(quote: Quote, client: Client) -> None:
    report(quote)
    path = f"/reports/{ErrorReport.objects.get().pk}/"
    for one in ("/reports/", path):
        assert client.get(one)["Location"] == f"/login/?next={one}"
        assert client_of("analyst").get(one).status_code == 403
    assert client_of("analyst").post(path, {"state": "settled", "answer": "so"}).status_code == 403
    assert client_of("editor").get("/reports/999999/").status_code == 404
    assert ErrorReport.objects.open().count() == 1


def test_the_database_keeps_reports_whole(quote: Quote) -> None:
    for fields in ({"kind": "other"}, {"kind": "nonsense"}, {"kind": "words", "state": "settled"}, {"kind": "words", "answer": "so"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            ErrorReport.objects.create(quote=quote, **fields)


def test_the_pages_ask_few_questions_whatever_their_number(quote: Quote) -> None:
    first = report_error(quote_id=quote.pk, kind="words")
    one = queries_of("/reports/", "editor")
    for _ in range(15):
        report_error(quote_id=quote.pk, kind="words")
    assert queries_of("/reports/", "editor") == one <= MOST_QUERIES
    assert queries_of(f"/reports/{first.pk}/", "editor") <= MOST_QUERIES
    assert queries_of(f"/quotes/{quote.pk}/report/") <= MOST_QUERIES
