"""Two rows that are one speaker: merged, taken back, refused, and whatever order people do that in."""

from __future__ import annotations

import os
from datetime import date
from time import perf_counter
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from model_bakery import baker

from statements.actions.correct_quote import correct_quote
from statements.actions.names.aliases import add_alias, remove_alias
from statements.actions.names.candidates import accept_as_alias, ignore_name, restore_name
from statements.actions.names.merge import merge_speakers, unmerge_speakers
from statements.actions.names.refusals import NameRefusedError
from statements.auditing import audit
from statements.core.values import NamedSpeaker
from statements.models import Alias, ExtractionRun, JointSpeaker, Office, Quote, Reading, Role, Speaker, SpeakerMerge
from tests.factories import make_speaker, make_topic, make_version
from tests.reading_room import found, person, read, stored_article

pytestmark = pytest.mark.django_db

SLUGS = ("ash", "birch", "cedar")
WORDS = ("The road will open", "the border could close again", "The road is long", "The road is ready")


def one(slug: str) -> NamedSpeaker:
    return NamedSpeaker(slug, slug.title(), "person", known=False)


def state() -> dict[str, list[Any]]:
    """Give everything that a round of changes has to restore; how often a quote was changed is no part of it."""
    rows = {
        "speakers": Speaker.objects.order_by("pk").values_list("slug", "name", "folded", "status", "merged_into", "part_of", "country", "represents"),
        "aliases": Alias.objects.order_by("pk").values_list("pk", "speaker__slug", "text", "start", "end", "source", "candidate__slug"),
        "offices": Office.objects.order_by("pk").values_list("pk", "speaker__slug", "institution__slug", "start"),
        "quotes": Quote.objects.order_by("pk").values_list("pk", "speaker__slug", "office", "review", "in_conflict"),
        "joint": JointSpeaker.objects.order_by("quote", "ordinal").values_list("quote", "speaker__slug", "ordinal"),
        "mentioned": Quote.mentioned_people.through.objects.order_by("quote", "speaker").values_list("quote", "speaker__slug"),
    }
    return {name: list(found) for name, found in rows.items()}


@pytest.fixture
def editor() -> User:
    return person("nara", "editor")


@pytest.fixture
def world() -> None:
    furnish()


def furnish() -> None:
    """Store three speakers with names, offices, a part, and four quotes: of each, and of two together."""
    make_topic("Transport links")
    ash, birch, cedar = (make_speaker(slug.title(), f"{slug.title()} the elder", slug=slug) for slug in SLUGS)
    body = make_speaker("Roads", slug="roads", kind="organisation")
    role = baker.make(Role, slug="minister", name="Minister", unique=True)
    baker.make(Office, speaker=birch, role=role, institution=body, title="Minister", start=date(2024, 1, 1), source="https://who.example/")
    Speaker.objects.filter(pk=cedar.pk).update(status="candidate")
    baker.make(Alias, speaker=ash, text="Same", folded="same")
    baker.make(Alias, speaker=birch, text="Same", folded="same")
    version = stored_article()
    by = dict(zip(WORDS, (*SLUGS, "ash"), strict=True))
    run = [found(words, None, speaker=one(slug)) for words, slug in by.items()]
    run[3] = found(WORDS[3], None, speaker=one("ash"), also=(one("birch"), one("cedar")))
    read(version, *run)


def says() -> list[str]:
    return [quote.speaker.slug if quote.speaker else "–" for quote in Quote.objects.order_by("pk").select_related("speaker")]


@pytest.mark.usefixtures("world")
def test_a_merge_moves_everything_and_taking_it_back_restores_everything(editor: User, client: Client) -> None:
    Speaker.objects.filter(slug="cedar").update(part_of=Speaker.objects.get(slug="birch"))
    before, revisions = state(), dict(Quote.objects.values_list("pk", "revision"))
    merge = merge_speakers(kept_slug="ash", given_up_slug="birch", who=editor, why="one man", choices={"represents": "Veltria", "name": "Birch"})
    ash, birch = Speaker.objects.get(slug="ash"), Speaker.objects.get(slug="birch")
    assert list(audit()) == []
    assert (ash.name, ash.represents, birch.status, birch.merged_into) == ("Birch", "Veltria", "merged", ash)
    assert says() == ["ash", "ash", "cedar", "ash"]
    assert sorted(ash.aliases.values_list("text", flat=True)) == ["Ash", "Ash the elder", "Birch the elder", "Same"]
    assert [row.speaker.slug for row in JointSpeaker.objects.all()] == ["cedar"], "nobody speaks together with himself"
    assert Quote.objects.filter(office__speaker=ash).count() == 3
    assert ash.parts.get().slug == "cedar"
    assert (merge.who_name, merge.why, merge.before["quotes"]) == ("Nara Veil", "one man", 2)
    response = client.get("/speakers/birch/")
    assert (response.status_code, response["Location"]) == (301, "/speakers/ash/")
    assert response["Cache-Control"] == "no-cache", "a browser that remembers the way would not see it taken back"
    assert client.get("/quotes/?speaker=birch").content.count(b"<article") == 3
    assert ash.history.latest().history_change_reason == "merged Birch (birch) into Ash (ash): one man"
    unmerge_speakers(merge_id=merge.pk, who=editor, why="two men")
    assert state() == before
    assert list(audit()) == []
    merge.refresh_from_db()
    assert (merge.undone_by_name, merge.undone_why) == ("Nara Veil", "two men")
    moved = [quote for quote in Quote.objects.all() if quote.revision != revisions[quote.pk]]
    assert len(moved) == 2, "forms that were open meanwhile are stale"
    with pytest.raises(NameRefusedError, match="taken back already"):
        unmerge_speakers(merge_id=merge.pk, who=editor)


@pytest.mark.usefixtures("world")
def test_readings_and_corrections_after_a_merge_yield_the_kept_speaker_without_a_conflict(editor: User) -> None:
    quote = Quote.objects.get(words=WORDS[1])
    correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"act": "deny"}, who=editor)
    chosen = Quote.objects.get(words=WORDS[2])
    correct_quote(quote_id=chosen.pk, revision=chosen.revision, changes={"speaker": "birch"}, who=editor)
    corrections = list(chosen.corrections.values())
    merge = merge_speakers(kept_slug="ash", given_up_slug="birch", who=editor)
    assert says() == ["ash"] * 4
    assert list(chosen.corrections.values()) == corrections, "nobody's correction is written anew"
    run = [found(words, None, speaker=one(slug)) for words, slug in zip(WORDS, ("birch", "ash", "cedar", "ash"), strict=True)]
    read(quote.version, *run, extractor="rules-9.0.0")
    assert says() == ["ash"] * 4
    assert not Quote.objects.filter(pk=quote.pk, in_conflict=True).exists(), "two that are one do not disagree"
    assert list(audit()) == []
    unmerge_speakers(merge_id=merge.pk, who=editor)
    assert says() == ["birch", "birch", "birch", "ash"], "what a reading named since then goes with its name"
    assert list(audit()) == []


@pytest.mark.usefixtures("world")
def test_chains_collapse_and_are_taken_back_from_their_end(editor: User) -> None:
    before = state()
    first = merge_speakers(kept_slug="birch", given_up_slug="cedar", who=editor)
    second = merge_speakers(kept_slug="ash", given_up_slug="birch", who=editor)
    assert Speaker.objects.get(slug="cedar").merged_into == Speaker.objects.get(slug="ash")
    assert says() == ["ash"] * 4
    with pytest.raises(NameRefusedError, match="has been merged into Ash since then"):
        unmerge_speakers(merge_id=first.pk, who=editor)
    for merge in (second, first):
        unmerge_speakers(merge_id=merge.pk, who=editor)
        assert list(audit()) == []
    assert state() == before


@pytest.mark.usefixtures("world")
def test_what_cannot_be_one_is_refused_in_words(editor: User) -> None:
    def refused(kept: str, given_up: str) -> str:
        before = state()
        with pytest.raises(NameRefusedError) as error:
            merge_speakers(kept_slug=kept, given_up_slug=given_up, who=editor)
        assert state() == before
        return str(error.value)

    assert "merged into itself" in refused("ash", "ash")
    assert "is an accepted speaker and Cedar is not. Keep Ash" in refused("cedar", "ash")
    office = Office.objects.get()
    twin = baker.make(Office, speaker=Speaker.objects.get(slug="ash"), role=office.role, institution=office.institution, title="Minister")
    assert "both held the office “Minister” on the same days" in refused("ash", "birch")
    twin.delete()
    other = make_speaker("Road Office", slug="road-office", kind="organisation")
    ash = Speaker.objects.get(slug="ash")
    baker.make(Office, speaker=ash, role=office.role, institution=other, title="Minister", start=date(2025, 1, 1), source="https://who.example/")
    assert "Then Birch and Ash would hold the office “Minister” on the same days" in refused("roads", "road-office")
    Speaker.objects.filter(slug="road-office").update(part_of=Speaker.objects.get(slug="roads"))
    Office.objects.filter(institution=other).delete()
    assert "part of one another" in refused("roads", "road-office")
    for slug, wikidata in (("ash", "Q1"), ("birch", "Q2")):
        Speaker.objects.filter(slug=slug).update(wikidata=wikidata)
    assert "Ash is Q1 and Birch is Q2 on Wikidata, so they are two" in refused("ash", "birch")
    merge_speakers(kept_slug="ash", given_up_slug="cedar", who=editor)
    assert "is merged into Ash already" in refused("birch", "cedar")
    assert "is merged into Ash already" in refused("cedar", "birch")
    make_speaker("a source", slug="a-source", kind="unnamed")
    assert "may be several" in refused("ash", "a-source")


def test_ten_thousand_quotes_are_merged_and_taken_back_exactly(editor: User) -> None:
    many = int(os.environ.get("MANY_QUOTES", "400"))
    ash, birch = make_speaker("Ash", slug="ash"), make_speaker("Birch", "Birch the elder", slug="birch")
    version = make_version("Nothing happened.")
    run = ExtractionRun.objects.create(version=version, extractor="rules-1.0.0")
    share = {"version": version, "words": "Nothing happened.", "search_text": "x", "kind": "direct", "sort_date": date(2024, 11, 8)}
    quotes = Quote.objects.bulk_create([Quote(speaker=birch if n % 10 else ash, **share) for n in range(many)])
    Reading.objects.bulk_create(
        [
            Reading(run=run, quote=quote, values={"speaker": "birch" if n % 10 else "ash", "also": [], "act": "inform"})
            for n, quote in enumerate(quotes)
        ]
    )
    before = state()
    start = perf_counter()
    merge = merge_speakers(kept_slug="ash", given_up_slug="birch", who=editor)
    merged = perf_counter()
    assert Quote.objects.filter(speaker=ash).count() == many
    unmerge = perf_counter()
    unmerge_speakers(merge_id=merge.pk, who=editor)
    took = merged - start, perf_counter() - unmerge
    assert state() == before
    print(f"{many:,} quotes: merged in {took[0]:.2f} s, taken back in {took[1]:.2f} s")
    assert max(took) < 5


class TestAnyOrder(TestCase):
    """Whatever is done and taken back in turn, the initial state is there again, and nothing contradicts anything on the way."""

    DEEDS = st.lists(
        st.tuples(st.sampled_from(["merge", "alias", "days", "ignore", "correct"]), st.sampled_from(SLUGS), st.sampled_from(SLUGS)), max_size=6
    )

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(deeds=DEEDS)
    def test_undoing_everything_restores_the_beginning(self, deeds: list[tuple[str, str, str]]) -> None:
        furnish()
        who = person("nara", "editor")
        before, undo = state(), []
        for deed, one_slug, other in deeds:
            try:
                undo.append(self.do(deed, one_slug, other, who))
            except NameRefusedError:
                continue
            assert list(audit()) == []
        for take_back in reversed(undo):
            take_back()
            assert list(audit()) == []
        after = state()
        for row in (before, after):
            row["quotes"] = [quote[:3] for quote in row["quotes"]]
        assert after == before

    def do(self, deed: str, slug: str, other: str, who: User) -> Any:
        """Do something, and give what takes it back."""
        if deed == "merge":
            merge = merge_speakers(kept_slug=slug, given_up_slug=other, who=who)
            return lambda: unmerge_speakers(merge_id=merge.pk, who=who)
        if deed == "alias":
            alias = add_alias(speaker=Speaker.objects.get(slug=slug), who=who, text=f"{other} indeed")
            return lambda: remove_alias(alias=alias, who=who)
        if deed == "days":
            accept_as_alias(slug=slug, speaker_slug=other, who=who, text="days", start=date(2024, 1, 1))
            alias = Alias.objects.latest("pk")
            return lambda: remove_alias(alias=alias, who=who)
        if deed == "ignore":
            ignore_name(slug=slug, who=who)
            return lambda: restore_name(slug=slug, who=who)
        quote = Quote.objects.filter(speaker__slug=slug).first()
        if quote is None or not Speaker.objects.get(slug=other).status == "accepted":
            raise NameRefusedError("nothing to correct")
        old = Reading.objects.filter(quote=quote).latest("pk").values["speaker"]
        correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"speaker": other}, who=who)

        def back() -> None:
            again = Quote.objects.get(pk=quote.pk)
            correct_quote(quote_id=again.pk, revision=again.revision, changes={"speaker": old}, who=who)

        return back


def test_every_merge_is_kept(editor: User) -> None:
    furnish()
    for _ in range(2):
        unmerge_speakers(merge_id=merge_speakers(kept_slug="ash", given_up_slug="birch", who=editor).pk, who=editor)
    assert SpeakerMerge.objects.filter(undone_at__isnull=False).count() == 2
