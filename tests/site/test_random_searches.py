"""Whatever anybody types, pages that search answer: found, not found, or not understood, but never with an error of their own."""

import pytest

from benchmarks.searches.asking import ask
from statements.models import Speaker
from tests.factories import make_quote, make_speaker

pytestmark = pytest.mark.django_db


def test_five_hundred_random_strings_upset_no_page() -> None:
    speaker = make_speaker("Ararat Mirzoyan", "Mirzoyan")
    make_speaker("Ministry of Foreign Affairs", kind=Speaker.Kind.ORGANISATION)
    for words in ("The border treaty is near, and to be signed.", "Şuşa’s ministers said “peace” of it."):
        make_quote(words, speaker=speaker)
    answers = ask(500, seed=7)
    assert sum(sum(statuses.values()) for statuses in answers.statuses.values()) == 500
    assert {"quotes by words", "quotes by words, relevance", "speakers", "articles", "typeahead"} <= answers.statuses.keys()
    assert answers.broken == []
