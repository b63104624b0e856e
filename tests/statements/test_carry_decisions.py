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
from statements.core.values import FoundQuote
from statements.models import Quote

Maker = Callable[..., FoundQuote]
BEFORE = "ORVEND – An earlier paragraph, put first.\n\n"


@pytest.fixture
def next_version(version: ArticleVersion) -> ArticleVersion:
    """Store the article again with a paragraph before its former text."""
    return store_text(version, BEFORE + version.text)


def store_text(version: ArticleVersion, text: str) -> ArticleVersion:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ArticleVersion.objects.create(
        article=version.article,
        number=version.number + 1,
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


def test_reading_the_former_text_again_brings_nothing_back(quote: Quote, version: ArticleVersion, next_version: ArticleVersion, found: Maker) -> None:
    read(next_version, shifted(found()))
    read(version, found(), found("We shall see"))
    assert Quote.objects.shown().get().version == next_version
    assert list(audit()) == []
