"""Labelled contents become attributions: pieces of one cue together, edges at the marks, quotations that go on with their speaker."""

from extraction.model.assembly import assemble
from extraction.model.lemmas import lemma_and_form
from extraction.records import Attribution, LabelledSpan
from language.marks import find_quotations
from language.segments import paragraph_spans


def read(text: str, *labels: tuple[str, str, int | None]) -> tuple[Attribution, ...]:
    """Assemble labels given as (label, its words, number of its cue among the labels)."""
    spans = []
    for label, words, cue in labels:
        start = text.index(words)
        lemma, form = lemma_and_form(words) if label == "cue" else ("", "")
        spans.append(LabelledSpan(label, (start, start + len(words)), 0.9, cue, lemma, form))  # type: ignore[arg-type]
    paragraphs = paragraph_spans(text)
    return assemble(text, paragraphs, find_quotations(text, paragraphs), spans)


def words_of(text: str, attribution: Attribution) -> list[str]:
    """Give the words of an attribution's pieces."""
    return [text[start:end] for start, end in attribution.content]


def test_pieces_on_both_sides_of_a_cue_are_one_statement() -> None:
    text = "“The road is open,” Orlan said, “and it stays open.”"
    (one,) = read(text, ("content", "The road is open", 2), ("source", "Orlan", 2), ("cue", "said", None), ("content", "and it stays open.", 2))
    assert words_of(text, one) == ["The road is open", "and it stays open."]
    assert (one.type, one.cue_lemma, text[slice(*(one.source or (0, 0)))]) == ("direct", "say", "Orlan")


def test_a_content_takes_the_whole_quotation_that_it_was_found_in() -> None:
    text = "“The road is open. It stays open,” Orlan said."
    (one,) = read(text, ("content", "road is open. It stays", 1), ("cue", "said", None))
    assert words_of(text, one) == ["The road is open. It stays open"]


def test_an_indirect_content_keeps_the_marks_within_it() -> None:
    text = "Orlan called for an “immediate” stop."
    (one,) = read(text, ("cue", "called for", None), ("content", "an “immediate” stop.", 0))
    assert words_of(text, one) == ["an “immediate” stop"]
    assert (one.type, one.cue_lemma) == ("mixed", "call for")


def test_a_quotation_without_a_cue_goes_on_with_the_speaker_before() -> None:
    text = "Orlan said the road was open.\n\n“We never closed it to anybody.”"
    first, second = read(text, ("cue", "said", None), ("content", "the road was open", 0), ("content", "We never closed it to anybody.", None))
    assert (second.cue, second.continues) == (None, 0)
    assert words_of(text, second) == ["We never closed it to anybody."]
    assert first.continues is None


def test_a_quotation_re_opened_in_the_next_paragraph_belongs_to_its_first_part() -> None:
    text = "Orlan said: “The road is open.\n\n“It stays open.”"
    (one,) = read(text, ("cue", "said", None), ("content", "The road is open.", 0))
    assert words_of(text, one) == ["The road is open.", "It stays open."]


def test_a_scare_quote_and_a_clause_without_a_cue_are_nobodys_statement() -> None:
    text = "The “green road” was closed. Nobody knew why it had been closed."
    assert read(text, ("content", "green road", None), ("content", "it had been closed", None)) == ()


def test_a_clause_without_a_cue_goes_to_the_one_that_waits_beside_it() -> None:
    text = "Orlan insisted the road was open."
    (one,) = read(text, ("cue", "insisted", None), ("content", "the road was open", None))
    assert one.cue_lemma == "insist"


def test_an_answer_that_is_a_whole_paragraph_is_speech() -> None:
    text = "An interview with the mayor.\n\nMS. ORLAN: We never closed it to anybody."
    (one,) = read(text, ("content", "We never closed it to anybody.", None))
    assert words_of(text, one) == ["We never closed it to anybody"]


def test_headlines_are_passed_over() -> None:
    text = "Orlan says road is open\n\nThe mayor spoke on Friday."
    assert read(text, ("cue", "says", None), ("content", "road is open", 0)) == ()
