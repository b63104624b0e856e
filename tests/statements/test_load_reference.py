"""The reference data: complete, consistent, sourced, and loaded without touching what an editor changed."""

import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Country, Outlet
from statements.actions.load_reference import ReferenceDataError, load_reference
from statements.auditing import audit
from statements.models import Alias, Event, Office, Speaker, Topic

pytestmark = pytest.mark.django_db

TOPICS = {
    "peace-treaty", "constitution", "territorial-integrity", "border-delimitation", "hostilities", "armament", "karabakh", "displacement",
    "prisoners", "transport-links", "mediation", "foreign-support", "human-rights", "landmines", "heritage", "economy", "domestic-politics",
}  # fmt: skip
INDISPENSABLE = {
    "Ilham Aliyev", "Nikol Pashinyan", "Serzh Sargsyan", "Ararat Mirzoyan", "Jeyhun Bayramov", "Elmar Mammadyarov", "Zohrab Mnatsakanyan",
    "Edward Nalbandian", "Zakir Hasanov", "Suren Papikyan", "Davit Tonoyan", "Ani Badalyan", "Anna Naghdalyan", "Leyla Abdullayeva",
    "Hikmet Hajiyev", "Armen Grigoryan", "Arayik Harutyunyan", "Bako Sahakyan", "Vladimir Putin", "Sergey Lavrov", "Maria Zakharova",
    "Dmitry Peskov", "Recep Tayyip Erdogan", "Mevlut Cavusoglu", "Hakan Fidan", "Emmanuel Macron", "Antony Blinken", "Charles Michel",
    "Josep Borrell", "Antonio Guterres", "Armenia: Ministry of Defence", "Azerbaijan: Ministry of Defence", "Armenia: Government",
    "Azerbaijan: Government", "Armenia: Ministry of Foreign Affairs", "Azerbaijan: Ministry of Foreign Affairs",
    "Russia: Ministry of Foreign Affairs", "European Union", "United Nations", "Nagorno-Karabakh: Defence Army",
}  # fmt: skip


@pytest.fixture
def loaded() -> None:
    load_reference(settings.REFERENCE_DIR)


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_it_holds_whom_this_coverage_cannot_do_without() -> None:
    names = set(Speaker.objects.values_list("name", flat=True))
    assert names >= INDISPENSABLE
    assert Speaker.objects.filter(kind="person").count() >= 40
    assert set(Topic.objects.values_list("slug", flat=True)) == TOPICS
    assert all(topic.terms for topic in Topic.objects.all())
    assert Event.objects.exclude(source="").count() >= 20
    assert not Speaker.objects.filter(slug="rafig-rustamov").exists()


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_a_decade_of_speakers_and_four_of_events_are_there_and_every_event_says_when_where_and_how_it_is_known() -> None:
    assert Speaker.objects.filter(kind="person").count() >= 120
    events = Event.objects.filter(start__gte=date(1988, 1, 1), start__lte=date(2026, 12, 31))
    assert events.count() >= 40
    assert [event.slug for event in events if not (event.place and event.aliases and event.source and event.as_of)] == []
    assert Event.objects.count() == events.count()


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_nothing_contradicts_anything() -> None:
    assert list(audit()) == []


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_every_alias_is_sourced_and_every_indispensable_person_has_a_sourced_office() -> None:
    assert not Alias.objects.filter(source="").exists()
    people = Speaker.objects.filter(name__in=INDISPENSABLE, kind="person")
    assert list(people.exclude(offices__in=Office.objects.exclude(source="")).values_list("name", flat=True)) == []


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_sourced_rows_say_to_which_day_they_hold() -> None:
    assert not Alias.objects.exclude(source="").filter(as_of=None).exists()
    assert not Office.objects.exclude(source="").filter(as_of=None).exists()


def test_no_alias_is_doubled_within_a_speaker() -> None:
    people = json.loads((settings.REFERENCE_DIR / "directory.json").read_text())["speakers"]
    forms = Counter((row["slug"], alias["text"], alias["from"]) for row in people for alias in row["aliases"])
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.once
@pytest.mark.usefixtures("loaded")
def test_the_outlets_of_the_seeds_are_known_and_unknown_is_a_row() -> None:
    names = set(Outlet.objects.values_list("name", flat=True))
    assert names >= {"Horizon Weekly", "Asbarez", "RFE/RL", "NNN-Bernama", "Iran Press TV", "Unknown outlet"}
    assert Outlet.objects.filter(is_sample=True).count() >= 7


def test_loading_twice_adds_nothing_and_keeps_what_an_editor_changed() -> None:
    load_reference(settings.REFERENCE_DIR)
    Country.objects.filter(code="AM").update(name="Hayastan")
    again = load_reference(settings.REFERENCE_DIR)
    assert again.added == 0
    assert again.differing == ["country “Hayastan”: name"]
    assert load_reference(settings.REFERENCE_DIR, overwrite=True).overwritten == 1
    assert Country.objects.get(code="AM").name == "Armenia"


def test_a_candidate_that_the_reference_data_learns_of_is_accepted_and_keeps_its_quotes() -> None:
    candidate = Speaker.objects.create(slug="ilham-aliyev", name="Ilham Aliev", folded="x", kind="person")
    load_reference(settings.REFERENCE_DIR)
    candidate.refresh_from_db()
    assert (candidate.status, candidate.name) == ("accepted", "Ilham Aliyev")


def test_a_dangling_reference_is_named_and_loads_nothing(tmp_path: Path) -> None:
    shutil.copytree(settings.REFERENCE_DIR, tmp_path, dirs_exist_ok=True)
    people = json.loads((tmp_path / "directory.json").read_text())
    people["speakers"][0]["country"] = "ZZ"
    (tmp_path / "directory.json").write_text(json.dumps(people))
    with pytest.raises(ReferenceDataError, match="ZZ"):
        load_reference(tmp_path)
    assert not Country.objects.exists()
