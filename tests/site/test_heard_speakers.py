"""Which candidates lists show: those of whom any quote is shown, alone or with others."""

from __future__ import annotations

import pytest

from statements.models import JointSpeaker, Quote, Speaker
from statements.search.speakers import heard
from tests.factories import make_quote, make_speaker

pytestmark = pytest.mark.django_db


def make_candidate(name: str) -> Speaker:
    """Make a speaker that only texts know."""
    return make_speaker(name, status=Speaker.Status.CANDIDATE)


def test_a_candidate_without_a_quote_is_not_heard() -> None:
    make_candidate("Garo Hovian")
    assert not heard().exists()


def test_a_candidate_quoted_alone_or_with_others_is_heard() -> None:
    alone, together = make_candidate("Garo Hovian"), make_candidate("Sona Taramian")
    make_quote(speaker=alone)
    JointSpeaker.objects.create(quote=make_quote(), speaker=together, ordinal=1)
    assert set(heard()) == {alone, together}


def test_a_candidate_whose_quotes_are_all_hidden_is_not_heard() -> None:
    alone, together = make_candidate("Garo Hovian"), make_candidate("Sona Taramian")
    make_quote(speaker=alone, review=Quote.Review.REJECTED)
    hidden = make_quote(presence=Quote.Presence.WITHDRAWN)
    JointSpeaker.objects.create(quote=hidden, speaker=together, ordinal=1)
    assert not heard().exists()
