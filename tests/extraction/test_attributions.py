"""Who reports what in which words: one construction a case, the expected marks written into the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.attributions_of import attributions_of, in_words, read_marked
from tests.extraction.cases.direct import DIRECT
from tests.extraction.cases.indirect import INDIRECT
from tests.extraction.cases.nothing import NOTHING
from tests.extraction.cases.several import SEVERAL


@pytest.mark.parametrize("marked", DIRECT)
def test_direct_speech(marked: str) -> None:
    text, expected = read_marked(marked)
    assert in_words(text) == expected
    assert {each.type for each in attributions_of(text)} == {"direct"}


@pytest.mark.parametrize("marked", INDIRECT)
def test_indirect_speech(marked: str) -> None:
    text, expected = read_marked(marked)
    assert in_words(text) == expected
    assert {each.type for each in attributions_of(text)} == {"indirect"}


@pytest.mark.parametrize(("marked", "shared"), SEVERAL)
def test_several_statements_in_one_sentence(marked: str, shared: list[tuple[str, str]]) -> None:
    text, expected = read_marked(marked)
    found = in_words(text)
    assert [each.words for each in found] == [each.words for each in expected]
    assert [each.cue for each in found] == [each.cue for each in expected]
    assert [each.source for each in found] == [each.source or {cue: source for source, cue in shared}[str(each.cue)] for each in expected]


@pytest.mark.parametrize(
    "text",
    [
        "She recalled a letter by sixty deputies who stress that Veltria has burned a village and urging the chamber to act.",
        "He arrived behind a letter by sixty deputies who stress that Veltria has burned a village and urging the chamber to act.",
    ],
)
def test_nobody_urges_who_may_only_stand_nearby(text: str) -> None:
    assert [each.source for each in in_words(text) if each.cue == "urging"] == [None]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_statement_is_left_out(text: str) -> None:
    assert in_words(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Aliyev warned of a “new war” if talks fail.", "a “new war” if talks fail", id="a word in marks"),
        pytest.param("She said she waits, “as it will help us,” she said.", "she waits, “as it will help us,”", id="two cues for the same words"),
        pytest.param("He pondered whether Baku left the “peace agenda.”", "whether Baku left the “peace agenda.”", id="ends with marks"),
    ],
)
def test_mixed_speech_keeps_its_inner_marks(text: str, words: str) -> None:
    (found,) = attributions_of(text)
    assert found.type == "mixed"
    assert [text[a:b] for a, b in found.content] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "He warned them not to forget “the operation,” referring to the attack of last year.",
            "them not to forget “the operation,”",
            id="referring to",
        ),
        pytest.param("Macron pledged continued support to Armenia when he met with Pashinyan.", "continued support to Armenia", id="when"),
        pytest.param(
            "Aliyev criticized France for its arms deals, which began last year.",
            "France for its arms deals, which began last year",
            id="which, in a clause",
        ),
        pytest.param(
            "The ministry accused Baku of placing guns in “the yards of schools”, a claim for which it offered no evidence.",
            "Baku of placing guns in “the yards of schools”",
            id="a claim for which",
        ),
        pytest.param(
            "Bayramov told the forum that he was “very hopeful,” repeating a phrase of last year.", "he was “very hopeful,”", id="-ing behind marks"
        ),
        pytest.param("The paper argued that the deal was dead, something Baku denies.", "the deal was dead", id="something somebody denies"),
        pytest.param("They pledged to “go on talking” after two days of talks.", "to “go on talking”", id="after, behind marks"),
    ],
)
def test_the_reporters_background_is_cut_off(text: str, words: str) -> None:
    assert in_words(text)[0].words == (words,)


def test_a_quotation_that_stands_alone_goes_on_with_the_speaker_before_it() -> None:
    text = "Rustamov said that the talks had failed.\n\n“We waited for a very long time.”\n\n“Nobody came,” Rustamov said."
    found = attributions_of(text)
    assert [each.cue is None for each in found] == [False, True, False]
    assert found[1].continues == 0


def test_the_inner_speaker_of_reported_speech_is_left_to_the_outer_one() -> None:
    (found,) = in_words("The Kremlin said that Putin had urged both sides to talk.")
    assert found.source == "The Kremlin"


VOCABULARY = (
    "Aliyev said that the minister of Armenia told reporters , . “ ” \" ' ’ : ; — and but while accusing Baku of to urge according "
    "“We he it which who as on Friday"
)
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n"])


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_for_any_text_offsets_lie_inside_and_pieces_are_in_order(text: str) -> None:
    found = attributions_of(text)
    for index, each in enumerate(found):
        assert each.content
        edges = [edge for piece in each.content for edge in piece]
        assert edges == sorted(edges)
        assert all(start < end <= len(text) for start, end in each.content)
        assert each.cue is None or 0 <= each.cue[0] < each.cue[1] <= len(text)
        assert each.source is None or 0 <= each.source[0] < each.source[1] <= len(text)
        assert each.continues is None or each.continues in range(len(found))
        assert each.continues != index
    assert [each.content for each in found] == sorted(each.content for each in found)
