"""What a statement is about: the words said first, what surrounds them second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.topics import Surroundings, find_topics, read_terms
from language.segments import paragraph_spans
from tests.extraction.marked import marked
from tests.extraction.small_directory import SMALL

TERMS = read_terms(SMALL)


def topics_of(text: str, *, around: bool = False) -> tuple[str, ...]:
    passage = marked(text)
    surroundings = Surroundings(passage.text, paragraph_spans(passage.text), TERMS) if around else None
    return find_topics(passage.text, passage.attributions[0].content, TERMS, surroundings).slugs


CASES = [
    pytest.param("Ann {said}1 ⟨the peace treaty was near⟩1.", ("peace-treaty",), id="a phrase"),
    pytest.param("Ann {said}1 ⟨the Peace-Treaty was near⟩1.", ("peace-treaty",), id="capitals and hyphens make no difference"),
    pytest.param("Ann {said}1 ⟨shelling had stopped⟩1.", ("hostilities",), id="any ending"),
    pytest.param("Ann {said}1 ⟨the ceasefire and the corridor held⟩1.", ("hostilities", "transport-links"), id="the heavier topic first"),
    pytest.param(
        "Ann {said}1 ⟨the ceasefire held, the war, the shells; a road too⟩1.", ("hostilities",), id="a topic mentioned by the way is left out"
    ),
    pytest.param("Ann {said}1 ⟨the signing was near⟩1.", (), id="one weak word is not enough"),
    pytest.param("Ann {said}1 ⟨no⟩1. The peace treaty waits.", (), id="the surroundings are not the words"),
]


@pytest.mark.parametrize(("text", "topics"), CASES)
def test_it_names_the_topics_of_the_words(text: str, topics: tuple[str, ...]) -> None:
    assert topics_of(text) == topics


def test_a_longer_term_of_a_topic_swallows_a_shorter_one() -> None:
    text = "⟨peace treaty⟩1"
    assert len(find_topics("peace treaty", marked(text).attributions[0].content, TERMS).evidence) == 1


def test_where_the_words_name_nothing_the_surroundings_give_one_topic() -> None:
    text = "The corridor and the road were closed by the war.\n\nAnn {said}1 ⟨so be it⟩1."
    assert topics_of(text, around=True) == ("transport-links",)


def test_the_surroundings_say_nothing_where_the_words_are_plain() -> None:
    assert topics_of("The war went on. Ann {said}1 ⟨the corridor was open⟩1.", around=True) == ("transport-links",)


@given(st.text(alphabet="the peace treaty shells of war, road.\n", max_size=100))
def test_evidence_lies_in_the_words_and_topics_are_few(text: str) -> None:
    found = find_topics(text, [(0, len(text))], TERMS)
    assert len(found.slugs) == len(set(found.slugs)) <= 3
    assert all(0 <= start < end <= len(text) for start, end in found.evidence)
    assert bool(found.slugs) == bool(found.evidence)
