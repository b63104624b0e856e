"""Aliases and new names: what editors decide about them, what the quotes make of it, and what no machine undoes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from model_bakery import baker

from language.folding import fold
from statements.actions.correct_quote import StaleQuoteError, confirm_quote, correct_quote, reject_quote, restore_quote
from statements.actions.load_reference import load_reference
from statements.actions.names.aliases import add_alias, change_alias, remove_alias
from statements.actions.names.candidates import accept_as_alias, accept_candidate, ignore_name, restore_name
from statements.actions.names.refusals import NameRefusedError
from statements.actions.names.speakers import change_speaker
from statements.actions.save_office import save_office
from statements.auditing import audit
from statements.core.values import NamedSpeaker, SaidOn
from statements.models import Alias, Office, Quote, Role, Speaker
from statements.search.speakers import named, suggested
from tests.factories import make_speaker, make_topic
from tests.reading_room import DAY, found, person, read, stored_article

pytestmark = pytest.mark.django_db

NEW = NamedSpeaker("d-solveig", "D. Solveig", "person", known=False)
WORDS = ("The road will open", "the border could close again", "The road is long")


@pytest.fixture
def editor() -> User:
    return person("nara", "editor")


@pytest.fixture
def dara() -> Speaker:
    make_topic("Transport links")
    return make_speaker("Dara Solveig", slug="dara-solveig")


def said(words: str = WORDS[0], speaker: NamedSpeaker | None = NEW, day: date = DAY, **fields: Any) -> Any:
    return found(words, None, speaker=speaker, said_on=SaidOn(day, "day", "stated"), **fields)


def speakers() -> list[str]:
    """Name the speaker of every quote, in the order of the text."""
    assert list(audit()) == []
    return [quote.speaker.slug if quote.speaker else "–" for quote in Quote.objects.order_by("pieces__start").select_related("speaker")]


def test_a_word_that_is_no_name_loses_its_quotes_for_ever_but_not_those_that_a_person_gave_it(dara: Speaker, editor: User) -> None:
    version = stored_article()
    run = [said(WORDS[0]), said(WORDS[1]), said(WORDS[2], also=(NamedSpeaker("dara-solveig", "Dara Solveig", "person", True), NEW))]
    read(version, *run)
    confirmed = Quote.objects.get(words=WORDS[1])
    confirm_quote(quote_id=confirmed.pk, revision=1, who=editor)
    seen = Quote.objects.get(words=WORDS[0]).revision
    assert ignore_name(slug="d-solveig", who=editor, why="a pronoun") == 2
    assert speakers() == ["–", "d-solveig", "–"]
    assert [row.speaker for row in Quote.objects.get(words=WORDS[2]).joint_speakers.all()] == [dara]
    kept = confirmed.corrections.latest("pk")
    assert (kept.field, kept.new, kept.who_name) == ("speaker", "d-solveig", "Nara Veil")
    assert "because Nara Veil had checked this quote" in kept.why
    with pytest.raises(StaleQuoteError):
        confirm_quote(quote_id=Quote.objects.get(words=WORDS[0]).pk, revision=seen, who=editor)
    read(version, *run, extractor="rules-9.0.0")
    assert speakers() == ["–", "d-solveig", "–"], "a later reading does not bring it back"
    assert not Quote.objects.filter(in_conflict=True).exists()
    assert not suggested("Solv").filter(slug="d-solveig").exists()
    with pytest.raises(NameRefusedError, match="waits for no decision"):
        ignore_name(slug="d-solveig", who=editor)
    assert restore_name(slug="d-solveig", who=editor, why="a name after all") == 2
    assert speakers() == ["d-solveig"] * 3
    assert [(row.history_user_name, row.history_change_reason, row.status) for row in Speaker.history.filter(slug="d-solveig").order_by("pk")] == [
        ("", "as it stood before", "candidate"),
        ("Nara Veil", "a pronoun", "ignored"),
        ("Nara Veil", "a name after all", "candidate"),
    ]


def test_what_is_confirmed_after_the_decision_stays_as_it_was_seen(dara: Speaker, editor: User) -> None:
    version = stored_article()
    read(version, said())
    ignore_name(slug="d-solveig", who=editor)
    quote = Quote.objects.get()
    confirm_quote(quote_id=quote.pk, revision=quote.revision, who=editor)
    quote = correct_quote(quote_id=quote.pk, revision=quote.revision + 1, changes={"act": "deny"}, who=editor)
    assert speakers() == ["–"]
    reject_quote(quote_id=quote.pk, revision=quote.revision, who=editor, why="a caption")
    restore_quote(quote_id=quote.pk, revision=quote.revision + 1, who=editor)
    assert speakers() == ["–"]


def test_an_alias_for_some_days_takes_over_the_quotes_of_those_days_alone(dara: Speaker, editor: User) -> None:
    version = stored_article()
    run = [said(WORDS[0], day=date(2019, 5, 1)), said(WORDS[1], day=date(2021, 5, 1)), said(WORDS[2], day=date(2021, 6, 1))]
    read(version, *run)
    chosen = Quote.objects.get(words=WORDS[2])
    make_speaker("Ilan Verd", slug="ilan-verd")
    correct_quote(quote_id=chosen.pk, revision=1, changes={"speaker": "ilan-verd"}, who=editor)
    days = {"start": date(2021, 1, 1), "end": date(2021, 12, 31), "source": "https://who.example/"}
    assert accept_as_alias(slug="d-solveig", speaker_slug="dara-solveig", who=editor, text="D. Solveig", **days) == 1
    assert speakers() == ["d-solveig", "dara-solveig", "ilan-verd"]
    read(version, *run, extractor="rules-9.0.0")
    assert speakers() == ["d-solveig", "dara-solveig", "ilan-verd"]
    alias = Alias.objects.get(text="D. Solveig")
    assert change_alias(alias_id=alias.pk, who=editor, why="earlier", start=date(2018, 1, 1)) == 1
    assert speakers() == ["dara-solveig", "dara-solveig", "ilan-verd"]
    assert remove_alias(alias=alias, who=editor, why="not her") == 2
    assert speakers() == ["d-solveig", "d-solveig", "ilan-verd"]
    assert list(Alias.history.order_by("-pk").values_list("history_type", "history_change_reason"))[:3] == [
        ("-", "not her"),
        ("~", "earlier"),
        ("+", ""),
    ]


def test_an_alias_for_all_days_makes_the_two_one(dara: Speaker, editor: User) -> None:
    version = stored_article()
    read(version, said(), said(WORDS[1], None))
    assert accept_as_alias(slug="d-solveig", speaker_slug="dara-solveig", who=editor, text="D. Solveig", source="https://who.example/") == 1
    assert speakers() == ["dara-solveig", "–"]
    alias = dara.aliases.get()
    assert (alias.text, alias.source, alias.candidate) == ("D. Solveig", "https://who.example/", None)
    read(version, said(), extractor="rules-9.0.0")
    assert speakers()[0] == "dara-solveig"
    assert list(named("d solveig")) == [dara]


def test_an_accepted_name_keeps_its_address_and_its_quotes(dara: Speaker, editor: User) -> None:
    version = stored_article()
    read(version, said())
    accepted = accept_candidate(slug="d-solveig", who=editor, why="seen on television", name="Danil Solveig", kind="person", represents="Veltria")
    assert (accepted.slug, accepted.status, accepted.folded) == ("d-solveig", "accepted", fold("Danil Solveig"))
    read(version, said(), extractor="rules-9.0.0")
    accepted.refresh_from_db()
    assert (accepted.name, accepted.status) == ("Danil Solveig", "accepted")
    assert speakers() == ["d-solveig"]
    with pytest.raises(NameRefusedError):
        accept_candidate(slug="d-solveig", who=editor)


def test_names_of_speakers_are_changed_with_a_trace_and_the_former_one_stays_an_alias(dara: Speaker, editor: User) -> None:
    change_speaker(slug="dara-solveig", who=editor, why="married", name="Dara Verd", kind="person")
    dara.refresh_from_db()
    assert (dara.name, dara.folded, dara.slug) == ("Dara Verd", fold("Dara Verd"), "dara-solveig")
    assert dara.aliases.get().text == "Dara Solveig"
    assert list(named("Dara Solveig")) == [dara]
    assert dara.history.latest().history_change_reason == "married"
    before = dara.history.count()
    change_speaker(slug="dara-solveig", who=editor, name="Dara Verd")
    assert dara.history.count() == before, "what changes nothing leaves no trace"


def test_an_alias_is_there_once_for_its_days_and_the_database_agrees(dara: Speaker, editor: User) -> None:
    add_alias(speaker=dara, who=editor, text="Solveig", source="https://who.example/", language="en")
    with pytest.raises(NameRefusedError, match="has the alias “Solveig” already for some of these days"):
        add_alias(speaker=dara, who=editor, text="Solveig")
    with pytest.raises(NameRefusedError, match="already for some"):
        add_alias(speaker=dara, who=editor, text="Solveig", start=date(2020, 1, 1))
    with pytest.raises(NameRefusedError, match="ends before it begins"):
        add_alias(speaker=dara, who=editor, text="Sol", start=date(2020, 1, 1), end=date(2019, 1, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        baker.make(Alias, speaker=dara, text="Solveig")
    assert list(dara.aliases.values_list("text", flat=True)) == ["Solveig"]


def test_nobody_holds_an_office_on_a_day_on_which_somebody_else_does(dara: Speaker, editor: User) -> None:
    ministry = make_speaker("Veltria: Ministry of Roads", slug="roads", kind="organisation")
    role = baker.make(Role, slug="minister", name="Minister", unique=True)
    shared = {"role": role, "institution": ministry, "title": "Minister of Roads", "source": "https://who.example/"}
    save_office(office=Office(speaker=dara, start=date(2020, 1, 1), end=date(2022, 1, 1), **shared), who=editor)
    other = make_speaker("Ilan Verd")
    for start, end in ((date(2022, 1, 1), None), (None, None), (None, date(2020, 1, 1)), (date(2021, 1, 1), date(2021, 2, 1))):
        with pytest.raises(NameRefusedError, match="Dara Solveig held this office from 2020-01-01 to 2022-01-01. End one term before"):
            save_office(office=Office(speaker=other, start=start, end=end, **shared), who=editor)
    save_office(office=Office(speaker=other, start=date(2022, 1, 2), **shared), who=editor)
    save_office(office=Office(speaker=other, start=date(2021, 1, 1), end=date(2021, 3, 1), **shared | {"source": ""}), who=editor)
    assert list(audit()) == []
    assert Office.history.filter(history_user_name="Nara Veil").count() == 3


def test_machines_leave_no_history_and_undo_nobody(editor: User) -> None:
    folder: Path = settings.REFERENCE_DIR
    load_reference(folder)
    assert not any(model.history.exists() for model in (Speaker, Alias, Office, Role))
    removed, dated = Alias.objects.filter(start=None, end=None).order_by("pk")[:2]
    lost = (removed.speaker.slug, removed.text)
    remove_alias(alias=removed, who=editor, why="nobody calls them so")
    change_alias(alias_id=dated.pk, who=editor, end=date(2020, 1, 1))
    change_speaker(slug="nikol-pashinyan", who=editor, represents="himself")
    stood = Alias.objects.count()
    again = load_reference(folder)
    assert again.added == 0
    assert Alias.objects.count() == stood
    assert f"alias “{lost[1]}” of {Speaker.objects.get(slug=lost[0])}: a person changed it" in again.differing
    assert "speaker “Nikol Pashinyan”: represents" in again.differing
    assert Alias.objects.get(pk=dated.pk).end == date(2020, 1, 1)
    load_reference(folder, overwrite=True)
    last = Speaker.objects.get(slug="nikol-pashinyan").history.latest()
    assert (last.represents, last.history_user_name, last.history_change_reason) == ("", "", "overwritten from the reference files")
    assert list(audit()) == []


def test_the_printed_name_stays_in_the_history_when_the_account_goes(dara: Speaker) -> None:
    who = person("leaving", "editor")
    change_speaker(slug="dara-solveig", who=who, represents="Veltria")
    Speaker.history.filter(history_user=who).update(history_user=None)
    who.delete()
    assert dara.history.latest().history_user_name == "Leaving Veil"
