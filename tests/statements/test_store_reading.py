"""Storing what a run found: matched by overlap, appended, and never at the cost of a person's work."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from articles.models import ArticleVersion
from statements.actions.correct_quote import confirm_quote, correct_quote, reject_quote
from statements.actions.store_reading import Stored, store_reading
from statements.auditing import audit
from statements.core.values import FoundQuote
from statements.models import Correction, Quote, Reading, Speaker

Maker = Callable[..., FoundQuote]


def reread(version: ArticleVersion, *found: FoundQuote) -> Stored:
    """Store another run of a newer extractor."""
    return store_reading(version_id=version.pk, extractor="rules-1.1.0", found=found)


def test_it_stores_words_that_are_the_text_of_the_pieces(quote: Quote) -> None:
    piece = quote.pieces.get()
    assert quote.words == quote.version.text[piece.start : piece.end] == "The road will open"
    assert quote.speaker
    assert quote.speaker.slug == "dara-solveig"
    assert list(quote.topics.values_list("slug", flat=True)) == ["transport-links"]
    assert list(audit()) == []


def test_it_appends_a_reading_and_takes_its_values_where_no_person_has_been(quote: Quote, version: ArticleVersion, found: Maker) -> None:
    stored = reread(version, found("The road will open", "veltria-government", act="inform"))
    quote.refresh_from_db()
    assert stored == Stored(new=0, matched=1, withdrawn=0, conflicts=0)
    assert quote.speaker
    assert quote.speaker.slug == "veltria-government"
    assert quote.act == "inform"
    assert quote.readings.count() == 2
    assert list(audit()) == []


def test_it_keeps_the_identity_of_a_quote_whose_boundaries_moved(quote: Quote, version: ArticleVersion, found: Maker) -> None:
    reread(version, found("road will open"))
    assert Quote.objects.get().pk == quote.pk
    assert Quote.objects.get().words == "road will open"


def test_it_withdraws_what_is_not_found_again_and_brings_it_back(quote: Quote, version: ArticleVersion, found: Maker) -> None:
    assert reread(version, found("We shall see")).withdrawn == 1
    quote.refresh_from_db()
    assert quote.presence == "withdrawn"
    assert quote not in Quote.objects.shown()
    reread(version, found())
    quote.refresh_from_db()
    assert quote.presence == "present"
    assert quote in Quote.objects.shown()


def test_a_correction_survives_a_run_that_says_the_old_thing_again(quote: Quote, version: ArticleVersion, found: Maker, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "veltria-government"}, who=editor, why="the ministry, not the minister")
    assert reread(version, found()).conflicts == 0
    quote.refresh_from_db()
    assert quote.speaker
    assert quote.speaker.slug == "veltria-government"
    assert not quote.in_conflict
    assert list(audit()) == []


def test_a_run_that_says_something_new_about_a_corrected_quote_is_a_conflict_and_changes_nothing(
    quote: Quote, version: ArticleVersion, found: Maker, editor: User
) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "veltria-government"}, who=editor)
    assert reread(version, found(act="threaten")).conflicts == 1
    quote.refresh_from_db()
    assert (quote.act, quote.in_conflict) == ("pledge", True)
    assert reread(version, found(act="threaten")).conflicts == 1, "a conflict stays until somebody has looked"
    correct_quote(quote_id=quote.pk, revision=2, changes={"act": "threaten"}, who=editor)
    quote.refresh_from_db()
    assert (quote.act, quote.in_conflict, quote.speaker.slug) == ("threaten", False, "veltria-government")
    assert list(audit()) == []


def test_a_confirmed_quote_that_vanishes_stays_in_the_lists(quote: Quote, version: ArticleVersion, editor: User) -> None:
    confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    assert reread(version).withdrawn == 1
    quote.refresh_from_db()
    assert quote.presence == "withdrawn"
    assert quote in Quote.objects.shown()


def test_a_rejected_quote_is_recognised_and_stays_rejected(quote: Quote, version: ArticleVersion, found: Maker, editor: User) -> None:
    reject_quote(quote_id=quote.pk, revision=1, who=editor, why="a caption")
    assert reread(version, found()).new == 0
    assert Quote.objects.get().review == "rejected"
    assert not Quote.objects.shown().exists()


def test_boundaries_a_person_moved_far_are_still_recognised(quote: Quote, version: ArticleVersion, found: Maker, editor: User) -> None:
    text = version.text
    wide = [[text.index("The road"), text.index("Friday") + 6]]
    correct_quote(quote_id=quote.pk, revision=1, changes={"pieces": wide}, who=editor)
    assert reread(version, found()).new == 0
    quote.refresh_from_db()
    assert quote.words == text[wide[0][0] : wide[0][1]]


def test_a_new_name_becomes_a_candidate_once(version: ArticleVersion, found: Maker) -> None:
    for _ in range(2):
        reread(version, found(slug="ilo-marn", name="Ilo Marn", known=False))
    candidate = Speaker.objects.get(slug="ilo-marn")
    assert candidate.status == "candidate"
    assert Quote.objects.get().speaker == candidate


def test_readings_and_corrections_are_never_changed(quote: Quote, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "inform"}, who=editor)
    for row in (Reading.objects.get(), Correction.objects.filter(field="act").get()):
        with pytest.raises(ValueError, match="append-only"):
            row.save()
    for rows, change in ((Reading.objects, {"values": {}}), (Correction.objects, {"why": "never mind"})):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            rows.update(**change)


def test_the_text_of_a_version_is_never_changed(version: ArticleVersion) -> None:
    version.text = "Other words."
    with pytest.raises(ValueError, match="fixed"):
        version.save()
    with pytest.raises(IntegrityError, match="fixed"), transaction.atomic():
        ArticleVersion.objects.update(text="Other words.")
    ArticleVersion.objects.update(extraction_error="still to be noted")


def test_fifty_corrections_survive_a_run_that_changes_everything(version: ArticleVersion, editor: User, found: Maker) -> None:
    words = [version.text[i : i + 3] for i in range(0, 150, 3)]
    spans = [(i, i + 3) for i in range(0, 150, 3)]
    assert len(words) == 50

    def run(act: str) -> list[FoundQuote]:
        base = found(act=act)
        return [type(base)(**{**{name: getattr(base, name) for name in base.__slots__}, "pieces": (piece,)}) for piece in spans]

    store_reading(version_id=version.pk, extractor="rules-1.0.0", found=run("pledge"))
    for quote in Quote.objects.order_by("pk"):
        correct_quote(quote_id=quote.pk, revision=1, changes={"speaker": "veltria-government"}, who=editor)
    stored = reread(version, *run("accuse"))
    assert stored == Stored(matched=50, conflicts=50)
    assert Quote.objects.filter(speaker__slug="veltria-government", act="pledge", review="corrected").count() == 50
    assert list(audit()) == []
