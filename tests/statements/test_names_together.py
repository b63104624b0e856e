"""Runs that store what a speaker said, while editors merge that speaker and correct those quotes: nothing waits in a circle."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from django.db import connection, connections

from statements.actions.correct_quote import StaleQuoteError, correct_quote
from statements.actions.names.merge import merge_speakers, unmerge_speakers
from statements.auditing import audit
from statements.core.values import NamedSpeaker
from statements.models import Quote
from tests.factories import make_speaker, make_topic
from tests.reading_room import found, person, read, stored_article

FOR = 3.0
WORDS = ("The road will open", "the border could close again", "The road is long")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_readings_corrections_and_merges_at_once_leave_nothing_that_contradicts_anything() -> None:
    make_topic("Transport links")
    for slug in ("ash", "birch"):
        make_speaker(slug.title(), slug=slug)
    version, who = stored_article(), person("nara")
    end = monotonic() + FOR

    def reading(turn: int) -> None:
        order = ("birch", "ash", f"new-{turn % 7}") if turn % 2 else (f"new-{turn % 5}", "birch", "ash")
        read(version, *(found(words, None, speaker=NamedSpeaker(slug, slug, "person", False)) for words, slug in zip(WORDS, order, strict=True)))

    def merging(turn: int) -> None:
        unmerge_speakers(merge_id=merge_speakers(kept_slug="ash", given_up_slug="birch", who=who).pk, who=who)

    def correcting(turn: int) -> None:
        if quote := Quote.objects.order_by("?").first():
            try:
                correct_quote(quote_id=quote.pk, revision=quote.revision, changes={"speaker": ("birch", "ash")[turn % 2]}, who=who)
            except StaleQuoteError:
                return

    def on_and_on(deed: Callable[[int], None]) -> int:
        turn = 0
        try:
            while monotonic() < end:
                turn += 1
                deed(turn)
        finally:
            connections.close_all()
        return turn

    with ThreadPoolExecutor(3) as pool:
        turns = list(pool.map(on_and_on, (reading, merging, correcting)))
    assert all(turns), turns
    assert connection.vendor == "postgresql"
    assert list(audit()) == []
