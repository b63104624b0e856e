"""A text cut into marked segments: by example, then by law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.core.marked_text import CONTENT, CUE, KINDS, OTHER, SOURCE, Mark, Paragraph, marked_paragraphs

TEXT = "“The road will open,” Minister Dara Solveig said.\n\nOrvend said nothing."
LETTERS = {CONTENT: "c", SOURCE: "s", CUE: "u", OTHER: "o"}


def mark(words: str, kind: str = CONTENT, quote: int = 1) -> Mark:
    """Mark the first place of words in the text."""
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, quote)


def drawn(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """Write each paragraph with its marks in it: {c1:words}."""
    return ["".join(_drawn(segment.text, segment.marks) for segment in paragraph.segments) for paragraph in paragraphs]


def _drawn(text: str, marks: tuple[Mark, ...]) -> str:
    return "{" + "+".join(f"{LETTERS[m.kind]}{m.quote}" for m in marks) + ":" + text + "}" if marks else text


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], ["“The road will open,” Minister Dara Solveig said.\n\n", "Orvend said nothing."], id="no mark"),
        pytest.param(
            [mark("The road will open"), mark("Dara Solveig", SOURCE), mark("said", CUE)],
            ["“{c1:The road will open},” Minister {s1:Dara Solveig} {u1:said}.\n\n", "Orvend said nothing."],
            id="apart",
        ),
        pytest.param(
            [mark("The road will open"), mark("road", OTHER, 2)],
            ["“{c1:The }{c1+o2:road}{c1: will open},” Minister Dara Solveig said.\n\n", "Orvend said nothing."],
            id="nested",
        ),
        pytest.param(
            [mark("The road"), mark("road will", OTHER, 2)],
            ["“{c1:The }{c1+o2:road}{o2: will} open,” Minister Dara Solveig said.\n\n", "Orvend said nothing."],
            id="overlapping",
        ),
        pytest.param(
            [mark("said.\n\nOrvend")],
            ["“The road will open,” Minister Dara Solveig {c1:said.\n\n}", "{c1:Orvend} said nothing."],
            id="over the end of a paragraph",
        ),
        pytest.param(
            [Mark(-5, 4, CONTENT, 1), Mark(len(TEXT) - 2, 999, OTHER, 2), Mark(500, 600, CUE, 3), Mark(9, 9, CUE, 4)],
            ["{c1:“The} road will open,” Minister Dara Solveig said.\n\n", "Orvend said nothin{o2:g.}"],
            id="outside the text",
        ),
    ],
)
def test_it_cuts_at_the_ends_of_marks_and_paragraphs(marks: list[Mark], expected: list[str]) -> None:
    assert drawn(marked_paragraphs(TEXT, [0, TEXT.index("Orvend")], marks)) == expected


def test_a_mark_over_two_paragraphs_begins_in_one_and_ends_in_the_other() -> None:
    first, second = marked_paragraphs(TEXT, [0, TEXT.index("Orvend")], [mark("said.\n\nOrvend")])
    assert [len(segment.begins) for segment in first.segments] == [0, 1]
    assert [len(segment.ends) for segment in first.segments] == [0, 0]
    assert [len(segment.ends) for segment in second.segments] == [1, 0]


def test_a_paragraph_knows_its_quotes() -> None:
    first, second = marked_paragraphs(TEXT, [0, TEXT.index("Orvend")], [mark("road"), mark("nothing", OTHER, 7)])
    assert (first.quotes, second.quotes) == ({1}, {7})
    assert first.holds(1, CONTENT)
    assert not first.holds(1, CUE)
    assert not second.holds(1, CONTENT)


def test_an_empty_text_has_no_paragraph() -> None:
    assert marked_paragraphs("", [0], [Mark(0, 3, CUE, 1)]) == ()


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
places = st.integers(-5, 70)
some_marks = st.lists(st.builds(Mark, places, places, st.sampled_from(KINDS), st.integers(1, 4)), max_size=12)


@given(texts, st.lists(places, max_size=6), some_marks)
def test_segments_join_back_to_the_text(text: str, starts: list[int], marks: list[Mark]) -> None:
    paragraphs = marked_paragraphs(text, starts, marks)
    assert "".join(segment.text for paragraph in paragraphs for segment in paragraph.segments) == text
    assert all(paragraph.start == paragraph.segments[0].start for paragraph in paragraphs)
    assert {paragraph.start for paragraph in paragraphs} == ({0, *(start for start in starts if 0 < start < len(text))} if text else set())


@given(texts, st.lists(places, max_size=6), some_marks)
def test_every_character_carries_the_marks_that_cover_it_and_no_other(text: str, starts: list[int], marks: list[Mark]) -> None:
    for paragraph in marked_paragraphs(text, starts, marks):
        for segment in paragraph.segments:
            assert segment.text
            for place in range(segment.start, segment.start + len(segment.text)):
                covering = {(mark.kind, mark.quote) for mark in marks if mark.start <= place < mark.end}
                assert {(mark.kind, mark.quote) for mark in segment.marks} == covering


@given(texts, st.lists(places, max_size=6), some_marks)
def test_every_mark_inside_begins_once_and_ends_once(text: str, starts: list[int], marks: list[Mark]) -> None:
    segments = [segment for paragraph in marked_paragraphs(text, starts, marks) for segment in paragraph.segments]
    begun = [mark for segment in segments for mark in segment.begins]
    ended = [mark for segment in segments for mark in segment.ends]
    assert sorted(begun) == sorted(ended)
    assert len(set(begun)) == len(begun)
    clipped = [(max(mark.start, 0), min(mark.end, len(text)), mark.kind, mark.quote) for mark in marks]
    assert {(m.start, m.end, m.kind, m.quote) for m in begun} == {row for row in clipped if row[0] < row[1]}
