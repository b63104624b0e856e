"""The quote editor: who may open it, what it saves, what it refuses and why, and that nothing typed is lost."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from statements.auditing import audit
from statements.core.values import SaidOn
from statements.models import Correction, Quote, Speaker
from tests.factories import make_speaker, make_topic
from tests.reading_room import TEXT, found, person, read, span, stored_quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote() -> Quote:
    """Store a quote with its speaker and topics, and others to take their place."""
    for name in ("Transport links", "Hostilities", "Mediation", "Landmines"):
        make_topic(name)
    make_speaker("Dara Solveig", slug="dara-solveig")
    make_speaker("Ilan Verd", slug="ilan-verd")
    return stored_quote()


@pytest.fixture
def editor(client: Client) -> Client:
    """Log an editor in."""
    client.force_login(person("nara", "editor"))
    return client


def address(quote: Quote) -> str:
    return reverse("edit-quote", args=[quote.pk])


def typed(content: str) -> dict[str, str]:
    """Read from the page what its form would send if nobody touched it."""
    form = content[content.index('id="edit-form"') :]
    form = form[: form.index("</form>")]
    sent: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]+)"', tag), re.search(r'value="([^"]*)"', tag)
        kind = re.search(r'type="([^"]+)"', tag)
        if name and kind and (kind[1] not in ("checkbox", "radio") or " checked" in tag):
            sent[name[1]] = unescape(value[1]) if value else "on"
    for name, words in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', form, re.DOTALL):
        sent[name] = unescape(words)
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        sent[name] = unescape(chosen[1]) if chosen else ""
    return {name: value for name, value in sent.items() if name != "csrfmiddlewaretoken"}


def opened(client: Client, quote: Quote, **changes: str) -> dict[str, str]:
    """Open the editor and type into its form."""
    return typed(client.get(address(quote)).content.decode()) | changes


def save(client: Client, quote: Quote, **changes: str) -> Any:
    return client.post(address(quote), opened(client, quote, **changes))


def problem(response: Any, name: str) -> str:
    """Give the error beside a field."""
    match = re.search(rf'<p class="problem" id="{name}-problem">(.*?)</p>', response.content.decode())
    return unescape(match[1]) if match else ""


def test_strangers_are_sent_to_log_in_and_analysts_refused(client: Client, quote: Quote) -> None:
    assert client.get(address(quote))["Location"] == f"/login/?next={address(quote)}"
    assert client.post(address(quote), {"act": "deny"})["Location"] == f"/login/?next={address(quote)}"
    client.force_login(person("ana", "analyst"))
    assert client.get(address(quote)).status_code == 403
    assert client.post(address(quote), {"act": "deny"}).status_code == 403
    assert not Correction.objects.exists()


@pytest.mark.parametrize("group", ["editor", "admin"])
def test_editors_and_admins_may_open_it(client: Client, quote: Quote, group: str) -> None:
    client.force_login(person("omar", group))
    assert client.get(address(quote)).status_code == 200


def test_a_quote_that_is_none_and_a_method_that_is_none(editor: Client, quote: Quote) -> None:
    assert editor.get("/quotes/999999/edit/").status_code == 404
    assert editor.post("/quotes/999999/edit/").status_code == 404
    assert editor.delete(address(quote)).status_code == 405


def test_it_refuses_a_form_from_elsewhere(quote: Quote) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person("nara", "editor"))
    sent = opened(strict, quote, act="deny")
    assert strict.post(address(quote), sent).status_code == 403
    assert not Correction.objects.exists()


def test_it_saves_every_field_with_its_trace(editor: Client, quote: Quote) -> None:
    changes = {
        "speaker": "Ilan Verd",
        "also_1": "Dara Solveig",
        "piece_1": "The road will",
        "piece_2": "The road is ready",
        "kind": "mixed",
        "said_on": "2024-11",
        "said_on_basis": "inferred",
        "act": "affirm",
        "topic_1": "hostilities",
        "topic_2": "transport-links",
        "why": "read again",
    }
    response = save(editor, quote, **changes)
    assert response["Location"] == quote.get_absolute_url()
    quote.refresh_from_db()
    assert quote.speaker
    assert quote.speaker.slug == "ilan-verd"
    assert [joint.speaker.slug for joint in quote.joint_speakers.all()] == ["dara-solveig"]
    assert quote.words == "The road will … The road is ready"
    assert (quote.kind, quote.act, quote.review) == ("mixed", "affirm", "corrected")
    assert (quote.said_on, quote.said_on_precision, quote.said_on_basis) == (date(2024, 11, 1), "month", "inferred")
    assert [row.topic.slug for row in quote.quote_topics.order_by("ordinal")] == ["hostilities", "transport-links"]
    assert {row.field for row in quote.corrections.all()} == {"speaker", "also", "pieces", "kind", "said_on", "act", "topics", "review"}
    assert {(row.who_name, row.why) for row in quote.corrections.all()} == {("Nara Veil", "read again")}
    assert list(audit()) == []


def test_an_untouched_form_saves_nothing_and_says_so(editor: Client, quote: Quote) -> None:
    response = save(editor, quote)
    assert response.status_code == 422
    assert "You changed nothing" in response.content.decode()
    assert not Correction.objects.exists()


@pytest.mark.parametrize("revision", ["", "0", "-1", "x", "1.5", "99999999999"])
def test_it_refuses_a_form_without_a_proper_revision(editor: Client, quote: Quote, revision: str) -> None:
    response = save(editor, quote, revision=revision, act="deny")
    assert response.status_code == 422
    assert "does not say which state of the quote you saw" in response.content.decode()
    assert not Correction.objects.exists()


def test_it_refuses_a_form_that_leaves_the_revision_out(editor: Client, quote: Quote) -> None:
    sent = opened(editor, quote, act="deny")
    del sent["revision"]
    assert editor.post(address(quote), sent).status_code == 422
    assert not Correction.objects.exists()


# field, what is typed, the error beside it
REFUSALS = [
    pytest.param("speaker", "Nobody Atall", "Nobody here is known as “Nobody Atall”", id="a name that nobody bears"),
    pytest.param("speaker", "", "Name the speaker, or tick “Leave open”", id="no speaker without saying that it is open"),
    pytest.param("speaker", "x" * 301, "That is no name", id="a name too long for one"),
    pytest.param("speaker", "Ilan\x00Verd", "That is no name", id="a name with a null character"),
    pytest.param("also_1", "Dara Solveig", "named already", id="a joint speaker who is the speaker"),
    pytest.param("piece_1", "The road shall open", "do not stand in the text shown", id="words that are not there"),
    pytest.param("piece_2", "The road", "stand 2 times in the text shown", id="words that stand in several places"),
    pytest.param("piece_2", "road will", "share words", id="pieces that share words"),
    pytest.param("piece_1", "", "A quote needs words", id="no words at all"),
    pytest.param("piece_1", "oad will op", "do not stand in the text shown", id="parts of words"),
    pytest.param("kind", "sung", "not one of the available choices", id="a wording that is none"),
    pytest.param("act", "", "required", id="no act"),
    pytest.param("act", "shout", "not one of the available choices", id="an act that is none"),
    pytest.param("said_on", "last week", "“last week” is not a date", id="a date that is none"),
    pytest.param("said_on", "2024-02-30", "There is no such day", id="a day that is none"),
    pytest.param("said_on", "0000", "There is no such day", id="a year that is none"),
    pytest.param("said_on", "2024-11-10", "nobody had said it later", id="a day after publication"),
    pytest.param("topic_1", "weather", "not one of the available choices", id="a topic that is none"),
    pytest.param("topic_2", "transport-links", "chosen already", id="a topic chosen twice"),
    pytest.param("why", "x" * 2001, "at most 2000", id="a reason too long"),
]


@pytest.mark.parametrize(("field", "value", "error"), REFUSALS)
def test_it_refuses_with_an_error_beside_the_field_and_keeps_what_was_typed(editor: Client, quote: Quote, field: str, value: str, error: str) -> None:
    changes = {field: value, "said_on_basis": "inferred"}
    response = save(editor, quote, **changes)
    assert response.status_code == 422
    assert error in problem(response, field) or error in problem(response, "piece_1")
    kept = typed(response.content.decode())
    assert kept["said_on_basis"] == "inferred"
    if "\x00" not in value and field not in ("kind", "act", "topic_1"):
        assert kept[field].strip() == value
    assert not Correction.objects.exists()


def test_a_name_of_several_speakers_offers_them_to_choose_from(editor: Client, quote: Quote) -> None:
    for slug in ("sera-orn", "sera-orn-2"):
        make_speaker("Sera Orn", slug=slug)
    response = save(editor, quote, speaker="Sera Orn")
    assert "2 speakers are known as “Sera Orn”" in problem(response, "speaker")
    content = response.content.decode()
    assert 'name="speaker_slug" value="sera-orn"' in content
    again = typed(content) | {"speaker_slug": "sera-orn-2"}
    assert editor.post(address(quote), again).status_code == 302
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="sera-orn-2")


def test_a_choice_made_for_another_name_does_not_count(editor: Client, quote: Quote) -> None:
    response = save(editor, quote, speaker="Dara Solveig", speaker_slug="ilan-verd", speaker_for="Ilan Verd", act="deny")
    assert response.status_code == 302
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="dara-solveig")


def test_an_alias_only_suggests_until_the_person_chooses(editor: Client, quote: Quote) -> None:
    make_speaker("Torben Lask", "the chairman", slug="torben-lask")
    response = save(editor, quote, speaker="The Chairman")
    assert "“The Chairman” may be this speaker" in problem(response, "speaker")
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="dara-solveig")
    again = typed(response.content.decode()) | {"speaker_slug": "torben-lask"}
    assert editor.post(address(quote), again).status_code == 302
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="torben-lask")


def test_another_spelling_of_the_name_itself_is_the_speaker(editor: Client, quote: Quote) -> None:
    make_speaker("Aram Sargsyan", slug="aram-sargsyan")
    save(editor, quote, speaker="aram Sarksian")
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="aram-sargsyan")


def test_the_address_of_a_merged_speaker_stands_for_the_one_it_went_into(editor: Client, quote: Quote) -> None:
    make_speaker("I. Verd", slug="i-verd", status="merged", merged_into=Speaker.objects.get(slug="ilan-verd"))
    save(editor, quote, speaker="i-verd")
    assert Quote.objects.get(pk=quote.pk).speaker == Speaker.objects.get(slug="ilan-verd")


def test_a_speaker_can_be_left_open_but_not_while_one_is_named(editor: Client, quote: Quote) -> None:
    response = save(editor, quote, speaker_open="on")
    assert "Take back one of them" in problem(response, "speaker")
    save(editor, quote, speaker="", speaker_open="on")
    assert Quote.objects.get(pk=quote.pk).speaker is None
    assert Correction.objects.get(field="speaker").new is None


def test_words_in_several_places_are_found_where_they_were_selected(editor: Client, quote: Quote) -> None:
    second = TEXT.index("The road is ready")
    save(editor, quote, piece_2="The road", piece_2_start=str(second))
    assert [(piece.start, piece.end) for piece in quote.pieces.all()] == [span("The road will open"), (second, second + 8)]


def test_trimmed_words_stay_in_their_old_place(editor: Client, quote: Quote) -> None:
    save(editor, quote, piece_1="The road")
    start = span("The road will open")[0]
    assert [(piece.start, piece.end) for piece in quote.pieces.all()] == [(start, start + 8)]


@pytest.mark.parametrize("start", ["", "-3", "x", "99999999999999999999", "1000"])
def test_a_place_that_is_none_is_of_no_account(editor: Client, quote: Quote, start: str) -> None:
    assert save(editor, quote, piece_1="The road is ready", piece_1_start=start).status_code == 302
    assert [(piece.start, piece.end) for piece in quote.pieces.all()] == [span("The road is ready")]


def test_words_beyond_the_text_shown_need_the_whole_article(editor: Client, quote: Quote) -> None:
    assert "do not stand" in problem(save(editor, quote, piece_1="the minister added"), "piece_1")
    whole = typed(editor.get(address(quote) + "?text=whole").content.decode())
    assert editor.post(address(quote), whole | {"piece_1": "the minister added"}).status_code == 302
    assert Quote.objects.get(pk=quote.pk).words == "the minister added"


def test_the_shown_text_is_the_articles_own_to_the_character(editor: Client, quote: Quote) -> None:
    content = editor.get(address(quote) + "?text=whole").content.decode()
    shown = re.search(r'<div class="source"[^>]*data-start="(\d+)"[^>]*>(.*?)</div>', content, re.DOTALL)
    assert shown
    assert int(shown[1]) == 0
    plain = re.sub(r'<span class="unseen">.*?</span>', "", shown[2])
    assert unescape(re.sub(r"<[^>]+>", "", plain)) == TEXT


def test_a_rejected_quote_is_restored_before_it_is_corrected(editor: Client, quote: Quote) -> None:
    sent = opened(editor, quote, act="deny")
    editor.post(reverse("reject-quote", args=[quote.pk]), {"revision": "1", "why": "a caption"})
    response = editor.post(address(quote), sent | {"revision": "2"})
    assert response.status_code == 409
    assert "Restore it before you correct it" in response.content.decode()
    assert Quote.objects.get(pk=quote.pk).review == "rejected"


class TestStale:
    """Somebody else saved while the form was open."""

    @pytest.fixture
    def late(self, editor: Client, quote: Quote) -> dict[str, str]:
        """Open the form; then a colleague changes act and topics."""
        sent = opened(editor, quote)
        colleague = Client()
        colleague.force_login(person("omar", "editor"))
        assert save(colleague, quote, act="affirm", topic_1="mediation", why="no promise").status_code == 302
        return sent

    def test_both_versions_stand_side_by_side_and_nothing_is_saved(self, editor: Client, quote: Quote, late: dict[str, str]) -> None:
        response = editor.post(address(quote), late | {"act": "deny", "said_on": "2024-11-07", "why": "my reason"})
        assert response.status_code == 409
        content = response.content.decode()
        for words in ("Omar Veil", "no promise", "affirm", "deny", "7 November 2024", "mediation"):
            assert words.casefold() in content.casefold()
        assert not quote.corrections.filter(who_name="Nara Veil").exists()

    def test_what_was_typed_stays_and_what_was_left_alone_is_as_it_is_now(self, editor: Client, quote: Quote, late: dict[str, str]) -> None:
        response = editor.post(address(quote), late | {"act": "deny", "said_on": "2024-11-07", "piece_1": "The road", "why": "my reason"})
        form = typed(response.content.decode())
        assert (form["act"], form["said_on"], form["piece_1"], form["why"]) == ("deny", "2024-11-07", "The road", "my reason")
        assert (form["topic_1"], form["revision"]) == ("mediation", "2")
        assert editor.post(address(quote), form).status_code == 302
        quote.refresh_from_db()
        assert (quote.act, quote.said_on, quote.words) == ("deny", date(2024, 11, 7), "The road")
        assert [row.topic.slug for row in quote.quote_topics.all()] == ["mediation"]
        assert quote.corrections.get(field="act", who_name="Nara Veil").old == "affirm"

    def test_a_form_with_errors_is_compared_again_once_they_are_mended(self, editor: Client, quote: Quote, late: dict[str, str]) -> None:
        response = editor.post(address(quote), late | {"said_on": "last week", "piece_1": "not there"})
        assert response.status_code == 409
        form = typed(response.content.decode())
        assert (form["said_on"], form["piece_1"], form["revision"]) == ("last week", "not there", "1")
        assert editor.post(address(quote), form | {"said_on": "2024", "piece_1": "The road"}).status_code == 409
        assert Quote.objects.get(pk=quote.pk).act == "affirm"

    def test_what_the_form_says_it_saw_cannot_be_made_up(self, editor: Client, quote: Quote, late: dict[str, str]) -> None:
        response = editor.post(address(quote), late | {"seen": '{"pieces": "x"}', "act": "deny"})
        assert response.status_code == 409
        assert typed(response.content.decode())["act"] == "deny"


class TestReadAgain:
    """The article is read again after a person has corrected it."""

    @pytest.fixture
    def corrected(self, editor: Client, quote: Quote) -> Quote:
        """Correct the speaker, then let two runs say something else."""
        save(editor, quote, speaker="Ilan Verd", piece_1="The road will", why="it was Verd")
        read(quote.version, found(act="demand", said_on=SaidOn(date(2024, 11, 7), "day", "inferred")), extractor="rules-2.0.0")
        quote.refresh_from_db()
        return quote

    def test_a_correction_made_on_the_page_survives(self, editor: Client, corrected: Quote) -> None:
        assert corrected.speaker
        assert corrected.speaker.slug == "ilan-verd"
        assert (corrected.words, corrected.act, corrected.in_conflict) == ("The road will", "pledge", True)
        assert opened(editor, corrected)["speaker"] == "Ilan Verd"
        assert list(audit()) == []

    def test_editors_see_what_the_machine_now_says(self, editor: Client, corrected: Quote) -> None:
        content = editor.get(address(corrected)).content.decode()
        assert "nobody has looked yet" in content
        assert re.search(r"Act.*?Pledge.*?Demand", content, re.DOTALL)
        assert "7 November 2024" in content

    def test_they_may_keep_what_people_left(self, editor: Client, corrected: Quote) -> None:
        editor.post(reverse("confirm-quote", args=[corrected.pk]), {"revision": corrected.revision})
        corrected.refresh_from_db()
        assert (corrected.in_conflict, corrected.act) == (False, "pledge")
        read(corrected.version, found(act="demand", said_on=SaidOn(date(2024, 11, 7), "day", "inferred")))
        assert not Quote.objects.get(pk=corrected.pk).in_conflict

    def test_they_may_take_the_new_values_into_the_form(self, editor: Client, corrected: Quote) -> None:
        form = typed(editor.get(address(corrected) + "?take=machine").content.decode())
        assert (form["act"], form["said_on"], form["speaker"], form["piece_1"]) == ("demand", "2024-11-07", "Ilan Verd", "The road will")
        assert Quote.objects.get(pk=corrected.pk).act == "pledge"
        assert editor.post(address(corrected), form).status_code == 302
        corrected.refresh_from_db()
        assert (corrected.act, corrected.in_conflict) == ("demand", False)
        assert list(audit()) == []

    def test_asking_for_new_values_where_there_are_none_gives_the_form_as_it_is(self, editor: Client, quote: Quote) -> None:
        response = editor.get(address(quote) + "?take=machine")
        assert typed(response.content.decode())["act"] == "pledge"


def test_the_editor_asks_few_queries(editor: Client, quote: Quote, django_assert_max_num_queries: Any) -> None:
    for act in ("affirm", "deny", "accuse"):
        save(editor, quote, act=act)
    with django_assert_max_num_queries(13):
        editor.get(address(quote))
