"""How quotation marks pair, by example and by law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.marks import find_quotations
from language.segments import paragraph_spans

EXAMPLES = [
    pytest.param("“A,” he said, “B.”", ["A,", "B."], id="curly"),
    pytest.param('"A," he said, "B."', ["A,", "B."], id="straight"),
    pytest.param("‘A,’ he said, ‘B.’", ["A,", "B."], id="british"),
    pytest.param("'A,' he said, 'B.'", ["A,", "B."], id="british straight"),
    pytest.param("« A », he said.", [" A "], id="guillemets with spaces"),
    pytest.param("»A«, he said.", ["A"], id="guillemets turned outwards"),
    pytest.param("„Ja“, sagte sie.", ["Ja"], id="low and high"),
    pytest.param("”Ja”, sa hon.", ["Ja"], id="the same mark twice"),
    pytest.param("``A,'' he said.", ["A,"], id="typewriter pairs"),
    pytest.param("“He called it ‘a trap’ twice.”", ["He called it ‘a trap’ twice.", "a trap"], id="single within double"),
    pytest.param("‘He called it “a trap” twice.’", ["He called it “a trap” twice.", "a trap"], id="double within single"),
    pytest.param('He said: "stop "nested" here" and left.', ['stop "nested" here', "nested"], id="straight within straight"),
    pytest.param("It’s the ministers’ job, not James’ or Baku’s.", [], id="apostrophes and possessives"),
    pytest.param("‘It’s the ministers’ job,’ he said.", ["It’s the ministers’ job,"], id="apostrophes within single marks"),
    pytest.param(
        "‘It’s the villagers’ job, not the ministers’,’ he said.", ["It’s the villagers’ job, not the ministers’,"], id="a possessive at the end"
    ),
    pytest.param("Back in the ’90s and ‘80s they sang rock ’n’ roll.", [], id="elisions"),
    pytest.param('A 5" pipe burst.', [], id="inches"),
    pytest.param('"A," he said. Then a stray " stood there.', ["A,"], id="odd number of marks"),
    pytest.param("“A, he said. “B,” he said.", ["B,"], id="never closed, then opened again"),
    pytest.param("“”", [], id="nothing inside"),
]


def quoted(text: str) -> list[str]:
    """Give the words inside each pair of marks."""
    return [text[slice(*quotation.inner)] for quotation in find_quotations(text, paragraph_spans(text))]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_depth_is_counted_from_the_outermost() -> None:
    text = "“One ‘two “three” two’ one.”"
    assert [quotation.level for quotation in find_quotations(text, paragraph_spans(text))] == [0, 1, 2]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "“One.\n\n“Two ‘in’ two.\n\n“Three,” he said.\n\n“Four,” she said."
    found = [quotation for quotation in find_quotations(text, paragraph_spans(text)) if quotation.level == 0]
    assert [quotation.closed for quotation in found] == [False, False, True, True]
    assert [quotation.continues for quotation in found] == [None, 0, 1, None]


def test_a_straight_quotation_goes_on_too() -> None:
    text = '"One.\n\n"Two," he said.'
    assert [quotation.continues for quotation in find_quotations(text, paragraph_spans(text))] == [None, 0]


def test_an_open_curly_mark_reaches_to_the_end_of_its_paragraph() -> None:
    text = "He began: “One. Two.\n\nNobody answered."
    (quotation,) = find_quotations(text, paragraph_spans(text))
    assert text[slice(*quotation.inner)] == "One. Two."
    assert not quotation.closed


def test_many_odd_marks_cost_no_more_than_others() -> None:
    # deeper nesting than people write is passed over, so that no page of marks costs quadratic time
    text = "‘a “b «c " * 20_000 + "’" * 10
    assert find_quotations(text, paragraph_spans(text)) is not None


@given(st.text(alphabet="ab .,!?\n“”\"'‘’«»„‚‹›`sS0", max_size=120))
def test_quotations_lie_inside_their_paragraph_and_in_order(text: str) -> None:
    paragraphs = paragraph_spans(text)
    found = find_quotations(text, paragraphs)
    for index, quotation in enumerate(found):
        start, end = quotation.outer
        assert any(first <= start < end <= last for first, last in paragraphs)
        assert start < quotation.inner[0] < quotation.inner[1] <= end
        assert quotation.continues is None or quotation.continues < index
    assert [quotation.outer[0] for quotation in found] == sorted(quotation.outer[0] for quotation in found)


@given(st.text(alphabet="ab “”\"'‘’«»„", max_size=80))
def test_quotations_nest_or_stand_apart(text: str) -> None:
    spans = [quotation.outer for quotation in find_quotations(text, paragraph_spans(text))]
    for index, (start, end) in enumerate(spans):
        for later_start, later_end in spans[index + 1 :]:
            assert later_end <= end or later_start >= end, (start, end, later_start, later_end)
