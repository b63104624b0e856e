"""Where paragraphs and sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.segments import paragraph_spans, sentence_spans

SENTENCES = [
    pytest.param("He came. She left.", ["He came.", "She left."], id="full stops"),
    pytest.param("Did he? Yes! Well…", ["Did he?", "Yes!", "Well…"], id="other marks"),
    pytest.param("Gen. A. B. Smith of the U.S. Army left.", ["Gen. A. B. Smith of the U.S. Army left."], id="titles and initials"),
    pytest.param("They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."], id="an abbreviation at the end"),
    pytest.param("It began at 5 p.m. on Nov. 8, 2023.", ["It began at 5 p.m. on Nov. 8, 2023."], id="hours and months"),
    pytest.param("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."], id="figures"),
    pytest.param("“Come.” He came.", ["“Come.”", "He came."], id="behind closing marks"),
    pytest.param("He came... and left.", ["He came... and left."], id="dots in mid-sentence"),
    pytest.param("So said Aliyev. “No.”", ["So said Aliyev.", "“No.”"], id="before opening marks"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_are_cut_at_their_stops(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.\n", ["One.", "Two."], id="blank lines"),
        pytest.param("One.\nTwo.\r\nThree.", ["One.", "Two.", "Three."], id="single lines"),
        pytest.param("A line of some sixty characters that was broken for its width\nand goes on here.", 1, id="a wrapped line"),
        pytest.param("Headline without a stop\nThe text begins.", ["Headline without a stop", "The text begins."], id="a headline"),
        pytest.param(" \n\t\n", [], id="nothing but space"),
    ],
)
def test_paragraphs(text: str, expected: list[str] | int) -> None:
    found = [text[a:b] for a, b in paragraph_spans(text)]
    assert len(found) == expected if isinstance(expected, int) else found == expected


@given(st.text(alphabet="aB1 .!?…\n\r\u2029“”\"')(U.S", max_size=200))
def test_segments_join_back_to_the_text(text: str) -> None:
    position = 0
    for start, end in sentence_spans(text):
        assert start < end
        assert text[position:start].strip() == ""
        position = end
    assert text[position:].strip() == ""


@given(st.text(max_size=200))
def test_sentences_lie_inside_paragraphs(text: str) -> None:
    paragraphs = paragraph_spans(text)
    assert all(any(first <= start and end <= last for first, last in paragraphs) for start, end in sentence_spans(text))
