"""A changed article: its new text takes over what people decided about words that still stand, and the lists count once."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from articles.models import ArticleVersion
from statements.actions.correct_quote import confirm_quote, correct_quote, reject_quote
from statements.actions.store_reading import store_reading
from statements.auditing import audit
from statements.core.values import CORRECTABLE, FoundQuote
from statements.models import Correction, Quote

Maker = Callable[..., FoundQuote]
BEFORE = "ORVEND – An earlier paragraph, put first.\n\n"


@pytest.fixture
def next_version(version: ArticleVersion) -> ArticleVersion:
    """Store the article again with a paragraph before its former text."""
    return store_text(version, BEFORE + version.text)


def store_text(version: ArticleVersion, text: str, number: int = 2) -> ArticleVersion:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleVersion.objects.create(
        article=version.article,
        number=number,
        text=text,
        text_sha256=digest,
        source_sha256=digest,
        fingerprint=digest,
        paragraph_starts=[0],
        sentence_starts=[0],
    )


def shifted(quote: FoundQuote, by: int = len(BEFORE)) -> FoundQuote:
    """Give what a run finds of the same quote further down."""

    def move(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    assert quote.cue
    assert quote.mention
    return replace(quote, pieces=tuple(map(move, quote.pieces)), cue=move(quote.cue), mention=move(quote.mention), evidence={})


def read(version: ArticleVersion, *found: FoundQuote) -> None:
    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=found)


def test_the_lists_hold_the_newest_text_alone(quote: Quote, next_version: ArticleVersion, found: Maker) -> None:
    read(next_version, shifted(found()))
    listed = Quote.objects.shown().get()
    assert listed.version == next_version
    quote.refresh_from_db()
    assert (quote.presence, quote.is_hidden) == ("superseded", False)
    assert quote in Quote.objects.readable()
    assert list(audit()) == []


def test_a_correction_is_carried_with_who_made_it_and_when(quote: Quote, next_version: ArticleVersion, found: Maker, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "veltria-government"}, who=editor, why="the ministry")
    made = quote.corrections.get(field="speaker").made_at
    read(next_version, shifted(found()))
    heir = Quote.objects.shown().get()
    assert heir.speaker
    assert (heir.speaker.slug, heir.review) == ("veltria-government", "corrected")
    carried = heir.corrections.get(field="speaker")
    assert (carried.who_name, carried.made_at) == ("Nara Veil", made)
    assert carried.why == f"the ministry (decided on the former text, quote {quote.pk})"
    assert (heir.presence, heir.in_conflict) == ("present", False)
    quote.refresh_from_db()
    assert not quote.in_conflict
    assert list(audit()) == []


def test_a_rejected_attribution_does_not_come_back(quote: Quote, next_version: ArticleVersion, found: Maker, editor: User) -> None:
    reject_quote(quote_id=quote.pk, revision=1, who=editor, why="a caption")
    read(next_version, shifted(found()))
    assert not Quote.objects.shown().exists()
    assert list(audit()) == []


def test_moved_boundaries_follow_their_words(quote: Quote, next_version: ArticleVersion, found: Maker, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"pieces": [[5, 14]]}, who=editor)
    quote.refresh_from_db()
    read(next_version, shifted(found()))
    heir = Quote.objects.shown().get()
    assert heir.words == quote.words
    assert heir.pieces.get().start == 5 + len(BEFORE)
    assert list(audit()) == []


def test_other_words_inherit_nothing(quote: Quote, version: ArticleVersion, found: Maker, editor: User) -> None:
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    changed = store_text(version, version.text.replace("The road will open", "The road may open"))
    read(changed, shifted(found(), by=0))
    assert Quote.objects.shown().get().review == "unchecked"
    quote.refresh_from_db()
    assert quote.review == "confirmed"
    assert quote.corrections.count() == 1


def test_what_was_withdrawn_stays_withdrawn_in_a_former_text(quote: Quote, version: ArticleVersion, next_version: ArticleVersion) -> None:
    read(version)
    read(next_version)
    quote.refresh_from_db()
    assert (quote.presence, quote.is_hidden) == ("withdrawn", True)
    assert list(audit()) == []


def test_reading_the_former_text_again_brings_nothing_back(quote: Quote, version: ArticleVersion, next_version: ArticleVersion, found: Maker) -> None:
    read(next_version, shifted(found()))
    read(version, found(), found("We shall see"))
    assert Quote.objects.shown().get().version == next_version
    assert list(audit()) == []


def test_what_a_person_vouched_for_is_carried_though_the_machine_does_not_find_it(
    quote: Quote, version: ArticleVersion, next_version: ArticleVersion, found: Maker, editor: User
) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "veltria-government", "act": "threaten"}, who=editor)
    read(next_version)
    heir = Quote.objects.shown().get()
    assert heir.speaker
    assert (heir.version, heir.words, heir.speaker.slug, heir.act) == (next_version, quote.words, "veltria-government", "threaten")
    assert (heir.presence, heir.review, heir.in_conflict) == ("withdrawn", "corrected", False)
    assert (heir.cue, heir.mention) == ("said", "Dara Solveig")
    assert heir.readings.get().run.extractor == "rules-1.0.0, version 1"
    assert list(audit()) == []
    read(next_version, shifted(found()))
    heir.refresh_from_db()
    assert (Quote.objects.shown().get(), heir.presence, heir.act) == (heir, "present", "threaten")
    third = store_text(version, "A word before.\n\n" + next_version.text, number=3)
    read(third)
    assert Quote.objects.shown().get().version == third
    assert list(audit()) == []


def test_a_confirmed_speaker_outlasts_another_one_that_the_machine_reads_in_the_new_text(
    quote: Quote, next_version: ArticleVersion, found: Maker, editor: User
) -> None:
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    read(next_version, shifted(found(slug="veltria-government")))
    heir = Quote.objects.shown().get()
    assert heir.speaker
    assert (heir.speaker.slug, heir.review, heir.in_conflict) == ("dara-solveig", "confirmed", True)
    assert list(audit()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Minister Dara Solveig said", "Minister Ilan Verd said", id="somebody else says it"),
        pytest.param("“The road will open,” Minister", "Nobody believed that “The road will open,” Minister", id="inside a longer sentence"),
        pytest.param("“The road will open,” Minister", "‘“The road will open,”’ Minister", id="in other marks"),
        pytest.param("“We shall see,”", "“The road will open,”", id="the words stand twice"),
        pytest.param("The road will open", "The road may open", id="the words are gone"),
    ],
)
def test_words_without_one_certain_place_wait_for_an_editor(quote: Quote, version: ArticleVersion, editor: User, old: str, new: str) -> None:
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    read(store_text(version, version.text.replace(old, new)))
    assert not Quote.objects.shown().exists()
    quote.refresh_from_db()
    assert (quote.presence, quote.review, quote.in_conflict) == ("superseded", "confirmed", True)
    assert list(Quote.objects.uncarried()) == [quote]
    confirm_quote(quote_id=quote.pk, revision=quote.revision, who=editor, why="the new text has dropped it")
    assert not Quote.objects.uncarried().exists()
    assert list(audit()) == []


def test_a_source_without_a_name_needs_the_paragraph_before_it(version: ArticleVersion, found: Maker, editor: User) -> None:
    last = found("We shall see")
    start = version.text.index("the minister")
    read(version, replace(last, mention=(start, start + len("the minister")), cue=None))
    quote = Quote.objects.get()
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    read(store_text(version, BEFORE + version.text))
    assert Quote.objects.shown().get().review == "confirmed"
    read(store_text(version, version.text.replace("talks fail", "talks with Minister Ilan Verd fail"), number=3))
    assert Quote.objects.uncarried().get().version.number == 2
    assert not Quote.objects.shown().exists()


def test_words_that_come_back_bring_what_was_decided(quote: Quote, version: ArticleVersion, editor: User) -> None:
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    read(store_text(version, "Nothing was said."))
    read(store_text(version, BEFORE + version.text.replace("\n\n", "\n\n\n"), number=3))
    assert Quote.objects.shown().get().review == "confirmed"


def test_a_rejected_one_is_not_found_anew_by_a_later_reading(quote: Quote, next_version: ArticleVersion, found: Maker, editor: User) -> None:
    reject_quote(quote_id=quote.pk, revision=1, who=editor, why="a caption")
    read(next_version)
    read(next_version, shifted(found()))
    assert not Quote.objects.shown().exists()
    assert not Quote.objects.uncarried().exists()
    assert list(audit()) == []


def test_a_quote_that_a_person_added_is_carried(quote: Quote, version: ArticleVersion, editor: User) -> None:
    values = quote.readings.get().values
    quote.readings.all().delete()
    Quote.objects.filter(pk=quote.pk).update(review="added")
    for field in (*CORRECTABLE, "review"):
        new = "added" if field == "review" else values[field]
        Correction.objects.create(quote=quote, field=field, old=None, new=new, who=editor, who_name="Nara Veil")
    read(store_text(version, BEFORE + version.text))
    heir = Quote.objects.shown().get()
    assert (heir.version.number, heir.review, heir.presence, heir.words) == (2, "added", "present", quote.words)
    assert list(audit()) == []
