"""Correct, confirm and reject quotes: a person's decisions, each with its trace."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db import transaction

from statements.actions.apply_values import apply_values
from statements.actions.decisions import decisions_on
from statements.actions.speakers_called import hold_names, named_in
from statements.core.overlay import effective
from statements.core.values import CORRECTABLE, check_pieces
from statements.models import Correction, Quote, Reading

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class StaleQuoteError(Exception):
    """Somebody else changed the quote since the form was opened."""


@transaction.atomic
def correct_quote(*, quote_id: int, revision: int, changes: Mapping[str, Any], who: User, why: str = "") -> Quote:
    """Give fields of a quote new values; fields that already hold them leave no trace.

    Raises StaleQuoteError when `revision` is no longer the quote's, ValueError for values that do not fit it.
    """
    _hold_names(quote_id, changes)
    quote = _held(quote_id, revision)
    if unknown := set(changes) - set(CORRECTABLE):
        raise ValueError(f"cannot be corrected: {', '.join(sorted(unknown))}")
    now = current_values(quote)
    changed = {name: new for name, new in changes.items() if new != now[name]}
    if not changed:
        return quote
    if "pieces" in changed:
        check_pieces(quote.version.text, changed["pieces"])
    latest = _latest_reading(quote)
    for name, new in changed.items():
        _add_correction(quote, name, now[name], new, latest, who, why)
    _review(quote, Quote.Review.CORRECTED, latest, who, why)
    apply_values(quote, {**now, **changed})
    return quote


@transaction.atomic
def confirm_quote(*, quote_id: int, revision: int, who: User, why: str = "") -> Quote:
    """Vouch for every field of the quote as it stands; one that was corrected before stays marked so."""
    quote = _held(quote_id, revision)
    corrected = quote.review == Quote.Review.CORRECTED
    _review(quote, Quote.Review.CORRECTED if corrected else Quote.Review.CONFIRMED, _latest_reading(quote), who, why, always=True)
    quote.save()
    return quote


@transaction.atomic
def reject_quote(*, quote_id: int, revision: int, who: User, why: str) -> Quote:
    """Take the quote out of every list: these words are no statement of this speaker. Its address keeps the reason."""
    if not why.strip():
        raise ValueError("say why: the quote's page keeps the reason")
    quote = _held(quote_id, revision)
    _review(quote, Quote.Review.REJECTED, _latest_reading(quote), who, why)
    quote.save()
    return quote


@transaction.atomic
def restore_quote(*, quote_id: int, revision: int, who: User, why: str = "") -> Quote:
    """Bring a rejected quote back to the state of review that it had before."""
    quote = _held(quote_id, revision)
    if quote.review != Quote.Review.REJECTED:
        raise ValueError("only a rejected quote can be restored")
    rejection = quote.corrections.filter(field=Correction.Field.REVIEW, new=Quote.Review.REJECTED).latest("id")
    _review(quote, str(rejection.old), _latest_reading(quote), who, why)
    quote.save()
    return quote


def current_values(quote: Quote) -> dict[str, Any]:
    """Give the quote's effective values in the stored form."""
    latest = _latest_reading(quote)
    return effective(latest.values if latest else {}, decisions_on(quote))


def _hold_names(quote_id: int, changes: Mapping[str, Any]) -> None:
    """Keep everybody whom the quote may name from being merged meanwhile; before the quote is held, as all who change names do."""
    stored = Reading.objects.filter(quote=quote_id).values_list("values", flat=True)
    decided = Correction.objects.filter(quote=quote_id, field__in=("speaker", "also")).values_list("field", "new")
    hold_names({slug for values in (*stored, *({field: new} for field, new in decided), changes) for slug in named_in(values)})


def _held(quote_id: int, revision: int) -> Quote:
    """Load the quote, hold it, and count the change that is about to be made."""
    quote = Quote.objects.select_for_update(of=("self",)).select_related("version__article").get(pk=quote_id)
    if quote.revision != revision:
        raise StaleQuoteError(f"quote {quote_id} was changed since you opened it: look at it again before you save")
    quote.revision += 1
    return quote


def _latest_reading(quote: Quote) -> Reading | None:
    return quote.readings.order_by("-id").first()


def _review(quote: Quote, review: str, latest: Reading | None, who: User, why: str, *, always: bool = False) -> None:
    """Note the new review state, and that the person has seen what the latest reading says."""
    if always or quote.review != review:
        _add_correction(quote, "review", quote.review, review, latest, who, why)
    quote.review, quote.in_conflict = review, False


def _add_correction(quote: Quote, field: str, old: Any, new: Any, latest: Reading | None, who: User, why: str) -> None:
    Correction.objects.create(
        quote=quote, field=field, old=old, new=new, reading=latest, who=who, who_name=who.get_full_name() or who.get_username(), why=why
    )
