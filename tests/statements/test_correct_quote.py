"""Correcting, confirming, rejecting and restoring quotes: what is refused, and what trace is left."""

import pytest
from django.contrib.auth.models import User

from statements.actions.correct_quote import StaleQuoteError, confirm_quote, correct_quote, reject_quote, restore_quote
from statements.auditing import audit
from statements.models import Correction, Quote


def test_it_notes_who_changed_what_from_what_and_why(quote: Quote, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "inform", "topics": ["hostilities"]}, who=editor, why="no promise")
    trace = {row.field: (row.old, row.new, row.who_name, row.why) for row in quote.corrections.all()}
    assert trace["act"] == ("pledge", "inform", "Nara Veil", "no promise")
    assert trace["topics"] == (["transport-links"], ["hostilities"], "Nara Veil", "no promise")
    assert trace["review"][:2] == ("unchecked", "corrected")
    assert list(audit()) == []


def test_a_change_to_what_it_is_already_leaves_no_trace(quote: Quote, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "pledge"}, who=editor)
    assert not Correction.objects.exists()


def test_it_refuses_a_form_that_was_opened_before_somebody_else_saved(quote: Quote, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "inform"}, who=editor)
    with pytest.raises(StaleQuoteError):
        correct_quote(quote_id=quote.pk, revision=1, changes={"act": "accuse"}, who=editor)
    quote.refresh_from_db()
    assert quote.act == "inform"


@pytest.mark.parametrize(
    ("pieces", "why"),
    [
        ([], "at least one"),
        ([[5, 5]], "empty"),
        ([[0, 100_000]], "outside"),
        ([[20, 30], [10, 15]], "out of order"),
    ],
)
def test_it_refuses_pieces_that_do_not_fit_the_text(quote: Quote, editor: User, pieces: list[list[int]], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        correct_quote(quote_id=quote.pk, revision=1, changes={"pieces": pieces}, who=editor)
    assert not Correction.objects.exists()


@pytest.mark.parametrize("changes", [{"speaker": "nobody-at-all"}, {"topics": ["no-topic"]}, {"words": "other words"}])
def test_it_refuses_what_is_not_stored_or_not_correctable_and_changes_nothing(quote: Quote, editor: User, changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="stored|cannot be corrected"):
        correct_quote(quote_id=quote.pk, revision=1, changes=changes, who=editor)
    quote.refresh_from_db()
    assert (quote.revision, Correction.objects.count()) == (1, 0)


def test_confirming_a_corrected_quote_leaves_it_marked_corrected(quote: Quote, editor: User) -> None:
    correct_quote(quote_id=quote.pk, revision=1, changes={"act": "inform"}, who=editor)
    confirm_quote(quote_id=quote.pk, revision=2, who=editor)
    assert Quote.objects.get().review == "corrected"
    assert quote.corrections.filter(field="review").count() == 2


def test_a_rejection_needs_a_reason(quote: Quote, editor: User) -> None:
    with pytest.raises(ValueError, match="say why"):
        reject_quote(quote_id=quote.pk, revision=1, who=editor, why="  ")


@pytest.mark.parametrize("before", ["unchecked", "confirmed", "corrected"])
def test_a_rejected_quote_comes_back_as_it_was(quote: Quote, editor: User, before: str) -> None:
    if before == "confirmed":
        confirm_quote(quote_id=quote.pk, revision=1, who=editor)
    elif before == "corrected":
        correct_quote(quote_id=quote.pk, revision=1, changes={"act": "inform"}, who=editor)
    quote.refresh_from_db()
    reject_quote(quote_id=quote.pk, revision=quote.revision, who=editor, why="a caption")
    restore_quote(quote_id=quote.pk, revision=quote.revision + 1, who=editor)
    quote.refresh_from_db()
    assert quote.review == before
    assert quote in Quote.objects.shown()
    assert list(audit()) == []
