"""Interviews and transcripts: whole paragraphs are what was said."""

import pytest

from tests.extraction.attributions_of import in_words, read_marked

TRANSCRIPTS = [
    pytest.param(
        "⟦s1 MS. HALE⟧: ⟦w1 He said the road must open.⟧\n\nQUESTION: Did he say yes?\n\n⟦s2 MS. HALE⟧: ⟦w2 I will not speak for him.⟧",
        id="one name among questions",
    ),
    pytest.param(
        "⟦s1 Mr. Mirzo⟧ (Armenia): ⟦w1 The text is ready.⟧\n\n⟦s2 Mr. Bayram⟧: ⟦w2 It is not.⟧\n\n⟦s3 The President⟧: ⟦w3 The meeting is over.⟧",
        id="three names that speak once each",
    ),
    pytest.param("Q. Will there be war?\n\nA. ⟦w1 No. Nobody wants it.⟧", id="labels with full stops"),
    pytest.param(
        "Are you afraid?\n\n⟦w1 I was nineteen.⟧\n\nDid your mother know?\n\n⟦w2 My mother knew it all.⟧\n\nIt was cut.",
        id="questions to you, answers in the first person",
    ),
    pytest.param("– Is it over?\n\n– ⟦w1 Not yet.⟧\n\n– When will it be?\n\n– ⟦w2 In spring.⟧", id="dashes"),
]


@pytest.mark.parametrize("marked", TRANSCRIPTS)
def test_what_a_label_or_a_question_opens_is_said(marked: str) -> None:
    text, expected = read_marked(marked)
    assert [(each.words, each.source) for each in in_words(text)] == [(each.words, each.source) for each in expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("What can you do?\n\nThe writer thinks little.\n\nAnd what would you do?\n\nHe waits.", id="a column asks its readers"),
        pytest.param("Transcript: “World at Noon”\n\nThe road is closed.", id="a heading"),
        pytest.param("Goris: the road is closed.\n\nThe shop is open.", id="one colon"),
    ],
)
def test_what_only_looks_like_a_transcript_is_left_out(text: str) -> None:
    assert in_words(text) == []
