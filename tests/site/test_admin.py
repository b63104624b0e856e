"""Django's admin: who gets in, what may only be read, and that what may be edited goes through actions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib.admin import site
from django.contrib.auth.models import Group
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from model_bakery import baker

from articles.models import Country, ImportItem, Outlet
from statements.actions.correct_quote import correct_quote
from statements.actions.report_error import report_error
from statements.auditing import audit
from statements.models import Alias, Event, Office, PairDecision, Quote, Role, Speaker, Topic
from tests.factories import make_outlet, make_quote, make_speaker, make_topic
from tests.reading_room import found, person, stored_quote
from tests.site.furnished import rows_of_models

pytestmark = pytest.mark.django_db

MODELS = [model for label in ("articles", "statements") for model in apps.get_app_config(label).get_models() if not model._meta.auto_created]
EDITED = {"country", "outlet", "alias", "event", "office", "role", "speaker", "topic"}
FORGOTTEN = {"alias", "office"}
READ_ONLY = [model for model in MODELS if model._meta.model_name not in EDITED]


def place(model: type[Model], page: str, *args: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def named(model: type[Model]) -> str:
    return model._meta.model_name or ""


@pytest.fixture
def admin(client: Client) -> Client:
    """Log an admin in, who is staff and no superuser."""
    client.force_login(person("mika", "admin", is_staff=True))
    return client


@pytest.fixture
def world() -> Quote:
    """Store a row of everything."""
    make_topic("Transport links")
    make_speaker("Dara Solveig", "the minister", slug="dara-solveig")
    make_speaker("Ilan Verd", slug="ilan-verd")
    quote = stored_quote(found("the border could close again", "ilan-verd"))
    second = Quote.objects.exclude(pk=quote.pk).get()
    Quote.objects.filter(pk=second.pk).update(statement=baker.make("statements.Statement"))
    other = second.speaker
    who = person("nara", "editor")
    correct_quote(quote_id=quote.pk, revision=1, changes={"also": ["ilan-verd"], "act": "deny"}, who=who, why="both said it")
    baker.make(PairDecision, first=quote, second=second, verdict="unsure", who=who, who_name="Nara Veil")
    baker.make(
        ImportItem, batch=baker.make("articles.ImportBatch", state="running", key="k"), source="a.txt", state="pending", payload=b"waiting bytes"
    )
    baker.make(Office, speaker=other, role=baker.make(Role, slug="minister", name="Minister"), title="Minister of Roads")
    baker.make(Country, slug="orvend", name="Orvend")
    baker.make(Event, slug="talks", name="Talks", kind="summit")
    return quote


@pytest.fixture
def full_world(world: Quote) -> Quote:
    """Store a row of every model beside it, of whatever fits: to be looked at, not to be believed."""
    report_error(quote_id=world.pk, kind="words", note="the words differ", contact="")
    rows_of_models()
    return world


def sent(client: Client, url: str) -> dict[str, Any]:
    """Read what the admin's form would send if nobody touched it."""
    form = client.get(url).context["adminform"].form
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None or value is False else value for name, value in values.items()}


def test_every_model_has_a_page() -> None:
    assert [named(model) for model in MODELS if not site.is_registered(model)] == []


@pytest.mark.parametrize(
    ("groups", "fields"), [([], {}), (["editor"], {}), (["admin"], {}), (["editor"], {"is_staff": True}), ([], {"is_staff": True})]
)
def test_only_staff_who_are_admins_get_in(client: Client, groups: list[str], fields: dict[str, Any]) -> None:
    assert client.get("/admin/").status_code == 302
    client.force_login(person("nara", *groups, **fields))
    assert client.get("/admin/").status_code == 302


def test_an_admin_sees_every_list_and_row(admin: Client, full_world: Quote) -> None:
    assert admin.get("/admin/").status_code == 200
    for model in MODELS:
        row = model._default_manager.order_by("pk").first()
        assert row, named(model)
        assert admin.get(place(model, "changelist")).status_code == 200, named(model)
        assert admin.get(place(model, "change", row.pk)).status_code == 200, named(model)
        assert admin.get(place(model, "changelist"), {"q": "road"}).status_code == 200, named(model)


def test_quotes_history_and_texts_can_only_be_looked_at(admin: Client, full_world: Quote) -> None:
    for model in READ_ONLY:
        row = model._default_manager.order_by("pk").first()
        assert row, named(model)
        before = model._default_manager.filter(pk=row.pk).values().get()
        for page, args in (("add", ()), ("change", (row.pk,)), ("delete", (row.pk,))):
            assert admin.post(place(model, page, *args), {"why": "x", "post": "yes"}).status_code == 403, (named(model), page)
        admin.post(place(model, "changelist"), {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"})
        assert model._default_manager.filter(pk=row.pk).values().get() == before
        assert 'name="_save"' not in admin.get(place(model, "change", row.pk)).content.decode(), named(model)


def test_a_superuser_cannot_change_history_there_either(client: Client, world: Quote) -> None:
    client.force_login(person("root", is_staff=True, is_superuser=True))
    correction = world.corrections.earliest("pk")
    assert client.post(place(type(correction), "change", correction.pk), {"why": "x"}).status_code == 403
    assert client.post(place(Quote, "delete", world.pk), {"post": "yes"}).status_code == 403


def test_reference_rows_are_never_deleted_but_aliases_and_offices(admin: Client, world: Quote) -> None:
    for model in (model for model in MODELS if named(model) in EDITED - FORGOTTEN):
        row = model._default_manager.order_by("pk").first()
        assert row, named(model)
        assert admin.post(place(model, "delete", row.pk), {"post": "yes"}).status_code == 403
        assert model._default_manager.filter(pk=row.pk).exists()


def test_an_untouched_form_of_a_reference_row_saves_it_as_it_is(admin: Client, world: Quote) -> None:
    for model in (model for model in MODELS if named(model) in EDITED):
        row = model._default_manager.order_by("pk").first()
        assert row, named(model)
        before = model._default_manager.filter(pk=row.pk).values().get()
        url = place(model, "change", row.pk)
        response = admin.post(url, sent(admin, url))
        assert response.status_code == 302, response.context["adminform"].form.errors
        assert model._default_manager.filter(pk=row.pk).values().get() == before


def test_the_waiting_bytes_of_an_import_are_not_shown(admin: Client, world: Quote) -> None:
    item = ImportItem.objects.get()
    assert "waiting bytes" not in admin.get(place(ImportItem, "change", item.pk)).content.decode()


def test_a_renamed_speaker_is_found_under_the_new_name(admin: Client, world: Quote) -> None:
    speaker = Speaker.objects.get(slug="dara-solveig")
    url = place(Speaker, "change", speaker.pk)
    assert admin.post(url, sent(admin, url) | {"name": "Dara Sólveigian", "slug": "another", "folded": "made up"}).status_code == 302
    speaker.refresh_from_db()
    assert (speaker.name, speaker.slug) == ("Dara Sólveigian", "dara-solveig")
    assert speaker.folded not in ("made up", "dara solveig")
    assert "dara-solveig" in admin.get("/find/speakers/", {"q": "Dara Solveigyan"}).content.decode()


def test_a_speaker_is_not_merged_by_editing(admin: Client, world: Quote) -> None:
    url = place(Speaker, "change", Speaker.objects.get(slug="dara-solveig").pk)
    assert admin.post(url, sent(admin, url) | {"status": "merged"}).status_code == 200
    assert Speaker.objects.get(slug="dara-solveig").status == "accepted"


def test_a_new_alias_gets_its_key_and_may_be_forgotten(admin: Client, world: Quote) -> None:
    speaker = Speaker.objects.get(slug="ilan-verd")
    form = {"speaker": speaker.pk, "text": "Ílan Vərd", "start": "", "end": "", "source": "https://example.org/", "as_of": ""}
    assert admin.post(place(Alias, "add"), form).status_code == 302
    alias = Alias.objects.get(text="Ílan Vərd")
    assert alias.folded == "ilan vard"
    assert "already for some of these days" in admin.post(place(Alias, "add"), form | {"start": "2024-01-01"}).content.decode()
    assert "ends before it begins" in admin.post(place(Alias, "add"), form | {"start": "2024-01-02", "end": "2024-01-01"}).content.decode()
    admin.post(place(Alias, "changelist"), {"action": "delete_selected", "_selected_action": [alias.pk], "post": "yes"})
    assert not Alias.objects.filter(pk=alias.pk).exists()
    assert admin.post(place(Alias, "delete", Alias.objects.get().pk), {"post": "yes"}).status_code == 302


def test_an_office_that_is_saved_or_forgotten_stands_beside_the_quotes_of_its_days_and_says_how_many(admin: Client, world: Quote) -> None:
    speaker, role = Speaker.objects.get(slug="dara-solveig"), Role.objects.get()
    form = {"speaker": speaker.pk, "role": role.pk, "title": "Minister of Trade", "institution": "", "country": "", "end": "", "as_of": ""}
    form |= {"start": "2024-01-01", "source": "https://example.org/"}
    response = admin.post(place(Office, "add"), form, follow=True)
    assert "Quotes that now show another office beside their speaker: 1." in response.content.decode()
    office = Office.objects.get(title="Minister of Trade")
    assert Quote.objects.get(pk=world.pk).office == office
    assert list(audit()) == []
    url = place(Office, "change", office.pk)
    response = admin.post(url, sent(admin, url) | {"start": date(2024, 11, 9)}, follow=True)
    assert "speaker: 1." in response.content.decode()
    assert Quote.objects.get(pk=world.pk).office is None
    assert "speaker: 1." in admin.post(url, form, follow=True).content.decode()
    assert "speaker: 1." in admin.post(place(Office, "delete", office.pk), {"post": "yes"}, follow=True).content.decode()
    quote = Quote.objects.get(pk=world.pk)
    assert (quote.office, quote.speaker, quote.review) == (None, speaker, "corrected")
    assert list(audit()) == []


def test_an_office_given_to_another_speaker_leaves_the_first_ones_quotes(admin: Client, world: Quote) -> None:
    first, other = Speaker.objects.get(slug="dara-solveig"), Speaker.objects.get(slug="ilan-verd")
    form = {"speaker": first.pk, "role": Role.objects.get().pk, "title": "Envoy", "source": "https://example.org/", "start": "2024-01-01"}
    admin.post(place(Office, "add"), form | {"institution": "", "country": "", "end": "", "as_of": ""})
    url = place(Office, "change", Office.objects.get(title="Envoy").pk)
    assert admin.post(url, sent(admin, url) | {"speaker": other.pk}).status_code == 302
    assert Quote.objects.get(pk=world.pk).office is None
    assert Quote.objects.get(speaker=other).office == Office.objects.get(title="Envoy")
    assert list(audit()) == []


def test_a_unique_office_has_one_holder_at_a_time(admin: Client, world: Quote) -> None:
    role = baker.make(Role, slug="chief", name="Chief", unique=True)
    body = make_speaker("Orvend: Ministry of Roads", kind="organisation")
    first, second = Speaker.objects.get(slug="dara-solveig"), Speaker.objects.get(slug="ilan-verd")
    baker.make(
        Office, speaker=first, role=role, institution=body, title="Chief", start=date(2020, 1, 1), end=date(2022, 1, 1), source="https://example.org/"
    )
    form = {
        "speaker": second.pk,
        "role": role.pk,
        "title": "Chief",
        "institution": body.pk,
        "country": "",
        "source": "https://example.org/",
        "as_of": "",
    }
    refused = admin.post(place(Office, "add"), form | {"start": "2021-06-01", "end": ""})
    assert "Dara Solveig held this office from 2020-01-01 to 2022-01-01" in refused.content.decode()
    assert "ends before it begins" in admin.post(place(Office, "add"), form | {"start": "2021-06-01", "end": "2021-01-01"}).content.decode()
    assert admin.post(place(Office, "add"), form | {"start": "2022-01-02", "end": ""}).status_code == 302
    assert list(audit()) == []


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("peace treaty 3\npeace treaty 2", "is there twice"),
        ("peace treaty", "does not end with a weight"),
        ("peace nan", "does not end with"),
        ("3", "does not end"),
    ],
)
def test_a_topics_terms_are_read_line_by_line(admin: Client, world: Quote, lines: str, problem: str) -> None:
    topic = Topic.objects.get()
    url = place(Topic, "change", topic.pk)
    assert problem in admin.post(url, sent(admin, url) | {"terms": lines}).content.decode()
    assert admin.post(url, sent(admin, url) | {"terms": "peace treaty 3\r\n\r\nroad*  0.5\r\n"}).status_code == 302
    topic.refresh_from_db()
    assert topic.terms == [{"term": "peace treaty", "weight": 3.0}, {"term": "road*", "weight": 0.5}]
    assert sent(admin, url)["terms"] == "peace treaty 3\nroad* 0.5"


def test_an_outlets_names_and_zone_are_checked(admin: Client, world: Quote) -> None:
    make_outlet(name="The Lamp", slug="lamp", aliases=["Lamp Daily"])
    outlet = make_outlet(name="The Wick", slug="wick", time_zone="UTC", language="en")
    url = place(Outlet, "change", outlet.pk)
    form = sent(admin, url)
    assert "is a name of The Lamp" in admin.post(url, form | {"aliases": "Wick\nlamp daily"}).content.decode()
    assert "is no time zone" in admin.post(url, form | {"time_zone": "Yerevan"}).content.decode()
    assert admin.post(url, form | {"aliases": "Wick\n Wick  Daily \nWick", "time_zone": "Asia/Yerevan", "slug": "other"}).status_code == 302
    outlet.refresh_from_db()
    assert (outlet.aliases, outlet.time_zone, outlet.slug) == (["Wick", "Wick Daily"], "Asia/Yerevan", "wick")


def test_no_list_asks_more_queries_for_more_rows(admin: Client, world: Quote, django_assert_max_num_queries: Any) -> None:
    who = person("omar", "editor")
    for number in range(15):
        quote = make_quote(f"Words {number}.", speaker=make_speaker(f"Speaker {number}", f"Alias {number}"), topics=(make_topic(f"Topic {number}"),))
        baker.make("statements.Piece", quote=quote, ordinal=1, start=0, end=3)
        run = baker.make("statements.ExtractionRun", version=quote.version)
        baker.make("statements.Reading", run=run, quote=quote, values={})
        baker.make("statements.Correction", quote=quote, field="act", who_name="N", old="deny", new="inform", who=who)
        baker.make("statements.JointSpeaker", quote=quote, speaker=quote.speaker, ordinal=1)
        baker.make(PairDecision, first=world, second=quote, verdict="same", who=who, who_name="N")
        baker.make(Office, speaker=quote.speaker, role=Role.objects.earliest("pk"), institution=quote.speaker, title="x")
    for model in MODELS:
        with django_assert_max_num_queries(12):
            admin.get(place(model, "changelist"))


def test_the_group_has_its_permissions_on_a_fresh_database() -> None:
    held = set(Group.objects.get(name="admin").permissions.values_list("codename", flat=True))
    assert {f"view_{named(model)}" for model in MODELS} <= held
    assert {name for name in held if name.startswith("change_")} == {f"change_{name}" for name in EDITED}
    assert {name for name in held if name.startswith("delete_")} == {f"delete_{name}" for name in FORGOTTEN}
    assert not Group.objects.get(name="editor").permissions.exists()
