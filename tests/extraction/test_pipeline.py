"""The pipeline as a whole: its stages fit, the text stays as it was, the cost grows with the length."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from extraction import ExtractionError, Text, extract, load, read
from extraction.directory import read_directory
from extraction.version import MODEL
from tests.extraction.attributions_of import attributions_of

DIRECTORY = Path(__file__).resolve().parents[2] / "fixtures" / "reference" / "directory.json"
STAGES = ["sentences", "quotation_marks", "attribution", "contents", "entities", "speakers", "dates", "acts", "topics", "events", "statements"]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load(read_directory(DIRECTORY))


def test_the_stages_stand_in_their_order(nlp: Language) -> None:
    assert nlp.pipe_names == STAGES


def test_no_stage_reads_what_none_before_it_left(nlp: Language) -> None:
    assert {stage: problems for stage, problems in nlp.analyze_pipes()["problems"].items() if problems} == {}


def test_a_statement_carries_its_words_and_the_version(nlp: Language) -> None:
    text = "“We are ready,” Ilham Aliyev said in Baku."
    extraction = extract(nlp, Text(text))
    (statement,) = extraction.statements
    assert [text[a:b] for a, b in statement.content] == ["We are ready"]
    assert statement.speaker.name == "Ilham Aliyev"
    assert extraction.model == MODEL


def test_a_text_past_the_limit_is_refused_in_words(nlp: Language) -> None:
    with pytest.raises(ExtractionError, match="split it into articles"):
        extract(nlp, Text("a" * (nlp.max_length + 1)))


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.one_of(st.sampled_from("aB .,“”\"'‘’«»\n\r\t\u00a0\u2028\u200b—-0"), st.characters(codec="utf-8")), max_size=80))
def test_the_text_is_never_changed_and_nothing_raises(nlp: Language, text: str) -> None:
    doc = read(nlp, Text(text))
    assert doc.text == text
    for statement in doc._.statements:
        assert all(0 <= start < end <= len(text) for start, end in statement.content)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Aliyev said that the road, he said, and Baku claimed, adding that ", id="cues in a sentence without an end"),
        pytest.param("“A ‘b” «c ", id="odd marks"),
        pytest.param("the minister of the republic of the region and ", id="one endless noun phrase"),
        pytest.param("he said, ", id="a cue in every second word"),
        pytest.param("“We waited.\n\n", id="a quotation over every paragraph"),
        pytest.param("A, B, C, ", id="commas"),
    ],
)
def test_the_cost_grows_with_the_length_alone(unit: str) -> None:
    short, long = (min(seconds(unit * times) for _ in range(3)) for times in (200, 1600))
    # eight times the text: linear cost is 8, quadratic 64; what takes no time at all is not compared
    assert long < max(30 * short, 0.5), (short, long)


def seconds(text: str) -> float:
    """Measure one run of the stages up to `contents`."""
    began = time.perf_counter()
    attributions_of(text)
    return time.perf_counter() - began
