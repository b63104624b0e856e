"""What a statement does: the cue's lexeme first, then the words themselves. Marks: see `marked`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.act_words import CUES, read_sayings
from extraction.acts import find_act
from extraction.records import Act
from tests.extraction.marked import marked

CASES = [
    pytest.param("Ann {accused}1 ⟨Ben of theft⟩1.", "accuse", id="a plain cue"),
    pytest.param("Ann {called on}1 ⟨Ben to leave⟩1.", "demand", id="a cue of two words"),
    pytest.param("Ann {called}1 it ⟨useful⟩1.", "affirm", id="“called” alone names, it does not demand"),
    pytest.param("Ann {denied}1 that ⟨she fired⟩1.", "deny", id="a denial of fact"),
    pytest.param("Ann did not {deny}1 that ⟨she fired⟩1.", "affirm", id="a denial denied"),
    pytest.param("Ann never {promised}1 ⟨to leave⟩1.", "deny", id="a promise denied"),
    pytest.param("Ann {pledged}1 ⟨to leave⟩1.", "pledge", id="a promise"),
    pytest.param("Ann {welcomed}1 ⟨the step⟩1.", "affirm", id="praise"),
    pytest.param("Ann {said}1 that ⟨rain fell⟩1.", "inform", id="a neutral cue and plain words"),
    pytest.param("“⟨We call on Ben to leave⟩1,” Ann {said}1.", "demand", id="the speaker says what he does"),
    pytest.param("“⟨I am warning Ben⟩1,” Ann {said}1.", "threaten", id="a warning in so many words"),
    pytest.param("“⟨They will be defeated again⟩1,” Ann {said}1.", "threaten", id="harm held out"),
    pytest.param("Ann {said}1 ⟨there was a risk of a new military confrontation⟩1.", "threaten", id="the risk of war"),
    pytest.param("Ann {said}1 ⟨Ben must leave⟩1.", "demand", id="a modal"),
    pytest.param("Ann {said}1 ⟨she had no intention of leaving⟩1.", "deny", id="no intention"),
    pytest.param("Ann {said}1 ⟨Kasmara has no territorial claims⟩1.", "deny", id="what is denied blames nobody"),
    pytest.param("Ann {said}1 ⟨Kasmara would not try to regain the areas that it calls occupied by force⟩1.", "deny", id="force that is ruled out"),
    pytest.param("Ann {said}1 ⟨Kasmara would regain the lake by force⟩1.", "threaten", id="force held out"),
    pytest.param("Ann {said}1 ⟨even now we must be ready for any new attempt⟩1.", "demand", id="readiness that is called for is no promise"),
    pytest.param("Ann {said}1 ⟨Ben had violated the ceasefire⟩1.", "accuse", id="blame in the words"),
    pytest.param("Ann {said}1 ⟨shots were fired at the roofs⟩1.", "inform", id="a passive blames nobody"),
    pytest.param("Ann {said}1 ⟨she was ready to talk⟩1.", "pledge", id="readiness"),
    pytest.param("Ann {asked}1 ⟨why Ben had left⟩1.", "accuse", id="a question is not a request"),
    pytest.param("Ann {asked}1 ⟨Ben to leave⟩1.", "demand", id="a request"),
    pytest.param("Ann {threatened}1 ⟨new strikes⟩1.", "threaten", id="a threat"),
]


@pytest.mark.parametrize(("text", "act"), CASES)
def test_it_tells_what_a_statement_does(text: str, act: Act) -> None:
    passage = marked(text)
    assert find_act(passage.text, passage.attributions[0]).act == act


def test_it_shows_the_cue_or_the_words_that_decide() -> None:
    by_cue, by_words = (marked(text) for text in ("Ann {accused}1 ⟨Ben of theft⟩1.", "Ann {said}1 ⟨Ben must leave⟩1."))
    assert [by_cue.text[a:b] for a, b in find_act(by_cue.text, by_cue.attributions[0]).evidence] == ["accused"]
    assert [by_words.text[a:b] for a, b in find_act(by_words.text, by_words.attributions[0]).evidence] == ["must"]


def test_a_strong_cue_is_surer_than_words() -> None:
    by_cue, by_words = (marked(text) for text in ("Ann {accused}1 ⟨Ben of theft⟩1.", "Ann {said}1 ⟨Ben must leave or lie⟩1."))
    assert find_act(by_cue.text, by_cue.attributions[0]).confidence > find_act(by_words.text, by_words.attributions[0]).confidence


def test_every_saying_names_an_act_and_compiles() -> None:
    assert {act for act, _, _ in read_sayings()} <= set(CUES)


def test_no_cue_does_two_things() -> None:
    lemmas = [lemma for words in CUES.values() for lemma in set(words.split())]
    assert len(lemmas) == len(set(lemmas))


@given(st.text(alphabet="we must not reject, Ben’s war. ?“\n", max_size=80).filter(str.strip))
def test_evidence_lies_in_the_cue_or_the_words(said: str) -> None:
    passage = marked(f"Ann {{said}}1 ⟨{said}⟩1.")
    (attribution,) = passage.attributions
    spans = [attribution.cue, *attribution.content]
    for start, end in find_act(passage.text, attribution).evidence:
        assert any(span and span[0] <= start <= end <= span[1] for span in spans)
